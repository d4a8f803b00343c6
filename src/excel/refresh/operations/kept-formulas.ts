import { afterShift } from '../../../formula';
import { rowReferencesFinder } from '../../../reference/merge/row-references';
import type { CurrentTable } from '../../../reference/merge/tables';
import type { Journal, KeptFormula } from '../journal';
import { entryAt, isFormula } from './cell-entry';
import type { CurrentRows } from './current-rows';
import type { WriteOperation } from './operation';
import type { CellToWrite } from './write-cells';

/**
 * Formulas in rows that stay and that refer to rows that go, as they are before: Excel rewrites them,
 * and does not give them back what they referred to when the rows are put in again.
 * @param nameOf the name of a row: its key, and which of the rows with that key it is
 */
export function keptFormulas(
  table: CurrentTable,
  going: ReadonlySet<number>,
  nameOf: (row: number) => Pick<KeptFormula, 'key' | 'among'>,
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
          return refers ? [{ ...nameOf(row), column, formula }] : [];
        }),
  );
}

/** Where rows and columns stand once all that is planned is done. */
export interface PlacesAfter {
  readonly rowOf: CurrentRows['rowOf'];
  /** Columns that go before formulas are entered, from the right. */
  readonly leaving: readonly number[];
  /** What is done before formulas are entered: Excel rewrites them when rows and columns come or go. */
  readonly operations: readonly WriteOperation[];
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
  { rowOf: rowAfter, leaving, operations }: PlacesAfter,
): EnteredFormulas {
  const cells: CellToWrite[] = [];
  const left: string[] = [];
  for (const { key, among, column: number, formula } of formulas) {
    const [now, column, row] = [rowOf(key, among), columns[number], rowAfter(key, among)];
    if (column === undefined) continue;
    if (now === undefined || row === undefined) {
      if (rowOf(key, 0) !== undefined) left.push(key);
      continue;
    }
    const entry = entryAt(table, now, column);
    const living = rewrittenBy(operations, String(entry), table);
    const entered = isAsRecorded(formula, entry)
      ? recorded?.entered(formula, rowAfter, (each) => columnAfter(each, leaving), living)
      : undefined;
    if (entered === undefined) left.push(key);
    else if (entered !== living)
      cells.push({ row, column, entry: entered, key, asRead: { row: now, column } });
  }
  return { cells, left };
}

/** Where a column stands once others are gone. */
export function columnAfter(column: number, leaving: readonly number[]): number {
  return column - leaving.filter((each) => each < column).length;
}

/** A formula of a table as Excel makes it read once rows and columns have come and gone. */
function rewrittenBy(
  operations: readonly WriteOperation[],
  formula: string,
  { at, headers, values }: CurrentTable,
): string {
  if (!at) return formula;
  const { sheet } = at;
  let [rows, columns] = [values.length, headers.length];
  const onRows = (entry: string, row: number, count: number) => {
    rows += count;
    const across = [at.column, at.column + columns - 1] as const;
    return afterShift(entry, sheet, { sheet, axis: 'rows', first: at.row + row, count, across });
  };
  return operations.reduce((entry, operation) => {
    switch (operation.kind) {
      case 'insert-rows':
        return onRows(entry, operation.row, operation.rows.length);
      case 'delete-row':
        return onRows(entry, operation.row, -1);
      case 'delete-column': {
        const across = [at.row - 1, at.row + rows - 1] as const; // with the headers
        columns -= 1;
        const first = at.column + operation.column;
        return afterShift(entry, sheet, { sheet, axis: 'columns', first, count: -1, across });
      }
      case 'insert-column':
      case 'rename-column':
      case 'write-cells':
        return entry;
    }
  }, formula);
}
