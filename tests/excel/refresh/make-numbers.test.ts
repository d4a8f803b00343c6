import { makeNumbers } from '../../../src/excel/refresh/make-numbers';
import { openExcel, type OpenedExcel } from '../../workbench/excel';
import { cell, insertClaims, onlyTable } from './refreshing';
import { contentsOfWorkbook } from './workbook-contents';

let excel: OpenedExcel;
afterEach(() => {
  excel.close();
});

const texts = { [cell('D10')]: "'614", [cell('D12')]: "'1358", [cell('G12')]: "'4400" };

test('numbers that stand as text are made numbers, and nothing else is touched', async () => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
  await insertClaims();
  await excel.enter({ [cell('K1')]: `=SUM(${cell('D9:D19')})` });
  const before = await contentsOfWorkbook();
  const sum = excel.valueOf(cell('K1'));
  await excel.enter(texts);
  expect(excel.valueOf(cell('K1'))).toBe(Number(sum) - 614 - 1358);
  const { insertId, standing } = await onlyTable();
  const notes = standing.kind === 'found' ? standing.notes : [];
  expect(notes).toContainEqual(expect.objectContaining({ kind: 'stands-as', rows: [1, 3] }));
  expect(await makeNumbers(insertId)).toEqual({ kind: 'made', cells: 2 });
  await excel.settled();
  expect(excel.valueOf(cell('K1'))).toBe(sum);
  expect(excel.valueOf(cell('G12'))).toBe('4400');
  await excel.enter({ [cell('G12')]: '' });
  expect(await contentsOfWorkbook()).toEqual(before);
});

test('what is typed meanwhile stays, and nothing is made a number', async () => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
  await insertClaims();
  await excel.enter(texts);
  const { insertId } = await onlyTable();
  const typing = () => {
    excel.typeInCell(cell('D12'), '5');
  };
  let failed = 0;
  for (let k = 1, hit = true; hit; k++) {
    await excel.enter(texts);
    excel.resetTraffic();
    excel.beforeRequest(k, typing);
    const made = await makeNumbers(insertId);
    hit = excel.traffic.requests >= k;
    excel.resetTraffic();
    if (hit) expect(excel.valueOf(cell('D12'))).toBe(5);
    if (made.kind === 'failed') {
      failed += 1;
      expect(made.message).toContain('changed meanwhile');
      expect(excel.valueOf(cell('D10'))).toBe('614');
    }
  }
  expect(failed).toBeGreaterThan(0);
});
