import { cellName } from '../../formula';
import { fail, succeed, type Result } from '../../reference/result';
import { failureSentence } from '../requests/failures';
import { batches, inTurn } from '../requests/queue';
import { cellReference, literalText, referenceArguments } from './reference-calls';
import { referenceFormulas, type ReferenceFormula } from './reference-formulas';

/** What a workbook's formulas ask the reference edition for. */
export interface UsedReferences {
  /** Keys of figures and ids of sources as formulas name them: trimmed, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Formulas whose key stands neither in them nor in one cell that they name: what they use can't be told. */
  readonly workedOut: readonly { readonly sheet: string; readonly address: string }[];
}

/** Cells with keys that are read with one request. */
const cellsARequest = 1_000;

/** Looks through all formulas of the workbook. Never throws: the error is a sentence. */
export async function findReferences(): Promise<Result<UsedReferences, string>> {
  try {
    return succeed(await usedReferences());
  } catch (error) {
    const action = 'look which figures the workbook uses';
    return fail(failureSentence(error, { action, workbook: true }));
  }
}

/** The same. Throws Excel's error. */
export function usedReferences(): Promise<UsedReferences> {
  return Excel.run(async (context) => {
    const asked = (await referenceFormulas(context)).flatMap(askedBy);
    const texts = await textsOf(
      context,
      asked.flatMap(({ cell }) => cell ?? []),
    );
    const named = asked.map(({ formula, text, cell }) => ({
      formula,
      name: text ?? (cell && texts.get(idOf(cell))),
    }));
    return {
      names: new Set(named.flatMap(({ name }) => name?.trim().toLowerCase() || [])),
      workedOut: [
        ...new Set(named.flatMap(({ formula, name }) => (name === undefined ? formula : []))),
      ].map(({ sheet, row, column }) => ({
        sheet,
        address: cellName({ row, column }),
      })),
    };
  });
}

interface CalledCell {
  readonly sheet: string;
  readonly address: string;
}

/** What one call asks for: a text in the formula, or what a cell holds. */
interface AskedKey {
  readonly formula: ReferenceFormula;
  readonly text?: string;
  readonly cell?: CalledCell;
}

function askedBy(formula: ReferenceFormula): AskedKey[] {
  return referenceArguments(formula.formula).map((argument) => {
    const text = literalText(argument);
    if (text !== undefined) return { formula, text };
    const reference = cellReference(argument);
    if (!reference) return { formula };
    const { sheet = formula.sheet, address } = reference;
    return { formula, cell: { sheet, address } };
  });
}

/** The texts in cells; cells that hold something else are left out. */
async function textsOf(
  context: Excel.RequestContext,
  cells: readonly CalledCell[],
): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Map(cells.map((cell) => [idOf(cell), cell])).values()];
  const texts = new Map<string, string>();
  await inTurn(batches(distinct, cellsARequest), async (batch) => {
    const ranges = batch.map(({ sheet, address }) =>
      context.workbook.worksheets.getItem(sheet).getRange(address),
    );
    for (const range of ranges) range.load('values');
    await context.sync();
    batch.forEach((cell, i) => {
      const value: unknown = ranges[i]?.values[0]?.[0];
      if (typeof value === 'string') texts.set(idOf(cell), value);
    });
  });
  return texts;
}

const idOf = ({ sheet, address }: CalledCell) => JSON.stringify([sheet, address]);
