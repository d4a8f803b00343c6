import { afterShift } from '../../../formula';
import { rowReferencesFinder } from '../../../reference/merge/row-references';
import type { StandingTable } from '../../../reference/merge/tables';
import type { Journal, KeptFormula } from '../journal';
import { entryAt, isFormula } from './cell-entry';
import type { CurrentRows } from './current-rows';
import type { CellToWrite } from './write-cells';

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
          return refers ? [{ key: keyAt(row), column, formula }] : [];
        }),
  );
}

/** Where rows and columns stand once all that is planned is done. */
export interface PlacesAfter {
  readonly rowOf: (key: string) => number | undefined;
  /** Columns that go before formulas are entered, from the right. */
  readonly leaving: readonly number[];
}

/** Formulas that are entered, and the keys of rows where one is left out. */
export interface EnteredFormulas {
  readonly cells: readonly CellToWrite[];
  readonly left: readonly string[];
}

/** Cells with recorded formulas as these read now; one that can't be told is left out. */
export function recordedFormulas(
  recordedCells: readonly CellToWrite[],
  { recorded }: CurrentRows,
  { rowOf, leaving }: PlacesAfter,
): EnteredFormulas {
  const left: string[] = [];
  const cells = recordedCells.flatMap((cell) => {
    if (!recorded) return [cell];
    const after = (column: number) => columnAfter(column, leaving);
    const entry = recorded.entered(String(cell.entry), rowOf, after);
    if (entry === undefined) left.push(cell.key);
    return entry === undefined ? [] : [{ ...cell, entry }];
  });
  return { cells, left };
}

/**
 * What gives such formulas back what they were, once the rows stand again. Only where Excel's own
 * rewriting explains what they are now: what the analyst made of one meanwhile stays, and is told.
 */
export function restoredFormulas(
  formulas: Journal['formulas'],
  { table, columns, rowOf, recorded, isAsRecorded }: CurrentRows,
  { rowOf: rowAfter, leaving }: PlacesAfter,
): EnteredFormulas {
  const cells: CellToWrite[] = [];
  const left: string[] = [];
  for (const { key, column: number, formula } of formulas) {
    const [now, column, row] = [rowOf(key), columns[number], rowAfter(key)];
    if (now === undefined || column === undefined || row === undefined) continue;
    const entry = entryAt(table, now, column);
    const entered = isAsRecorded(formula, entry)
      ? recorded?.entered(
          formula,
          rowAfter,
          (each) => columnAfter(each, leaving),
          withoutColumns(String(entry), table, leaving),
        )
      : undefined;
    if (entered === undefined) left.push(key);
    else if (entered !== withoutColumns(String(entry), table, leaving))
      cells.push({ row, column, entry: entered, key, asRead: { row: now, column } });
  }
  return { cells, left };
}

/** Where a column stands once others are gone. */
export function columnAfter(column: number, leaving: readonly number[]): number {
  return column - leaving.filter((each) => each < column).length;
}

/** A formula as it reads once columns of the table are gone. */
function withoutColumns(
  formula: string,
  { at, values }: StandingTable,
  leaving: readonly number[],
): string {
  if (!at) return formula;
  const across = [at.row - 1, at.row + values.length - 1] as const; // with the headers
  return leaving.reduce(
    (entry, column) =>
      afterShift(entry, at.sheet, {
        ...{ sheet: at.sheet, axis: 'columns', first: at.column + column, count: -1, across },
      }),
    formula,
  );
}
