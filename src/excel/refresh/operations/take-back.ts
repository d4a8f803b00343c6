import { rowReferencesFinder } from '../../../reference/merge/row-references';
import type { CurrentTable } from '../../../reference/merge/tables';
import { isFormula } from './cell-entry';
import type {
  DeleteColumn,
  DeleteRow,
  InsertColumn,
  InsertRows,
  WriteOperation,
} from './operation';
import type { Overwritten } from './overwritten';
import { writeCells, type CellToWrite } from './write-cells';

/**
 * The operations that take back those of one request, by their places: what stood there when they
 * were carried out stands there again, whoever put it there.
 * @param table as it was read before the request
 */
export function takenBack(
  operations: readonly WriteOperation[],
  overwritten: Overwritten,
  table: CurrentTable,
): readonly WriteOperation[] {
  const back: WriteOperation[] = [];
  let { rows, columns } = countsAfter(operations, overwritten);
  for (const operation of operations.toReversed()) {
    const taken = takenBackOne(operation, overwritten, rows, columns);
    back.push(...taken);
    for (const each of taken) {
      rows += rowsMore(each);
      columns += columnsMore(each);
    }
  }
  return [...back, ...writeCells(cellsAgain(operations, overwritten, table))];
}

function countsAfter(
  operations: readonly WriteOperation[],
  { rows, headers }: Overwritten,
): { rows: number; columns: number } {
  return {
    rows: operations.reduce((sum, each) => sum + rowsMore(each), rows),
    columns: operations.reduce((sum, each) => sum + columnsMore(each), headers.length),
  };
}

function rowsMore(operation: WriteOperation): number {
  if (operation.kind === 'insert-rows') return operation.rows.length;
  return operation.kind === 'delete-row' ? -1 : 0;
}

function columnsMore({ kind }: WriteOperation): number {
  if (kind === 'insert-column') return 1;
  return kind === 'delete-column' ? -1 : 0;
}

/** @param rows how many rows and columns the table has when it is this one's turn */
function takenBackOne(
  operation: WriteOperation,
  overwritten: Overwritten,
  rows: number,
  columns: number,
): readonly WriteOperation[] {
  switch (operation.kind) {
    case 'rename-column':
      return [{ ...operation, header: overwritten.headers[operation.column] ?? '' }];
    case 'insert-column':
      // Who put a column or a row at the end meanwhile has it before what came to the end after it.
      return [{ kind: 'delete-column', column: operation.atEnd ? columns - 1 : operation.column }];
    case 'delete-column':
      return [columnAgain(operation, overwritten, columns)];
    case 'insert-rows':
      return operation.rows.toReversed().map(({ key }, i): DeleteRow => {
        const first = operation.atEnd ? rows - operation.rows.length : operation.row;
        const row = first + operation.rows.length - 1 - i;
        return { kind: 'delete-row', row, asRead: row, key };
      });
    case 'delete-row':
      return [rowAgain(operation, overwritten, rows)];
    case 'write-cells':
      return [];
  }
}

function columnAgain(
  { column }: DeleteColumn,
  overwritten: Overwritten,
  columns: number,
): InsertColumn {
  const entries = Array.from({ length: overwritten.rows }, (_, row) => {
    const entry = overwritten.entryAt({ row, column });
    return isFormula(entry) ? '' : entry;
  });
  const header = overwritten.headers[column] ?? '';
  return { kind: 'insert-column', column, atEnd: column === columns, header, entries };
}

function rowAgain(
  { row, asRead, key }: DeleteRow,
  { headers, entryAt, formatsOf }: Overwritten,
  rows: number,
): InsertRows {
  const formats = formatsOf(asRead);
  const entries = headers.map((_, column) => {
    const entry = entryAt({ row: asRead, column });
    return isFormula(entry) ? null : entry;
  });
  return {
    ...{ kind: 'insert-rows', row, asRead: row, atEnd: row === rows, filled: [] },
    rows: [{ key, entries, ...(formats && { formats }) }],
    like: row > 0 ? row - 1 : undefined,
  };
}

/** Cells that are entered again once rows and columns stand where they stood. */
function cellsAgain(
  operations: readonly WriteOperation[],
  { headers, rows, entryAt, formulas, appended }: Overwritten,
  table: CurrentTable,
): readonly CellToWrite[] {
  const cells = operations.flatMap((operation): CellToWrite[] => {
    switch (operation.kind) {
      case 'write-cells':
        return operation.cells.flatMap(({ asRead, key }) =>
          asRead ? [{ ...asRead, key, entry: entryAt(asRead) }] : [],
        );
      case 'delete-row':
        return headers.flatMap((_, column) => {
          const place = { row: operation.asRead, column };
          return isFormula(entryAt(place))
            ? [{ ...place, key: operation.key, entry: entryAt(place) }]
            : [];
        });
      case 'delete-column':
        return Array.from({ length: rows }, (_, row) => ({ row, column: operation.column }))
          .filter((place) => isFormula(entryAt(place)))
          .map((place) => ({ ...place, key: '', entry: entryAt(place) }));
      case 'insert-rows':
      case 'insert-column':
      case 'rename-column':
        return [];
    }
  });
  const gone = new Set(
    operations.flatMap((each) => (each.kind === 'delete-row' ? [each.asRead] : [])),
  );
  const referencesIn = rowReferencesFinder(table);
  const using = formulas.filter(
    ({ row, entry }) =>
      !gone.has(row) &&
      referencesIn(String(entry)).some(({ first, last }) => gone.has(first) || gone.has(last)),
  );
  return [...cells, ...[...using, ...appended].map((cell) => ({ ...cell, key: '' }))];
}
