import { insertTable } from '../../../src/excel/tables/insert/insert-table';
import { undoRefresh } from '../../../src/excel/refresh/end-refresh';
import { openExcel, type OpenedExcel } from '../../workbench/excel';
import { bundled, shippedEdition, tableOf } from '../edition/edition';
import { newerOffer } from '../edition/newer-edition';
import { onlyTable, refresh } from './refreshing';

const shipped = shippedEdition();
const whole = tableOf(shipped, 'figures');
const unit = whole.fields.findIndex(({ name }) => name === 'unit');
const named = (key: string) => whole.rows.find(([first]) => first === key) ?? [];
/** A count of thousands, last of all: what comes next takes its looks. */
const figures = { ...whole, rows: [named('losses.oryx.total')] };
const edition = {
  ...shipped,
  tables: shipped.tables.map((table) => (table === whole ? figures : table)),
};

/** What a person reads in the column Best, and its number formats. */
async function shown() {
  return Excel.run(async (context) => {
    const best = context.workbook.tables.getItem('ref_figures').columns.getItem('Best');
    const cells = best.getDataBodyRange().load('text,numberFormat');
    await context.sync();
    return { texts: cells.text.flat(), codes: cells.numberFormat.flat() as unknown[] };
  });
}

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
});
afterEach(() => {
  excel.close();
});

test('a year that comes below counts is shown as a year, and counts keep their separators', async () => {
  const inserted = await insertTable(bundled(figures, edition), { kind: 'new-sheet' });
  expect(inserted.kind).toBe('inserted');
  const year = named('event.exhibition.year');
  expect(year[unit]).toBe('calendar year');
  const count = named('losses.general-staff.total').with(0, 'losses.general-staff.again');
  const offer = newerOffer(edition, 'figures', { added: [year, count] });
  expect(await refresh(offer)).toMatchObject({ kind: 'done' });
  const { texts, codes } = await shown();
  expect(texts[1]).toBe('2023');
  expect(codes).toEqual([codes[0], 'General', codes[0]]);
  expect(codes[0]).toMatch(/#,##0/);
  const { insertId } = await onlyTable();
  await undoRefresh(insertId);
  expect((await shown()).codes).toEqual([codes[0]]);
});
