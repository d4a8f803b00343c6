import type { ReferenceTable } from '../reference/edition';
import { freeName, sheetNameFor } from './names';
import { nearestFree, occupiedCells } from './occupied-cells';
import { addressOf, fitsTheGrid } from './place';
import { layOut, type TableLayout } from './table-layout';
import { sourcesTableName } from './sources-sheet';

/** Where the analyst wants a table: its title goes into the top left cell of the place. */
export type Destination =
  | { readonly kind: 'selection' }
  | { readonly kind: 'new-sheet' }
  | { readonly kind: 'place'; readonly sheet: string; readonly address: string };

/** A place that is free, with everything the writing needs to know of the workbook. */
export interface Site {
  readonly kind: 'free';
  readonly sheet: string;
  readonly isNewSheet: boolean;
  readonly layout: TableLayout;
  /** No cell of the place has even a format: taking back may clear all. */
  readonly pristine: boolean;
  readonly tableName: string;
  /** The sheet that the Sources table must be made on; undefined when the workbook has the table. */
  readonly newSourcesSheet: string | undefined;
}

/** A place that can't be used, and what to say of it. */
export interface Occupied {
  readonly kind: 'occupied';
  readonly sheet: string;
  readonly wanted: string;
  readonly occupied: string;
  /** Address of the top left cell of the nearest free place. */
  readonly free: string;
}

/** A request that can never succeed, in one sentence. */
export interface Refused {
  readonly kind: 'refused';
  readonly message: string;
}

/** Looks at the workbook, in two requests, before anything is written. */
export async function survey(
  context: Excel.RequestContext,
  table: ReferenceTable,
  destination: Destination,
): Promise<Site | Occupied | Refused> {
  const workbook = context.workbook;
  const { worksheets, tables, names } = workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  const corner = cornerOf(workbook, destination);
  corner?.load('rowIndex,columnIndex');
  corner?.worksheet.load('name');
  corner?.worksheet.protection.load('protected');
  await context.sync();

  const sheets = worksheets.items.map((sheet) => sheet.name);
  const taken = [...tables.items, ...names.items].map((item) => item.name);
  const hasSources = tables.items.some((item) => item.name === sourcesTableName);
  const found = {
    tableName: freeName(`ref_${table.id}`, taken, '_'),
    newSourcesSheet: hasSources ? undefined : freeName('Sources', sheets, ' '),
  };
  if (corner === undefined) {
    const sheet = sheetNameFor(table.title, sheets);
    const layout = layOut(table, 1, 1);
    return { kind: 'free', sheet, isNewSheet: true, layout, pristine: true, ...found };
  }
  const sheet = corner.worksheet.name;
  if (corner.worksheet.protection.protected) {
    const message = `The sheet "${sheet}" is protected: unprotect it (Review, Unprotect Sheet), or insert on a new sheet.`;
    return { kind: 'refused', message };
  }
  const layout = layOut(table, corner.rowIndex, corner.columnIndex);
  if (!fitsTheGrid(layout.whole)) {
    const message = `The table needs ${layout.whole.rows} rows and ${layout.whole.columns} columns, more than the sheet has from ${addressOf(layout.title)}: choose a cell further up or left.`;
    return { kind: 'refused', message };
  }
  const blocked = await look(context, corner.worksheet, layout);
  if (blocked.occupied !== undefined) {
    const { occupied, free } = blocked;
    if (free === undefined) {
      const message = `${addressOf(layout.whole)} holds something (${occupied}), and no free place is left on "${sheet}": insert on a new sheet.`;
      return { kind: 'refused', message };
    }
    return { kind: 'occupied', sheet, wanted: addressOf(layout.whole), occupied, free };
  }
  return { kind: 'free', sheet, isNewSheet: false, layout, pristine: blocked.pristine, ...found };
}

function cornerOf(workbook: Excel.Workbook, destination: Destination): Excel.Range | undefined {
  switch (destination.kind) {
    case 'selection':
      return workbook.getSelectedRange().getCell(0, 0);
    case 'place':
      return workbook.worksheets.getItem(destination.sheet).getRange(destination.address);
    case 'new-sheet':
      return undefined;
  }
}

async function look(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { whole }: TableLayout,
): Promise<{ occupied?: string; free?: string; pristine: boolean }> {
  const place = worksheet.getRangeByIndexes(whole.row, whole.column, whole.rows, whole.columns);
  // Formats count as used, so that a formula that shows "" is found too.
  const inPlace = place.getUsedRangeOrNullObject(false);
  inPlace.load('formulas,rowIndex,columnIndex');
  const tables = place.getTables(false);
  tables.load('items/name');
  const used = worksheet.getUsedRange(false);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();

  const pristine = inPlace.isNullObject;
  const cells = pristine
    ? undefined
    : occupiedCells(inPlace.formulas as unknown[][], inPlace.rowIndex, inPlace.columnIndex);
  const occupied = cells ?? tables.items.map((table) => `the table ${table.name}`).join(', ');
  if (occupied === '') return { pristine };
  const free = nearestFree(whole, {
    row: used.rowIndex,
    column: used.columnIndex,
    rows: used.rowCount,
    columns: used.columnCount,
  });
  return {
    occupied,
    pristine,
    ...(free && { free: addressOf({ ...free, rows: 1, columns: 1 }) }),
  };
}
