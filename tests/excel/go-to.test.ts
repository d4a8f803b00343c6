import { enterFormula } from '../../src/excel/formulas/enter-formula';
import { goTo, type GoToTarget } from '../../src/excel/go-to';
import { insertTable } from '../../src/excel/tables/insert/insert-table';
import { openExcel, type OpenedExcel } from '../workbench/excel';
import './dom-parser';
import { bundled, shippedEdition, tableOf } from './edition/edition';

const edition = shippedEdition();
const losses = tableOf(edition, 'losses_oryx');

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
});
afterEach(() => {
  excel.close();
});

/** Inserts the losses on a sheet of their own. */
async function inserted(): Promise<Extract<GoToTarget, { kind: 'table' }>> {
  const result = await insertTable(bundled(losses, edition), { kind: 'new-sheet' });
  if (result.kind !== 'inserted') throw new Error(JSON.stringify(result));
  return { kind: 'table', id: result.tableId, name: result.table };
}

const onSheet = (name: string, deed: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    deed(context.workbook.worksheets.getItem(name));
    await context.sync();
  });

const selected = () =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });

test('a table is gone to wherever it stands now, whatever sheet and table are called', async () => {
  const target = await inserted();
  await onSheet('Losses Oryx', (sheet) => {
    sheet.name = 'My losses';
    sheet.getRange('1:3').insert('Down');
    sheet.tables.getItem(target.name).name = 'mine';
  });
  excel.select('Sheet1!A1');
  expect(await goTo(target)).toBeUndefined();
  expect(await selected()).toMatch(/^'My losses'!B13:/);
});

test('a table that is gone is said by its name', async () => {
  const target = await inserted();
  await onSheet('Losses Oryx', (sheet) => sheet.delete());
  expect(await goTo(target)).toBe(
    'The table ref_losses_oryx is no longer in the workbook: it was deleted, or made a plain range.',
  );
});

test('a formula is gone to on its sheet, renamed or not, until the sheet is deleted', async () => {
  await onSheet('Sheet1', (sheet) => sheet.context.workbook.worksheets.add('Other'));
  excel.select('Sheet1!C4');
  const entered = await enterFormula({ formula: '=1+1', columns: 1 }, { kind: 'selection' });
  if (entered.kind !== 'entered') throw new Error(JSON.stringify(entered));
  const target: GoToTarget = { ...entered, kind: 'cells' };
  await onSheet('Sheet1', (sheet) => {
    sheet.name = 'Model';
  });
  excel.select('Other!A1');
  expect(await goTo(target)).toBeUndefined();
  expect(await selected()).toBe('Model!C4');
  await onSheet('Model', (sheet) => sheet.delete());
  expect(await goTo(target)).toBe('The sheet "Sheet1" is no longer in the workbook.');
});

test('while a cell is being edited that is said', async () => {
  const target = await inserted();
  excel.beginCellEdit();
  expect(await goTo(target)).toMatch(/^Excel is editing a cell: press Enter or Esc/);
  excel.endCellEdit();
});
