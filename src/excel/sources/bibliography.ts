import { addressOf, fitsTheGrid, type Rectangle } from '../../formula/addresses';
import { citeSource } from '../../reference/cite/citation';
import type { Citable } from '../../reference/source';
import { enterHeld, readBeforeWrite, namesOf } from '../requests/read-before-write';
import { occupiedCells } from '../tables/insert/occupied-cells';
import { asText } from '../tables/table-cells';
import { sourcesTableName } from '../tables/sources-sheet';
import { NotListed, type ListedRow, type RowList } from './listed-rows';
import type { WrittenTexts } from './written-texts';

/** The table of one column that is the bibliography. It may be moved, and get columns of the analyst's. */
export const bibliographyName = 'ref_bibliography';

const header = 'Bibliography';
/** In points; entries wrap in it. */
const width = 480;
/** What stands in a bibliography while the workbook rests on no source: a table has a row at least. */
const noSource = 'No source is used.';

/**
 * The bibliography as a list that is brought up to date.
 * @param wraps whether its column was made wide for it
 */
export const bibliographyList = (written: WrittenTexts, wraps: boolean): RowList => ({
  table: bibliographyName,
  key: header,
  says: header,
  order: 'alphabetical',
  written,
  format: (row) => {
    if (wraps) wrap(row);
  },
});

/** Entries in APA style, in the order of the alphabet, each once. */
export function bibliographyRows(sources: readonly Citable[]): readonly ListedRow[] {
  const entries = [...new Set(sources.map((source) => citeSource(source, 'apa')))];
  const lines = entries.length > 0 ? entries : [noSource];
  return lines.toSorted((a, b) => a.localeCompare(b, 'en')).map((line) => ({ [header]: line }));
}

/**
 * Lays the bibliography as a table over empty cells: at the selection, or right of all that stands on
 * the sheet of Sources. Throws Excel's error, or NotListed.
 */
export async function layBibliography(
  context: Excel.RequestContext,
  place: 'sources' | 'selection',
  rows: readonly ListedRow[],
): Promise<void> {
  const corner = await (place === 'sources' ? besideSources(context) : selected(context));
  const { sheet, ...at } = corner;
  const whole = { ...at, rows: rows.length + 1, columns: 1 };
  if (!fitsTheGrid(whole))
    throw new NotListed('The sheet ends before the bibliography: select a cell further up.');
  await refuseFull(context, sheet, whole);
  const range = sheet.getRangeByIndexes(whole.row, whole.column, whole.rows, 1);
  const held = readBeforeWrite(range);
  range.values = [header, ...rows.map((row) => row[header] ?? '')].map((line) => [asText(line)]);
  const table = sheet.tables.add(range, true);
  table.name = bibliographyName;
  table.style = 'TableStyleLight1';
  if (place === 'sources') {
    range.format.columnWidth = width;
    wrap(range);
  }
  await context.sync();
  const typed = held();
  if (typed.length === 0) return;
  table.convertToRange();
  range.clear('Contents');
  enterHeld(sheet, typed);
  await context.sync();
  throw new NotListed(
    `The bibliography is not inserted: ${namesOf(typed)} changed at the same time.`,
  );
}

interface Corner {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
}

async function selected(context: Excel.RequestContext): Promise<Corner> {
  const cell = context.workbook.getSelectedRange().getCell(0, 0);
  const { worksheet: sheet } = cell;
  cell.load('rowIndex,columnIndex');
  await context.sync();
  return { sheet, row: cell.rowIndex, column: cell.columnIndex };
}

/** A column stays free between them. */
async function besideSources(context: Excel.RequestContext): Promise<Corner> {
  const sources = context.workbook.tables.getItem(sourcesTableName);
  const { worksheet: sheet } = sources;
  const header = sources.getHeaderRowRange().load('rowIndex');
  const used = sheet.getUsedRange(true).load('columnIndex,columnCount');
  await context.sync();
  const column = used.columnIndex + used.columnCount + 1;
  return { sheet, row: header.rowIndex, column };
}

async function refuseFull(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  whole: Rectangle,
): Promise<void> {
  const place = sheet.getRangeByIndexes(whole.row, whole.column, whole.rows, 1);
  const tables = place.getTables(false);
  place.load('formulas');
  tables.load('items/name');
  await context.sync();
  const [table] = tables.items.map(({ name }) => `the table ${name}`);
  const full = table ?? occupiedCells(place.formulas as unknown[][], whole.row, whole.column);
  if (full !== undefined)
    throw new NotListed(
      `Nothing was written: ${addressOf(whole)} is not free (${full}). Select a cell with ${String(whole.rows)} empty cells below it.`,
    );
}

function wrap(range: Excel.Range): void {
  range.format.wrapText = true;
  range.format.verticalAlignment = 'Top';
  range.format.autofitRows();
}
