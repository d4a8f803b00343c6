import { partsOf } from '../../reference/merge/cell-references';
import { rowReferencesFinder } from '../../reference/merge/row-references';
import type { StandingTable } from '../../reference/merge/tables';
import { entryAt, isFormula } from './entries';
import type { Journal, KeptFormula } from './journal';
import type { StandingRows } from './standing-rows';
import type { CellStep } from './steps';

/**
 * Formulas in rows that stay and that refer to rows that go, as they are before: Excel rewrites them,
 * and does not give them back what they referred to when the rows are put in again.
 * @param keyAt the key of a row: asked for only where a formula is kept
 */
export function keptFormulas(
  table: StandingTable,
  going: ReadonlySet<number>,
  keyAt: (row: number) => string,
): readonly KeptFormula[] {
  const { at, formulas } = table;
  if (!at || going.size === 0) return [];
  const referencesIn = rowReferencesFinder(table);
  return formulas.flatMap((cells, row) =>
    going.has(row)
      ? []
      : cells.flatMap((_, column): KeptFormula[] => {
          const formula = entryAt(table, row, column);
          if (!isFormula(formula)) return [];
          const refers = referencesIn(formula).some(
            ({ first, last }) => going.has(first) || going.has(last),
          );
          const place = [at.row + row, at.column + column] as const;
          return refers ? [{ key: keyAt(row), column, formula, place }] : [];
        }),
  );
}

/**
 * What gives such formulas back what they were, once the rows stand again. Only where Excel's own
 * rewriting explains what they are now: what the analyst made of one meanwhile stays. A formula
 * elsewhere on the sheet than it was would refer to other cells in the same words: it stays too.
 */
export function formulaSteps(
  { formulas = [] }: Journal,
  { table, columns, rowOf }: StandingRows,
  rowAfter: (row: number) => number,
): readonly CellStep[] {
  const { at } = table;
  return formulas.flatMap(({ key, column: number, formula, place }): CellStep[] => {
    const [now, column] = [rowOf(key), columns[number]];
    if (!at || now === undefined || column === undefined) return [];
    const row = rowAfter(now);
    const isThere = at.row + row === place[0] && at.column + column === place[1];
    const entry = entryAt(table, now, column);
    if (!isThere || entry === formula || !isFormula(entry) || !isRewritten(formula, entry))
      return [];
    return [{ row, column, entry: formula, key }];
  });
}

/** A single reference is lost with its row; of a range an end may have moved. */
function isRewritten(before: string, now: string): boolean {
  return shapeOf(before) === shapeOf(now) && (now.includes('#REF!') || before.includes(':'));
}

/** A formula without what Excel rewrites in it: a lost reference may have lost its sheet's name too. */
function shapeOf(formula: string): string {
  const parts = partsOf(formula).map((part) => (typeof part === 'string' ? part : '#REF!'));
  return parts.join('').replace(lostOnSheet, '#REF!');
}

const lostOnSheet = /(?:'(?:[^']|'')+'|[\p{L}\p{M}\p{N}_.]+)!#REF!/gu;
