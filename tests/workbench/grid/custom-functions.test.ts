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

test('plain functions and promises answer, and are calculated again when an input changes', async () => {
  await excel.enter({ A1: '2', B1: '=TRIAL.ADD(A1,3)', C1: '=TRIAL.LATER(B1)', D1: '=C1+1' });
  expect([excel.valueOf('B1'), excel.valueOf('C1'), excel.valueOf('D1')]).toEqual([5, 10, 11]);
  await excel.enter({ A1: '10' });
  expect([excel.valueOf('B1'), excel.valueOf('C1'), excel.valueOf('D1')]).toEqual([13, 26, 27]);
});

test('a cell is busy until its function answers, and so is what depends on it', async () => {
  excel.typeInCell('A1', '=TRIAL.HELD(1)');
  excel.typeInCell('B1', '=A1+1');
  await excel.calculated();
  expect([excel.valueOf('A1'), excel.valueOf('B1')]).toEqual(['#BUSY!', '#BUSY!']);
  const types = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('valueTypes');
    await context.sync();
    return range.valueTypes;
  });
  expect(types).toEqual([['Error']]);
  await called(1);
  trial.held.get(1)?.resolve(41);
  await excel.settled();
  expect([excel.valueOf('A1'), excel.valueOf('B1')]).toEqual([41, 42]);
});

/** Resolves when TRIAL.HELD has been called with the argument. */
async function called(argument: unknown): Promise<void> {
  while (!trial.held.has(argument)) await new Promise((resolve) => setImmediate(resolve));
}

test('a call that nobody waits for any more is cancelled', async () => {
  excel.typeInCell('A1', '=TRIAL.HELD(1)');
  await called(1);
  excel.typeInCell('A1', '=TRIAL.HELD(2)');
  await called(2);
  expect(trial.cancelled).toEqual([1]);
  excel.typeInCell('A1', '');
  await excel.settled();
  expect(trial.cancelled).toEqual([1, 2]);
  expect(excel.valueOf('A1')).toBe('');
});

test('a call goes on when the cells around its own are written', async () => {
  excel.typeInCell('C2', '=TRIAL.HELD(1)');
  await called(1);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const two = worksheets.add('Two');
    const sheet = worksheets.getItem('Sheet1');
    for (const address of ['B1', 'D3']) sheet.getRange(address).formulas = [['=SUM(Two!A4:A6)']];
    await context.sync();
    two.getRange('1:1').delete('Up'); // both formulas are written anew, in one step
    await context.sync();
  });
  expect([excel.formulaOf('B1'), trial.cancelled]).toEqual(['=SUM(Two!A3:A5)', []]);
  trial.held.get(1)?.resolve(41);
  await excel.settled();
  expect(excel.valueOf('C2')).toBe(41);
});

test.each([
  ['a row above goes', 'delete', 'A4'],
  ['a row comes above', 'insert', 'A6'],
] as const)(
  'a formula that moves while it waits asks again, and is answered: %s',
  async (_, step, address) => {
    excel.typeInCell('A5', '=TRIAL.HELD(1)');
    excel.typeInCell('B5', '=A5+1');
    await called(1);
    const asked = trial.held.get(1);
    await Excel.run(async (context) => {
      const row = context.workbook.worksheets.getItem('Sheet1').getRange('2:2');
      if (step === 'delete') row.delete('Up');
      else row.insert('Down');
      await context.sync();
    });
    const settled = excel.settled();
    while (trial.held.get(1) === asked) await new Promise((resolve) => setImmediate(resolve));
    trial.held.get(1)?.resolve(41);
    await settled;
    expect(excel.valueOf(address)).toBe(41);
    expect(excel.valueOf(address.replace('A', 'B'))).toBe(42);
  },
);

