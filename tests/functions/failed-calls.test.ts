import { FailedCalls } from '../../src/functions/failed-calls';

class CustomError extends Error {}
beforeAll(() => {
  Object.assign(globalThis, { CustomFunctions: { Error: CustomError } });
});

const call = (address: string, functionName = 'TANKSTOCK') => ({ address, functionName });

test('why a cell shows an error is known by its sheet and address, until it has a value again', () => {
  const calls = new FailedCalls();
  calls.note(call("'My ''sheet'!B2"), new CustomError('losses: expected 0 or more, got -5'));
  expect(calls.at("My 'sheet", 'B2')).toEqual([
    { call: 'TANKSTOCK', message: 'losses: expected 0 or more, got -5' },
  ]);
  expect(calls.at('Other', 'B2')).toEqual([]);
  calls.note(call("'My ''sheet'!B2"), 886);
  expect(calls.at("My 'sheet", 'B2')).toEqual([]);
});

test('a formula of two calls keeps what each of them said; cells of an answer have their own', () => {
  const calls = new FailedCalls();
  calls.note(call('Sheet1!B2', 'TANKREF'), [[1, 2, new CustomError('no high')]]);
  calls.note(call('Sheet1!B2', 'TANKFAN'), new CustomError('losses: the cell holds #N/A'));
  expect(calls.at('Sheet1', 'B2', 0, 2).map(({ message }) => message)).toEqual([
    'no high',
    'losses: the cell holds #N/A',
  ]);
});

test('a call of which Excel does not name the cell is forgotten', () => {
  const calls = new FailedCalls();
  calls.note({ functionName: 'TANKSTOCK' }, new CustomError('no'));
  expect(calls.at('Sheet1', 'B2')).toEqual([]);
});
