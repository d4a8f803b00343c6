import { occupiedCells } from './occupied-cells';
import { gridRows, type Rectangle } from '../../../formula/addresses';

export interface FreePlace {
  readonly kind: 'free';
  /** No cell of the place has even a format. */
  readonly pristine: boolean;
}

export interface FullPlace {
  readonly kind: 'full';
  /** What is in the way, named for a sentence. */
  readonly occupied: string;
  /** The rectangle that holds all that the sheet has. */
  readonly used: Rectangle;
  /** A table stands somewhere in the columns of the place. */
  readonly hasTables: boolean;
}

/** What is loaded to look at a place. */
interface Looked {
  readonly inPlace: Excel.Range;
  readonly tables: Excel.TableScopedCollection;
  readonly above: Excel.TableScopedCollection | undefined;
  readonly inColumns: Excel.TableScopedCollection;
  readonly used: Excel.Range;
}

/** Queues a look at the cells of a place; `placeOf` reads it after the next sync. */
export function queuePlace(sheet: Excel.Worksheet, whole: Rectangle): Looked {
  const tablesIn = ({ row, column, rows, columns }: Rectangle) =>
    sheet.getRangeByIndexes(row, column, rows, columns).getTables(false).load('items/name');
  const place = sheet.getRangeByIndexes(whole.row, whole.column, whole.rows, whole.columns);
  // Formats count as used, so that a formula that shows "" is found too.
  const inPlace = place.getUsedRangeOrNullObject(false);
  inPlace.load('formulas,rowIndex,columnIndex');
  const used = sheet.getUsedRange(false);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return {
    ...{ inPlace, used },
    tables: tablesIn(whole),
    above: whole.row > 0 ? tablesIn({ ...whole, row: whole.row - 1, rows: 1 }) : undefined,
    inColumns: tablesIn({ ...whole, row: 0, rows: gridRows }),
  };
}

/** Whether a place is free. Values written right below a table make it grow, and become its rows. */
export function placeOf({
  inPlace,
  tables,
  above,
  inColumns,
  used,
}: Looked): FreePlace | FullPlace {
  const pristine = inPlace.isNullObject;
  const cells = pristine
    ? undefined
    : occupiedCells(inPlace.formulas as unknown[][], inPlace.rowIndex, inPlace.columnIndex);
  const within = tables.items.map(({ name }) => `the table ${name}`);
  const touching = above?.items.map(({ name }) => `the table ${name} right above`) ?? [];
  const inTheWay = within.length > 0 ? within : touching;
  const occupied = cells ?? inTheWay.join(', ');
  if (occupied === '') return { kind: 'free', pristine };
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
  const hasTables = inColumns.items.length > 0;
  return { kind: 'full', occupied, used: { row, column, rows, columns }, hasTables };
}
