import { openWithTrialFunctions, type Trial } from './trial-functions';
import type { OpenedExcel } from '../excel';

let excel: OpenedExcel;
let trial: Trial;
beforeEach(async () => {
  ({ excel, trial } = await openWithTrialFunctions());
});
afterEach(() => {
  excel.close();
});

/** Guards the private members of Univer that the calculation queue takes over. */
test('5,000 cells lose no result while a stream ticks and a person edits', async () => {
  const rows = 5000;
  excel.typeInCell('H1', '1');
  excel.typeInCell('J1', '=TRIAL.COUNT(20)');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const formulas = Array.from({ length: rows }, (_, i) => [`=TRIAL.ADD(${i},$H$1)`]);
    sheet.getRange(`A1:A${rows}`).formulas = formulas;
    await context.sync();
  });
  // Each edit comes while the answers to the one before are still arriving.
  for (let edit = 2; edit <= 4; edit++) {
    const calls = trial.added;
    excel.typeInCell('H1', String(edit));
    excel.typeInCell(`K${edit}`, `=SUM(A1:A${rows})+${edit}`);
    while (trial.added < calls + rows / 5) await new Promise((turn) => setImmediate(turn));
  }
  await excel.settled();
  const values = excel.valuesOf(`A1:A${rows}`).map(([value]) => value);
  expect(values).toEqual(Array.from({ length: rows }, (_, i) => i + 4));
  const sum = (rows * (rows - 1)) / 2 + 4 * rows;
  expect(excel.valuesOf('K2:K4').flat()).toEqual([2, 3, 4].map((edit) => sum + edit));
  expect(excel.valueOf('J1')).toBeGreaterThan(0);
  excel.typeInCell('J1', '');
  await excel.settled();
  expect(trial.streams).toBe(0);
});
