import { insertTable } from '../../../../src/excel/tables/insert/insert-table';
import { headerOf } from '../../../../src/reference/column-header';
import { dateSerial } from '../../../../src/reference/excel-date';
import type { Cell, Field, ReferenceTable } from '../../../../src/reference/edition/edition';
import { openExcel, type OpenedExcel } from '../../../workbench/excel';
import '../../dom-parser';
import { bundled, shippedEdition } from '../../edition/edition';

const edition = shippedEdition();

/** How an inserted table looks in the sheet. */
interface Look {
  readonly headers: readonly string[];
  readonly values: readonly (readonly unknown[])[];
  readonly texts: readonly (readonly string[])[];
  readonly columns: readonly { width: number; wrapped: boolean; hidden: boolean }[];
  readonly notes: readonly { text: string; wrapped: boolean; height: number }[];
}

let excel: OpenedExcel;
beforeAll(async () => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
});
afterAll(() => {
  excel.close();
});

async function lookOf(table: ReferenceTable): Promise<Look> {
  const inserted = await insertTable(bundled(table, edition), { kind: 'new-sheet' });
  if (inserted.kind !== 'inserted') throw new Error(JSON.stringify(inserted));
  await excel.settled();
  return Excel.run(async (context) => {
    const standing = context.workbook.tables.getItem(inserted.table);
    const header = standing.getHeaderRowRange().load('values');
    const body = standing.getDataBodyRange().load('values,text');
    const columns = table.fields.map((_, i) => {
      const column = body.getColumn(i).load('columnHidden');
      return { column, format: column.format.load('columnWidth,wrapText') };
    });
    const lines = table.notes.map((_, i) => {
      const note = header.getCell(0, 0).getOffsetRange(i - table.notes.length - 1, 0);
      return note.load('values,format/wrapText,format/rowHeight');
    });
    await context.sync();
    return {
      notes: lines.map(({ values, format }) => ({
        ...{ text: String(values[0]?.[0]), wrapped: format.wrapText, height: format.rowHeight },
      })),
      headers: (header.values[0] ?? []).map(String),
      values: body.values,
      texts: body.text,
      columns: columns.map(({ column, format }) => ({
        width: format.columnWidth,
        wrapped: format.wrapText,
        hidden: column.columnHidden,
      })),
    };
  });
}

const withSeparators = (value: number) =>
  value.toLocaleString('en-US', { maximumFractionDigits: 0 });

/** What a cell should show. */
function shown(field: Field, cell: Cell, unit: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (field.unit === 'tanks/month') return cell.toFixed(1);
  if (unit === 'calendar year') return String(cell);
  return cell >= 1000 ? withSeparators(cell) : String(cell);
}

test.each(edition.tables.map((table) => [table.id, table] as const))(
  '%s shows counts with separators, dates as dates, columns that fit, and hides where it was read',
  async (_, table) => {
    const { fields, rows } = table;
    const { headers, values, texts, columns, notes } = await lookOf(table);
    expect(headers).toEqual(fields.map(headerOf));
    const width = columns.reduce((sum, each) => sum + (each.hidden ? 0 : each.width), 0);
    expect(notes.map(({ text }) => text)).toEqual(table.notes);
    for (const { text, wrapped, height } of notes) {
      const isLonger = text.length * 5.6 > width; // points of a character
      expect([text, wrapped]).toEqual([text, isLonger]);
      if (isLonger) expect(height * width).toBeGreaterThanOrEqual(text.length * 5.6 * 15);
    }
    const unitAt = fields.findIndex(({ name }) => name === 'unit');
    expect(texts).toEqual(
      rows.map((row) => row.map((cell, i) => shown(fields[i] as Field, cell, row[unitAt] ?? null))),
    );
    fields.forEach(({ type, provenance }, i) => {
      const cells = rows.map((row) => row[i] ?? null);
      if (type === 'date' || type === 'yearmonth')
        expect(values.map((row) => row[i])).toEqual(
          cells.map((cell) => (cell === null ? '' : dateSerial(String(cell)))),
        );
      expect(columns[i]?.hidden).toBe(provenance === true);
    });
    const visible = columns.findLastIndex(({ hidden }) => !hidden);
    expect(columns.slice(0, visible + 1).some(({ hidden }) => hidden)).toBe(false);
    columns.forEach(({ width, wrapped }, i) => {
      const longest = Math.max(...texts.map((row) => row[i]?.length ?? 0));
      expect(wrapped).toBe(longest > 60);
      // A character of 11 points is 5 points wide or a little more.
      if (!wrapped) expect(width).toBeGreaterThan(5 * Math.max(longest, headers[i]?.length ?? 0));
      expect(width).toBeLessThanOrEqual(330);
    });
  },
);
