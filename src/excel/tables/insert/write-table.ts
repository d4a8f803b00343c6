import type { BaseTable } from '../../../reference/stored/base';
import { addressOf, type Rectangle } from '../../../formula/addresses';
import { batches, inTurn, requestCharacters } from '../../requests/queue';
import {
  ChangedMeanwhile,
  readBeforeWrite,
  namesOf,
  type HeldCell,
} from '../../requests/read-before-write';
import { snapshotXml } from '../../refresh/table-snapshot';
import { recordSource } from '../sources-sheet';
import type { Placement } from './find-place';
import { formatTable, formatTitle, queueWidth, wrapNotes } from './format-table';
import { headersOf, rowsOf, type ExcelValue } from '../table-cells';
import { captionOf, readBack } from '../written-cells';

/**
 * Writes the title, source line, notes and the table, then its row in Sources and the rows as
 * inserted, which name the table by the id that Excel gives it: two requests for all but very long
 * tables. Every request reads first what it is about to write over. Throws Excel's error, or
 * ChangedMeanwhile.
 * @param overwritten gets what was typed into the place meanwhile, to be entered again
 * @returns Excel's id of the table
 */
export async function writeTable(
  context: Excel.RequestContext,
  table: BaseTable,
  placement: Placement,
  overwritten: HeldCell[],
): Promise<string> {
  const { workbook } = context;
  const { layout, sources, tableName, insertId, isNewSheet } = placement;
  const sheet = isNewSheet
    ? workbook.worksheets.add(placement.sheet)
    : workbook.worksheets.getItem(placement.sheet);
  const at = ({ row, column, rows, columns }: Rectangle) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const notHeld = isNewSheet ? () => [] : readBeforeWrite(at(layout.caption));
  at(layout.caption).values = captionOf(table).map((line) => [line]);
  linkSource(at(layout.sourceLine), table);
  const lastRows = await writeRows(context, placement, sheet, table, overwritten);
  const inserted = sheet.tables.add(at(layout.table), true);
  inserted.name = tableName;
  inserted.load('id');
  formatTable(inserted, table, placement);
  formatTitle(at(layout.title), at(layout.notes), table);
  const width = isNewSheet ? queueWidth(inserted, table) : undefined;
  await context.sync();
  refuseHeld([...notHeld(), ...lastRows()], overwritten);

  // On a sheet that was there before, its rows may be others' too.
  if (width) wrapNotes(at(layout.notes), table, width());
  const captionRows = layout.caption.rows;
  const base = { ...table, insertId, generation: 0, tableId: inserted.id, tableName, captionRows };
  workbook.customXmlParts.add(await snapshotXml(base));
  const settle = recordSource(context, sources, tableName, table);
  await context.sync();
  await settle();
  return inserted.id;
}

function refuseHeld(held: readonly HeldCell[], overwritten: HeldCell[]): void {
  if (held.length === 0) return;
  overwritten.push(...held);
  throw new ChangedMeanwhile(namesOf(held));
}

/** Makes the source line lead to its source: a page on the web, or nowhere. */
export function linkSource(cell: Excel.Range, { address, caption }: BaseTable): void {
  const textToDisplay = caption[1];
  const link = webAddress(address);
  if (link === undefined || textToDisplay === undefined) return;
  cell.hyperlink = { address: link, textToDisplay, screenTip: link };
}

/** An address as Excel may open it: of the web, and in the letters that an address is made of. */
function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/**
 * Writes header and rows in blocks, each but the last in a request of its own.
 * @returns what the last block's cells held, to be read after the next sync
 */
async function writeRows(
  context: Excel.RequestContext,
  { layout: { table: place }, isNewSheet }: Placement,
  sheet: Excel.Worksheet,
  table: BaseTable,
  overwritten: HeldCell[],
): Promise<() => readonly HeldCell[]> {
  const rows: readonly ExcelValue[][] = [headersOf(table), ...rowsOf(table)];
  let row = place.row;
  const queue = (block: readonly ExcelValue[][]) => {
    const at = () => sheet.getRangeByIndexes(row, place.column, block.length, place.columns);
    const held = isNewSheet ? () => [] : readBeforeWrite(at());
    at().values = [...block];
    row += block.length;
    return held;
  };
  const blocks = batches(rows, requestCharacters, (row) => JSON.stringify(row).length);
  const first = sheet.getRangeByIndexes(place.row, place.column, 1, place.columns);
  await inTurn(blocks.slice(0, -1), async (block) => {
    const held = queue(block);
    await context.sync();
    refuseHeld(held(), overwritten);
  });
  if (blocks.length === 1) return queue(rows);
  // A row that was inserted above while the blocks were on their way has moved them.
  const header = first.load('values');
  const held = queue(blocks.at(-1) ?? []);
  return () => {
    if (header.values[0]?.[0] !== readBack(rows[0]?.[0] ?? '')) throw movedAway(place);
    return held();
  };
}

function movedAway(place: Rectangle): ChangedMeanwhile {
  return new ChangedMeanwhile(addressOf(place));
}
