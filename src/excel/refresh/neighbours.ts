import type { Rectangle } from '../../formula/addresses';
import { sourcesTableName } from '../tables/sources-sheet';
import type { WorkbookContents, WorkbookTable } from './read-workbook';

/**
 * Names of other tables on a table's sheet that would have to move with its rows and columns. Excel
 * may refuse that (InsertDeleteConflict): its documents don't say where another table gives way.
 */
export interface Neighbours {
  /** In its columns, below it: in the way of rows that come in or come back. */
  readonly below: readonly string[];
  /** In its rows, to the right: in the way of columns. */
  readonly beside: readonly string[];
}

export function neighboursOf(
  table: WorkbookTable,
  { tables, sources }: WorkbookContents,
): Neighbours {
  const others = [
    ...tables.filter(({ id }) => id !== table.id),
    ...(sources ? [{ ...sources, name: sourcesTableName }] : []),
  ].filter(({ sheet }) => sheet === table.sheet);
  const own = withHeader(table.body);
  const named = (isInTheWay: (other: Rectangle) => boolean) =>
    others.filter(({ body }) => isInTheWay(withHeader(body))).map(({ name }) => name);
  return {
    below: named(
      (other) =>
        other.row >= own.row + own.rows &&
        overlap(own.column, own.columns, other.column, other.columns),
    ),
    beside: named(
      (other) =>
        other.column >= own.column + own.columns &&
        overlap(own.row, own.rows, other.row, other.rows),
    ),
  };
}

function withHeader(body: Rectangle): Rectangle {
  return { ...body, row: body.row - 1, rows: body.rows + 1 };
}

function overlap(first: number, count: number, otherFirst: number, otherCount: number): boolean {
  return otherFirst < first + count && first < otherFirst + otherCount;
}
