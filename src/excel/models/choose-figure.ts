import { addressOf } from '../../formula';
import {
  carriedFrom,
  figureIn,
  findInputs,
  inputKey,
  inputText,
  layAgain,
  type LaidInput,
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
 * Puts another figure, or another end of one, into an input of a model, and its source beside it.
 * @returns undefined when done, else what went wrong, in a sentence
 */
export function chooseFigure(
  { model, address }: FigureInput,
  key: string,
  end: FigureEnd,
): Promise<string | undefined> {
  return workbookWrites.queue(async () => {
    try {
      const cells = await frontCells(model);
      const place = placeAt(model, cells, address);
      if (!place) return `${address} is no input of ${model.laid.front.name} any more.`;
      await write(
        model,
        place,
        cells,
        end === 'best' ? `=TANKREF("${key}")` : `=TANKREF("${key}","${end}")`,
      );
      return undefined;
    } catch (error) {
      const sheet = model.laid.front.name;
      return failureSentence(error, { action: 'use this figure', sheet, inPlace: true });
    }
  });
}

function placeAt(
  { laid }: FoundModel,
  cells: readonly (readonly unknown[])[],
  address: string,
): ChosenInput | undefined {
  return findInputs(laid, cells).find(
    ({ input: { column }, row }) => addressOf({ row, column, rows: 1, columns: 1 }) === address,
  );
}

/** Lays the model with the new figure to have its sources, and writes these two cells of it. */
function write(
  { template, laid, frontId }: FoundModel,
  { input, row }: ChosenInput,
  cells: readonly (readonly unknown[])[],
  formula: string,
): Promise<void> {
  const { entries } = carriedFrom(laid, cells);
  const { front } = layAgain(template, laid, new Map([...entries, [inputKey(input), formula]]));
  const source = front.cells.find((cell) => cell.row === input.row && cell.kind === 'source');
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(frontId);
    const replacement = (column: number, entry: string) => ({
      cell: sheet.getCell(row, column),
      seen: cells[row]?.[column] ?? '',
      entry,
    });
    await replaceEntries(context, addressOf({ row, column: input.column, rows: 1, columns: 1 }), [
      replacement(input.column, formula),
      ...(source ? [replacement(source.column, String(source.content))] : []),
    ]);
  });
}
