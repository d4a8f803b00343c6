import type { OpenedExcel } from '../excel';
import { openWithTrialFunctions, type Trial } from './trial-functions';

let excel: OpenedExcel;
let trial: Trial;
beforeEach(async () => {
  ({ excel, trial } = await openWithTrialFunctions());
});
afterEach(() => {
  excel.close();
});

/** Resolves when TRIAL.HELD has been called with the argument and its cell shows #BUSY!. */
async function called(argument: unknown): Promise<void> {
  while (!trial.held.has(argument)) await new Promise((resolve) => setImmediate(resolve));
  await excel.calculated();
}

/** What the cells show, row by row. */
const seen = (...areas: string[]) => areas.map((area) => excel.valuesOf(`Sheet1!${area}`));
const twos = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 2));

test('the spill that stood first keeps its cells when late answers and blocked spills meet it', async () => {
  await excel.enter({ A3: '5', A2: '=SEQUENCE(2,7)' });
  await excel.enter({ F1: '=SEQUENCE(3,2)', K1: '=SUM(F1:G3)', K2: '=G2' });
  const ledger = [
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  excel.typeInCell('C1', '=TRIAL.HELD(1)');
  await called(1);
  expect(seen('A2', 'C1', 'F1:G3')).toEqual([[['#SPILL!']], [['#BUSY!']], ledger]);
  trial.held.get(1)?.resolve(twos(5, 5));
  await excel.settled();
  expect(seen('A2', 'C1', 'F1:G3', 'K1:K2')).toEqual([
    [['#SPILL!']],
    [['#SPILL!']],
    ledger,
    [[21], [4]],
  ]);
  await excel.enter({ F1: '=SEQUENCE(3,2)' });
  expect(seen('C1', 'F1:G3')).toEqual([[['#SPILL!']], ledger]);
  await excel.enter({ F1: '' });
  expect(seen('A2', 'C1:G5', 'K1:K2')).toEqual([[['#SPILL!']], twos(5, 5), [[12], [2]]]);
  await excel.enter({ C1: '', A3: '' });
  expect(seen('A2:G3', 'C1', 'C4')).toEqual([
    [
      [1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14],
    ],
    [['']],
    [['']],
  ]);
});

test('a spill is blocked by one that was entered before it, in the same calculation too', async () => {
  const standing = [
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
  ];
  await excel.enter({ J60: '=SEQUENCE(4,2)' });
  await excel.enter({ H61: '=SEQUENCE(2,6)' });
  expect(seen('J60:K63', 'H61:I62')).toEqual([
    standing,
    [
      ['#SPILL!', ''],
      ['', ''],
    ],
  ]);
  await excel.enter({ J60: '', B1: '=SEQUENCE(4,2)', A2: '=SEQUENCE(2,6)' });
  expect(seen('H61:M62', 'B1:C4', 'A2')).toEqual([
    [
      [1, 2, 3, 4, 5, 6],
      [7, 8, 9, 10, 11, 12],
    ],
    standing,
    [['#SPILL!']],
  ]);
});

test('a blocked formula spills when the spill in its way shrinks, is typed over or moves away', async () => {
  await excel.enter({ H1: '4', B1: '=SEQUENCE(H1)' });
  await excel.enter({ A3: '=SEQUENCE(1,3)', E3: '=SUM(A3:C3)' });
  expect(seen('A3:C3', 'E3')).toEqual([[['#SPILL!', 3, '']], [['#SPILL!']]]);
  await excel.enter({ H1: '2' });
  expect(seen('A3:C3', 'E3', 'B1:B2')).toEqual([[[1, 2, 3]], [[6]], [[1], [2]]]);
  await excel.enter({ H1: '4' });
  expect(seen('A3:C3', 'B1:B4')).toEqual([[[1, 2, 3]], [['#SPILL!'], [''], [2], ['']]]);
  await excel.enter({ A3: '7' });
  expect(seen('A3:C3', 'B1:B4')).toEqual([[[7, 3, '']], [[1], [2], [3], [4]]]);
  await excel.enter({ A3: '=SEQUENCE(1,3)' });
  expect(seen('A3')).toEqual([[['#SPILL!']]]);
  await excel.enter({ B1: '=SEQUENCE(2)' });
  expect(seen('A3:C3')).toEqual([[[1, 2, 3]]]);
});

test('of two formulas that wait for the same cells one gets them, and the other after it', async () => {
  await excel.enter({ C3: 'full', A3: '=SEQUENCE(1,4)', C1: '=SEQUENCE(4)' });
  expect(seen('A3', 'C1')).toEqual([[['#SPILL!']], [['#SPILL!']]]);
  await excel.enter({ C3: '' });
  const [[across], [down]] = [excel.valuesOf('Sheet1!A3'), excel.valuesOf('Sheet1!C1')];
  expect([across, down].flat()).toContain('#SPILL!');
  expect([across, down].flat()).toContain(1);
  const [first, second, area] = across?.[0] === 1 ? ['A3', 'C1', 'C1:C4'] : ['C1', 'A3', 'A3:D3'];
  await excel.enter({ [first]: '' });
  expect(seen(area).flat(2)).toEqual([1, 2, 3, 4]);
  expect(excel.formulaOf(`Sheet1!${second}`)).toMatch(/^=SEQUENCE/);
});

test('a late answer that is smaller than the last makes room for another formula', async () => {
  await excel.enter({ H1: '3', B1: '=TRIAL.STEPS(TRIAL.LATER(H1+1))' });
  await excel.enter({ A6: '=SEQUENCE(1,3)' });
  expect(seen('A6:C6', 'B8')).toEqual([[['#SPILL!', 6, 'step 6']], [[8]]]);
  await excel.enter({ H1: '1' });
  expect(seen('A6:C6', 'B4:B5')).toEqual([[[1, 2, 3]], [[4], ['']]]);
});

test('a blocked formula leaves blank cells blank, and its spill reference is the error', async () => {
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C3');
    cells.format.fill.color = '#ff0000';
    await context.sync();
  });
  await excel.enter({ C1: 'full', A1: '=SEQUENCE(3,3)' });
  await excel.enter({ E1: '=ISBLANK(B2)', E2: '=SUM(A1#)' });
  expect(seen('A1', 'E1:E2')).toEqual([[['#SPILL!']], [[true], ['#SPILL!']]]);
  await excel.enter({ C1: '' });
  expect(seen('A1:C3', 'E1:E2')).toEqual([
    [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
    [[false], [45]],
  ]);
});

