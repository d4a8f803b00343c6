import { cellName } from '../../formula';
import {
  carriedFrom,
  figureIn,
  findInputs,
  inputKey,
  inputText,
  isSourceOf,
  layAgain,
  type LaidInput,
  type LaidSheet,
} from '../../templates';
import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import { replaceEntries } from '../requests/replace-entries';
import type { FoundModel } from './find-models';
import { frontCells } from './front-cells';

/** An input of a model that holds a figure of the edition. */
export interface FigureInput {
  readonly model: FoundModel;
  /** Where it stands on the front, without the sheet. */
  readonly address: string;
  /** As people read it: its label and its column. */
  readonly text: string;
  readonly key: string;
  /** Of TANKREF; best when left out. */
  readonly field?: string;
}

/** Which end of a figure an input takes. */
export type FigureEnd = 'low' | 'best' | 'high';

/** What became of a choice: a failure in one sentence, or done. */
export type ChoiceResult =
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'chosen';
      /** The cell beside it whose source is the analyst's own, and stays. */
      readonly ownSource?: string;
    };

interface ChosenInput {
  readonly input: LaidInput;
  readonly row: number;
  readonly entry: string | number;
}

/** The figure that an input of a model holds; undefined of other cells. Throws Excel's error. */
export async function figureAt(
  model: FoundModel,
  address: string,
): Promise<FigureInput | undefined> {
  const place = placeAt(model, await frontCells(model), address);
  const asked = place && figureIn(place.entry);
  return asked && { model, address, text: inputText(place.input), ...asked };
}

/**
 * Puts another figure, or another end of one, into an input of a model, and its source beside it where no
 * words of the analyst's stand. Never throws.
 */
export function chooseFigure(
  { model, address }: FigureInput,
  key: string,
  end: FigureEnd,
): Promise<ChoiceResult> {
  return workbookWrites.queue(async () => {
    try {
      const cells = await frontCells(model);
      const place = placeAt(model, cells, address);
      if (!place) {
        const message = `${address} is no input of ${model.laid.front.name} any more.`;
        return { kind: 'failed', message };
      }
      const formula = end === 'best' ? `=TANKREF("${key}")` : `=TANKREF("${key}","${end}")`;
      const ownSource = await write(model, place, cells, formula);
      return { kind: 'chosen', ...(ownSource !== undefined && { ownSource }) };
    } catch (error) {
      const attempt = { action: 'use this figure', sheet: model.laid.front.name };
      return { kind: 'failed', message: failureSentence(error, { ...attempt, inPlace: true }) };
    }
  });
}

function placeAt(
  { laid }: FoundModel,
  cells: readonly (readonly unknown[])[],
  address: string,
): ChosenInput | undefined {
  return findInputs(laid, cells).find(
    ({ input: { column }, row }) => cellName({ row, column }) === address,
  );
}

/**
 * Lays the model with the new figure to have its sources, and writes these two cells of it.
 * @returns the cell of the source, where that is the analyst's own and stays
 */
async function write(
  { template, laid, frontId }: FoundModel,
  { input, row }: ChosenInput,
  cells: readonly (readonly unknown[])[],
  formula: string,
): Promise<string | undefined> {
  const { entries } = carriedFrom(laid, cells);
  const { front } = layAgain(template, laid, new Map([...entries, [inputKey(input), formula]]));
  const sourceIn = ({ cells: all }: LaidSheet) =>
    all.find((cell) => cell.row === input.row && cell.kind === 'source');
  const source = sourceIn(front);
  const columns = laid.inputs.filter((each) => each.row === input.row).map(({ name }) => name);
  const isOwn =
    source !== undefined &&
    !isSourceOf(cells[row]?.[source.column] ?? '', sourceIn(laid.front)?.content ?? '', columns);
  const at = (column: number) => cellName({ row, column });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(frontId);
    const replacement = (column: number, entry: string) => ({
      cell: sheet.getCell(row, column),
      seen: cells[row]?.[column] ?? '',
      entry,
    });
    await replaceEntries(context, at(input.column), [
      replacement(input.column, formula),
      ...(source && !isOwn ? [replacement(source.column, String(source.content))] : []),
    ]);
  });
  return isOwn ? at(source.column) : undefined;
}
