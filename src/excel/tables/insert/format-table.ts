import type { Field } from '../../../reference/edition/edition';
import type { BaseTable } from '../../../reference/stored/base';
import { numberFormatsOf } from '../table-cells';
import type { Placement } from './find-place';

/** A column with a text of more characters than this is wrapped. */
const longText = 60;
/** Width of a column of long text, in points: some 60 characters of 11 points. */
const wrappedWidth = 330;

/** Queues the look of an inserted table: number formats, widths that fit, long text wrapped. */
export function formatTable(inserted: Excel.Table, table: BaseTable, placement: Placement): void {
  inserted.style = 'TableStyleMedium7';
  const body = inserted.getDataBodyRange();
  table.fields.forEach((_, i) => {
    const codes = numberFormatsOf(table, i);
    if (codes.some((code) => code !== 'General'))
      body.getColumn(i).numberFormat = codes.map((code) => [code]);
  });
  inserted.getRange().format.autofitColumns();
  const wrapped = table.fields.flatMap((field, i) => (isLong(field, table, i) ? [i] : []));
  for (const i of wrapped) {
    const { format } = inserted.getRange().getColumn(i);
    format.columnWidth = wrappedWidth;
    format.wrapText = true;
  }
  if (wrapped.length > 0) {
    body.format.verticalAlignment = 'Top';
    body.format.autofitRows();
  }
  // Hiding a column hides it for all that stands above and below.
  if (!placement.ownColumns) return;
  table.fields.forEach(({ provenance }, i) => {
    if (provenance) inserted.getRange().getColumn(i).columnHidden = true;
  });
}

function isLong({ type }: Field, { rows }: BaseTable, column: number): boolean {
  return type === 'string' && rows.some((row) => String(row[column] ?? '').length > longText);
}

/** A character of 11 points on average, and the width of which a note takes more lines, in points. */
const [characterWidth, leastWidth] = [5.6, 250];
const [lineHeight, tallestRow] = [15, 409];

/** Queues reading how wide the columns became that are seen. */
export function queueWidth(
  inserted: Excel.Table,
  { fields }: Pick<BaseTable, 'fields'>,
): () => number {
  const seen = fields.flatMap(({ provenance }, i) =>
    provenance ? [] : [inserted.getRange().getColumn(i).load('format/columnWidth')],
  );
  return () => seen.reduce((sum, { format }) => sum + format.columnWidth, 0);
}

/**
 * Queues that notes longer than the table is wide go on in lines of their own row: the cells beside a
 * note become one with it, and Excel fits no row to merged cells.
 * @param width of the table, in points
 */
export function wrapNotes(
  notes: Excel.Range,
  { caption, fields }: Pick<BaseTable, 'caption' | 'fields'>,
  width: number,
): void {
  if (width < leastWidth) return;
  caption.slice(2).forEach((text, i) => {
    const lines = Math.ceil((text.length * characterWidth) / width);
    if (lines < 2) return;
    const note = notes.getCell(i, 0).getResizedRange(0, fields.length - 1);
    note.merge();
    note.format.wrapText = true;
    note.format.verticalAlignment = 'Top';
    note.format.rowHeight = Math.min(tallestRow, lines * lineHeight);
  });
}

/** Queues the look of what stands above the table. */
export function formatTitle(
  title: Excel.Range,
  notes: Excel.Range,
  { caption }: Pick<BaseTable, 'caption'>,
): void {
  title.format.font.bold = true;
  title.format.font.size = 14;
  title.format.autofitRows();
  if (caption.length > 2) notes.format.font.color = '#595959';
}
