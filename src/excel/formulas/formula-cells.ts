import { batches, inTurn } from '../requests/queue';

/** A cell with a formula. Row and column count from 0. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Cells read with one request: well under the 5 MB that the web allows. */
const cellsARequest = 20_000;

/** A rectangle of a sheet that is read in one go. */
interface ReadRectangle {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: number;
  readonly range: Excel.Range;
}

/**
 * Finds formulas on sheets whose names are loaded. A cell of a spill may count as one: Excel may show
 * its anchor's formula there.
 */
export async function formulaCells(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  isWanted: (formula: string) => boolean,
): Promise<readonly FormulaCell[]> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(false));
  for (const range of used) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const blocks = sheets.flatMap((sheet, i) => blocksOf(sheet, used[i]));
  const groups = batches(blocks, cellsARequest, ({ cells }) => cells);
  const isFormula = (entry: unknown): entry is string =>
    typeof entry === 'string' && entry.startsWith('=') && isWanted(entry);
  return (await inTurn(groups, (group) => formulasIn(context, group, isFormula))).flat();
}

/** Cuts what a sheet holds into blocks of whole rows. */
function blocksOf(sheet: Excel.Worksheet, used: Excel.Range | undefined): ReadRectangle[] {
  if (!used || used.isNullObject) return [];
  const { rowIndex, columnIndex: column, rowCount, columnCount } = used;
  const rowsABlock = Math.max(1, Math.floor(cellsARequest / columnCount));
  return Array.from({ length: Math.ceil(rowCount / rowsABlock) }, (_, i) => {
    const row = rowIndex + i * rowsABlock;
    const rows = Math.min(rowsABlock, rowIndex + rowCount - row);
    const range = sheet.getRangeByIndexes(row, column, rows, columnCount);
    return { sheet: sheet.name, row, column, cells: rows * columnCount, range };
  });
}

async function formulasIn(
  context: Excel.RequestContext,
  blocks: readonly ReadRectangle[],
  isWanted: (entry: unknown) => entry is string,
): Promise<readonly FormulaCell[]> {
  for (const { range } of blocks) range.load('formulas');
  await context.sync();
  const promising = blocks.filter(({ range }) => range.formulas.flat().some(isWanted));
  if (promising.length === 0) return [];
  // A text such as '=TANKREF("a") has lost its apostrophe in `formulas`: it differs from a formula
  // in that its value is the same text.
  for (const { range } of promising) range.load('values');
  await context.sync();
  return promising.flatMap(({ sheet, row, column, range: { formulas, values } }) =>
    formulas.flatMap((cells, i) =>
      cells.flatMap((formula: unknown, j) =>
        isWanted(formula) && formula !== values[i]?.[j]
          ? [{ sheet, row: row + i, column: column + j, formula }]
          : [],
      ),
    ),
  );
}
