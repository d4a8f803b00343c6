import type { ReferenceTable } from '../../../reference/edition/edition';
import { filteredText, protectedSheetText } from '../../requests/failures';
import { freeName, sheetNameFor } from './names';
import { placeOf, queuePlace, type FullPlace, type Looks } from './look-at-place';
import { nearestFree } from './occupied-cells';
import { snapshotNamespace } from '../../refresh/table-snapshot';
import { addressOf, cellName, fitsTheGrid } from '../../../formula/addresses';
import { rowBelow, sourcesTableName, type SourcesPlace } from '../sources-sheet';
import { layOut, type TableLayout } from './table-layout';

/** Where the analyst wants a table: its title goes into the top left cell of the place. */
export type InsertTarget =
  | { readonly kind: 'selection' }
  | { readonly kind: 'new-sheet' }
  | { readonly kind: 'place'; readonly sheet: string; readonly address: string };

/** A place that is free, with everything the writing needs to know of the workbook. */
export interface Placement {
  readonly kind: 'free';
  readonly sheet: string;
  readonly isNewSheet: boolean;
  readonly layout: TableLayout;
  /** How the place looked before; undefined on a new sheet. */
  readonly looks: Looks | undefined;
  /** Whether whole columns of the sheet may be hidden: nothing else stands in them. */
  readonly ownColumns: boolean;
  readonly tableName: string;
  /** Names the inserted table for good: its base carries it. */
  readonly insertId: string;
  readonly sources: SourcesPlace;
  /** Ids of the sheets, tables and kept rows that were there before: they are never taken back. */
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
export async function findPlace(
  context: Excel.RequestContext,
  table: ReferenceTable,
  target: InsertTarget,
): Promise<Placement | Occupied | Refused> {
  const { workbook } = context;
  const { worksheets, tables, names, customXmlParts } = workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/id,items/name');
  names.load('items/name');
  const bases = customXmlParts.getByNamespace(snapshotNamespace).load('items/id');
  const corner = cornerOf(workbook, target);
  corner?.load('rowIndex,columnIndex');
  corner?.worksheet.load('name');
  corner?.worksheet.protection.load('protected');
  await context.sync();

  const sheets = worksheets.items.map((sheet) => sheet.name);
  const layout = layOut(table, corner?.rowIndex ?? 1, corner?.columnIndex ?? 1);
  if (corner?.worksheet.protection.protected) {
    return refused(protectedSheetText([corner.worksheet.name], 'or insert on a new sheet'));
  }
  if (!fitsTheGrid(layout.whole)) return refused(tooLarge(layout));

  const sources = tables.items.find((item) => item.name === sourcesTableName);
  const readSources = sources && queueSources(sources);
  const looked = corner && queuePlace(corner.worksheet, layout.whole);
  if (readSources || looked) await context.sync();

  const locked = readSources?.protectedSheet();
  if (locked !== undefined) {
    return refused(protectedSheetText([locked], 'since every inserted table gets a row there'));
  }
  if (readSources?.filtered()) return refused(filteredText(sourcesTableName));
  const place = looked && placeOf(looked);
  if (place?.kind === 'full') return blocked(corner?.worksheet.name ?? '', layout, place);
  const taken = [...tables.items, ...names.items].map((item) => item.name);
  const sheet = corner?.worksheet.name ?? sheetNameFor(table, sheets);
  return {
    kind: 'free',
    sheet,
    isNewSheet: corner === undefined,
    layout,
    looks: place?.looks,
    ownColumns: place?.ownColumns ?? true,
    tableName: freeName(`ref_${table.id}`, taken, '_'),
    insertId: crypto.randomUUID(),
    sources: readSources
      ? { kind: 'existing', ...readSources.row() }
      : { kind: 'new', sheet: freeName('Sources', [...sheets, sheet], ' ') },
    before: new Set([...worksheets.items, ...tables.items, ...bases.items].map((item) => item.id)),
  };
}

function cornerOf(workbook: Excel.Workbook, target: InsertTarget): Excel.Range | undefined {
  switch (target.kind) {
    case 'selection':
      return workbook.getSelectedRange().getCell(0, 0);
    case 'place':
      return workbook.worksheets.getItem(target.sheet).getRange(target.address);
    case 'new-sheet':
      return undefined;
  }
}

const refused = (message: string): Refused => ({ kind: 'refused', message });

const tooLarge = ({ whole, title }: TableLayout) =>
  `The table needs ${whole.rows} rows and ${whole.columns} columns, more than the sheet has from ${addressOf(title)}: choose a cell further up or left.`;

/** Queues a look at the Sources table; the functions read it after the next sync. */
function queueSources(sources: Excel.Table) {
  sources.load('showTotals');
  const header = sources.getHeaderRowRange();
  header.load('values');
  const below = rowBelow(sources).load('formulas');
  const sheet = sources.worksheet;
  sheet.load('name');
  sheet.protection.load('protected');
  const { autoFilter } = sources;
  autoFilter.load('isDataFiltered');
  return {
    filtered: () => autoFilter.isDataFiltered,
    row: () => ({
      headers: (header.values[0] ?? []).map(String),
      isFreeBelow: !sources.showTotals && below.formulas.flat().every((cell) => cell === ''),
    }),
    protectedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
  };
}

function blocked(
  sheet: string,
  { whole }: TableLayout,
  { occupied, used, hasTables }: FullPlace,
): Occupied | Refused {
  // Below a table the new one would stand in the way of its next rows.
  const free = nearestFree(whole, used, hasTables ? 'right' : 'nearest');
  if (free) {
    const cell = cellName(free);
    return { kind: 'occupied', sheet, wanted: addressOf(whole), occupied, free: cell };
  }
  return refused(
    `${addressOf(whole)} is not free (${occupied}), and no free place is left on "${sheet}": insert on a new sheet.`,
  );
}
