import type { ReferenceTable } from '../reference/edition';
import { freeName, sheetNameFor } from './names';
import { nearestFree, occupiedCells } from './occupied-cells';
import { addressOf, fitsTheGrid, type Rectangle } from './place';
import { sourcesTableName, type SourcesPlace } from './sources-sheet';
import { layOut, type TableLayout } from './table-layout';

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
  readonly sources: SourcesPlace;
  /** Ids of the sheets and tables that were there before: they are never taken back. */
  readonly before: ReadonlySet<string>;
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
  const { workbook } = context;
  const { worksheets, tables, names } = workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/id,items/name');
  names.load('items/name');
  const corner = cornerOf(workbook, destination);
  corner?.load('rowIndex,columnIndex');
  corner?.worksheet.load('name');
  corner?.worksheet.protection.load('protected');
  await context.sync();

  const sheets = worksheets.items.map((sheet) => sheet.name);
  const layout = layOut(table, corner?.rowIndex ?? 1, corner?.columnIndex ?? 1);
  if (corner?.worksheet.protection.protected) {
    return refused(`${protectedSheet(corner.worksheet.name)}, or insert on a new sheet.`);
  }
  if (!fitsTheGrid(layout.whole)) return refused(tooLarge(layout));

  const sources = tables.items.find((item) => item.name === sourcesTableName);
  const readSources = sources && queueSources(sources);
  const readPlace = corner && queuePlace(corner.worksheet, layout.whole);
  if (readSources || readPlace) await context.sync();

  const problem = readSources?.protectedSheet;
  if (problem !== undefined) {
    return refused(`${protectedSheet(problem())}: every inserted table gets a row there.`);
  }
  const place = readPlace?.() ?? { kind: 'free', pristine: true };
  if (place.kind === 'full') return blocked(corner?.worksheet.name ?? '', layout, place);
  const taken = [...tables.items, ...names.items].map((item) => item.name);
  return {
    kind: 'free',
    sheet: corner?.worksheet.name ?? sheetNameFor(table.title, sheets),
    isNewSheet: corner === undefined,
    layout,
    pristine: place.pristine,
    tableName: freeName(`ref_${table.id}`, taken, '_'),
    sources: readSources
      ? { kind: 'existing', headers: readSources.headers() }
      : { kind: 'new', sheet: freeName('Sources', sheets, ' ') },
    before: new Set([...worksheets.items, ...tables.items].map((item) => item.id)),
  };
}