test('a stream goes on until its cell is cleared', async () => {
  excel.typeInCell('A1', '=TRIAL.COUNT(10)');
  excel.typeInCell('B1', '=A1*0+1');
  await excel.settled();
  const first = Number(excel.valueOf('A1'));
  while (Number(excel.valueOf('A1')) === first)
    await new Promise((resolve) => setImmediate(resolve));
  expect(excel.valueOf('A1')).toBeGreaterThan(first);
  expect(excel.valueOf('B1')).toBe(1);
  expect(trial.streams).toBe(1);
  excel.typeInCell('A1', '');
  await excel.settled();
  expect(trial.streams).toBe(0);
});

test('a result of several cells spills, shrinks, and full cells are in its way', async () => {
  await excel.enter({ B2: 'full', D1: '3', A1: '=TRIAL.STEPS(D1)' });
  expect([excel.valueOf('A1'), excel.valueOf('B2')]).toEqual(['#SPILL!', 'full']);
  await excel.enter({ B2: '' });
  expect(excel.valuesOf('Sheet1!A1:B4')).toEqual([
    [1, 'step 1'],
    [2, 'step 2'],
    [3, 'step 3'],
    ['', ''],
  ]);
  await excel.enter({ D1: '2', E1: '=SUM(A1#)' });
  expect(excel.valuesOf('Sheet1!A1:B3')).toEqual([
    [1, 'step 1'],
    [2, 'step 2'],
    ['', ''],
  ]);
  expect(excel.valueOf('E1')).toBe(3);
});

test('a result that is larger than the sheet makes room for itself', async () => {
  await excel.enter({ Z3: '=TRIAL.STEPS(1201)' });
  expect(excel.valuesOf('Sheet1!Z1203:AA1204')).toEqual([
    [1201, 'step 1201'],
    ['', ''],
  ]);
});

test('errors are the ones that were thrown; two of them carry a message', async () => {
  await excel.enter({
    A1: '=TRIAL.FAIL("#N/A","never within 1200 months")',
    A2: '=TRIAL.FAIL("#VALUE!","months must be 1 or more")',
    A3: '=TRIAL.FAIL("#DIV/0!","not to be seen")',
    A4: '=TRIAL.FAIL("#NUM!")',
    A5: '=TRIAL.FAIL("thrown")',
    A6: '=IFERROR(A1,"caught")',
  });
  expect(excel.valuesOf('Sheet1!A1:A6').flat()).toEqual([
    '#N/A',
    '#VALUE!',
    '#DIV/0!',
    '#NUM!',
    '#VALUE!',
    'caught',
  ]);
  expect(excel.messageOf('Sheet1!A1')).toBe('never within 1200 months');
  expect(excel.messageOf('Sheet1!A2')).toBe('months must be 1 or more');
  expect(excel.messageOf('Sheet1!A3')).toBe('');
  await excel.enter({ A1: '=1' });
  expect(excel.messageOf('Sheet1!A1')).toBeUndefined();
});

test('left-out arguments are null, blank cells 0, as on the desktop', async () => {
  await excel.enter({ A1: '=TRIAL.SEEN(C1,D1:E1)', D1: '7', A2: '=TRIAL.SEEN(1,,TRUE)' });
  expect(excel.valueOf('A1')).toBe('[0,[[7,0]],null]');
  expect(excel.valueOf('A2')).toBe('[1,null,true]');
});

test('blank cells are null on the web', async () => {
  excel.close();
  ({ excel, trial } = await openWithTrialFunctions({ blankCells: 'web' }));
  await excel.enter({ A1: '=TRIAL.SEEN(C1,D1:E1)', D1: '7' });
  expect(excel.valueOf('A1')).toBe('[null,[[7,null]],null]');
});

test('an error in an input is the result, unless the function takes errors', async () => {
  await excel.enter({
    C1: '=NA()',
    A1: '=TRIAL.SEEN(C1)',
    A2: '=TRIAL.ADD(C1,1)',
    A3: '=TRIAL.ADD("x",1)',
  });
  expect([excel.valueOf('A1'), excel.valueOf('A2'), excel.valueOf('A3')]).toEqual([
    '#N/A',
    '#N/A',
    '#VALUE!',
  ]);
  expect(trial.added).toBe(0);
  excel.close();
  const { default: functionsJson } = await import('../../cases/trial-functions/functions.json');
  ({ excel, trial } = await openWithTrialFunctions({
    functionsJson: { ...functionsJson, allowErrorForDataTypeAny: true },
  }));
  await excel.enter({ C1: '=NA()', A1: '=TRIAL.SEEN(C1)', A2: '=TRIAL.ADD(C1,1)' });
  expect(JSON.parse(String(excel.valueOf('A1')))).toMatchObject([{ code: '#N/A' }, null, null]);
  expect(excel.valueOf('A2')).toBe('#N/A');
});