test('a blocked formula that has moved with its row spills when there is room', async () => {
  await excel.enter({ B1: '=SEQUENCE(4,2)' });
  await excel.enter({ A2: '=SEQUENCE(2,3)' });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('1:1').insert('Down');
    await context.sync();
  });
  await excel.settled();
  expect(seen('A3', 'B2')).toEqual([[['#SPILL!']], [[1]]]);
  await excel.enter({ B2: '' });
  expect(seen('A3:C4')).toEqual([
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ]);
});

test('a blocked formula spills again in a workbook that was saved and opened', async () => {
  await excel.enter({ B2: 'full', A1: '=SEQUENCE(2,2)' });
  const file = await excel.save();
  excel.close();
  ({ excel, trial } = await openWithTrialFunctions({ file }));
  await excel.settled();
  expect(seen('A1:B2')).toEqual([
    [
      ['#SPILL!', ''],
      ['', 'full'],
    ],
  ]);
  await excel.enter({ B2: '' });
  expect(seen('A1:B2')).toEqual([
    [
      [1, 2],
      [3, 4],
    ],
  ]);
});

test('a formula that waits for a new answer keeps its cells', async () => {
  await excel.enter({ H9: '1', H10: '=H9+6' });
  excel.typeInCell('F1', '=TRIAL.HELD(H9)');
  await called(1);
  trial.held.get(1)?.resolve(twos(3, 2));
  await excel.settled();
  await excel.enter({ A2: '=SEQUENCE(2,H10)' });
  expect(seen('A2', 'F1:G3')).toEqual([[['#SPILL!']], twos(3, 2)]);
  excel.typeInCell('H9', '2');
  await called(2);
  expect(seen('A2', 'F1:G3').flat(2)).toEqual(['#SPILL!', '#BUSY!', '', '', '', '', '']);
  trial.held.get(2)?.resolve(twos(3, 2));
  await excel.settled();
  expect(seen('A2', 'F1:G3')).toEqual([[['#SPILL!']], twos(3, 2)]);
  excel.typeInCell('H9', '1');
  await excel.calculated();
  excel.typeInCell('F1', '');
  await excel.settled();
  expect(seen('A2:C2')).toEqual([[[1, 2, 3]]]);
});

test('the spill that stood when a workbook was saved stands when it is opened', async () => {
  await excel.enter({ A2: '=SEQUENCE(2,3)', H2: '=SEQUENCE(2,3)' });
  await excel.enter({ B1: '=SEQUENCE(3)', I1: '=TRIAL.STEPS(3)' });
  expect(seen('B1', 'I1')).toEqual([[['#SPILL!']], [['#SPILL!']]]);
  const file = await excel.save();
  excel.close();
  ({ excel, trial } = await openWithTrialFunctions({ file }));
  await excel.settled();
  expect(seen('B1', 'A2:C2', 'I1', 'H2:J2')).toEqual([
    [['#SPILL!']],
    [[1, 2, 3]],
    [['#SPILL!']],
    [[1, 2, 3]],
  ]);
  await excel.enter({ A2: '' });
  expect(seen('B1:B3')).toEqual([[[1], [2], [3]]]);
});

test('what reads cells of a spill reads blanks while its formula waits, after one calculation', async () => {
  excel.typeInCell('A1', '=TRIAL.HELD(J1)');
  excel.typeInCell('J1', '1');
  await called(1);
  trial.held.get(1)?.resolve(twos(3, 2));
  await excel.settled();
  await excel.enter({ D1: '=SUM(A2:B3)', D2: '=ISBLANK(B3)', D3: '=A2:A3+1' });
  expect(seen('D1:D4').flat(2)).toEqual([8, false, 3, 3]);
  excel.typeInCell('J1', '2');
  await called(2);
  expect(seen('A1:B2', 'D1:D4').flat(2)).toEqual(['#BUSY!', '', '', '', 0, true, 1, 1]);
  trial.held.get(2)?.resolve(twos(3, 2));
  await excel.settled();
  expect(seen('D1:D4').flat(2)).toEqual([8, false, 3, 3]);
});

test('spills that read parts of each other come to an end', async () => {
  await excel.enter({ A1: '=C2:C4+1', C1: '=A2:A4+1' });
  await excel.enter({ F1: '=1+1' });
  expect(excel.valueOf('F1')).toBe(2);
});
