import { occupiedCells } from './occupied-cells';
import { gridRows, type Rectangle } from '../../../formula/addresses';

export interface FreePlace {
  readonly kind: 'free';
  readonly looks: Looks;
  /** Nothing else stands in the columns of the place. */
  readonly ownColumns: boolean;
}

/** How a place looked before something was inserted. */
export interface Looks {
  /** Of its columns, in points. */
  readonly columnWidths: readonly number[];
  /** Of the row of the title. */
  readonly titleHeight: number;
  /** Where cells were formatted though empty: their formats, or undefined where none was. */
  readonly formats: (Rectangle & { readonly codes: readonly (readonly string[])[] }) | undefined;
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
interface LoadedPlace {
  readonly inPlace: Excel.Range;
  readonly tables: Excel.TableScopedCollection;
  readonly above: Excel.TableScopedCollection | undefined;
  readonly inColumns: Excel.TableScopedCollection;
  readonly used: Excel.Range;
  readonly columns: readonly Excel.Range[];
  readonly title: Excel.Range;
  readonly whole: Rectangle;
}

/** Queues a look at the cells of a place; `placeOf` reads it after the next sync. */
export function queuePlace(sheet: Excel.Worksheet, whole: Rectangle): LoadedPlace {
  const tablesIn = ({ row, column, rows, columns }: Rectangle) =>
    sheet.getRangeByIndexes(row, column, rows, columns).getTables(false).load('items/name');
  const place = sheet.getRangeByIndexes(whole.row, whole.column, whole.rows, whole.columns);
  // Formats count as used, so that a formula that shows "" is found too.
  const inPlace = place.getUsedRangeOrNullObject(false);
  inPlace.load('formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
  const used = sheet.getUsedRange(false);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const columns = Array.from({ length: whole.columns }, (_, i) => place.getColumn(i));
  for (const { format } of columns) format.load('columnWidth');
  const title = place.getCell(0, 0);
  title.format.load('rowHeight');
  return {
    ...{ inPlace, used, columns, title, whole },
    tables: tablesIn(whole),
    above: whole.row > 0 ? tablesIn({ ...whole, row: whole.row - 1, rows: 1 }) : undefined,
    inColumns: tablesIn({ ...whole, row: 0, rows: gridRows }),
  };
}

/** Whether a place is free. Values written right below a table make it grow, and become its rows. */
export function placeOf(looked: LoadedPlace): FreePlace | FullPlace {
  const { inPlace, tables, above, inColumns, used, whole } = looked;
  const cells = inPlace.isNullObject
    ? undefined
    : occupiedCells(inPlace.formulas as unknown[][], inPlace.rowIndex, inPlace.columnIndex);
  const within = tables.items.map(({ name }) => `the table ${name}`);
  const touching = above?.items.map(({ name }) => `the table ${name} right above`) ?? [];
  const inTheWay = within.length > 0 ? within : touching;
  const occupied = cells ?? inTheWay.join(', ');
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
  const ownColumns = column >= whole.column + whole.columns || column + columns <= whole.column;
  if (occupied === '') return { kind: 'free', looks: looksOf(looked), ownColumns };
  const hasTables = inColumns.items.length > 0;
  return { kind: 'full', occupied, used: { row, column, rows, columns }, hasTables };
}

function looksOf({ inPlace, columns, title }: LoadedPlace): Looks {
  const at = () => ({
    row: inPlace.rowIndex,
    column: inPlace.columnIndex,
    rows: inPlace.rowCount,
    columns: inPlace.columnCount,
    codes: inPlace.numberFormat as string[][],
  });
  return {
    columnWidths: columns.map(({ format }) => format.columnWidth),
    titleHeight: title.format.rowHeight,
    formats: inPlace.isNullObject ? undefined : at(),
  };
}