test('repeating arguments, the asking cell, and several functions in a cell', async () => {
  await excel.enter({
    A1: '=TRIAL.TOTAL(D1:D2,5,E1)',
    D1: '1',
    D2: '2',
    E1: '4',
    B3: '=TRIAL.WHERE()',
    A2: '=TRIAL.ADD(TRIAL.ADD(1,2),TRIAL.ADD(3,4))',
  });
  expect([excel.valueOf('A1'), excel.valueOf('B3'), excel.valueOf('A2')]).toEqual([
    12,
    'Sheet1!B3',
    10,
  ]);
});

test('a formula that is entered again is called again; a full recalculation is not enough', async () => {
  await excel.enter({ A1: '=TRIAL.ADD(1,2)' });
  expect(trial.added).toBe(1);
  await Excel.run(async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
  });
  await excel.settled();
  expect(trial.added).toBe(1);
  await excel.enter({ A1: '=TRIAL.ADD(1,2)' });
  expect(trial.added).toBe(2);
});

test('too few arguments are refused by the grid', async () => {
  await excel.enter({ A1: '=TRIAL.ADD(1)' });
  expect(excel.valueOf('A1')).toBe('#N/A');
  expect(trial.added).toBe(0);
});

test('what a page had not answered when it was loaded anew is asked again', async () => {
  await excel.enter({ A1: '=TRIAL.ADD(1,2)' });
  excel.typeInCell('Sheet1!B1', '=TRIAL.HELD(1)');
  await called(1);
  await excel.reloadPage();
  ({ trial } = globalThis as unknown as { trial: Trial });
  await called(1);
  trial.held.get(1)?.resolve('answered');
  await excel.settled();
  expect([excel.valueOf('A1'), excel.valueOf('B1')]).toEqual([3, 'answered']);
});

test('a function that the page does not have is #VALUE!: the library says no more', async () => {
  excel.close();
  ({ excel, trial } = await openWithTrialFunctions({
    functionsJson: { functions: [{ id: 'NOT.THERE', name: 'NOT.THERE', parameters: [] }] },
  }));
  await excel.enter({ A1: '=NOT.THERE()' });
  expect(excel.valueOf('A1')).toBe('#VALUE!');
});

test.each([
  [{}, /no list "functions"/],
  [{ functions: [{ id: 'X', name: 'X', parameters: [] }] }, /function 1 has no usable name/],
  [{ functions: [{ id: 'A B C', name: 'ABC', parameters: [] }] }, /ABC has no usable id/],
  [{ functions: [{ id: 'ABC', name: 'ABC' }] }, /ABC has no list "parameters"/],
  [
    { functions: [{ id: 'ABC', name: 'ABC', parameters: [], options: { volatile: true } }] },
    /no option volatile \(ABC\)/,
  ],
])('functions.json %j is refused in a sentence', async (functionsJson, message) => {
  await expect(openWithTrialFunctions({ functionsJson })).rejects.toThrow(message);
});

test('random arguments get one answer a recalculation, and new ones at the next', async () => {
  await excel.enter({ A1: '=TRIAL.LATER(RAND())', A2: '=RAND()', B2: '=TRIAL.LATER(A2)' });
  const first = excel.valueOf('A1');
  expect(excel.valueOf('B2')).toBe(Number(excel.valueOf('A2')) * 2);
  await excel.enter({ D1: '1' });
  await excel.settled();
  expect(excel.valueOf('A1')).not.toBe(first);
  expect(excel.valueOf('B2')).toBe(Number(excel.valueOf('A2')) * 2);
});
