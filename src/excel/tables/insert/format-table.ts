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
