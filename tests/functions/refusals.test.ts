import { functionPages } from '../../src/functions/contracts/all';
import type { Argument } from '../../src/functions/contracts/contract';
import { call, CellError, ErrorCode } from './shipped-functions';

/** A call of each function that gives a value, to spoil one argument at a time. */
const goodCalls: Record<string, unknown[]> = {
  TANKSTOCK: [1750, 117, 70, 3, 24, 8, 1000],
};

/** Cells that an argument of each kind must refuse, and the message, `@` being its name. */
const refused: Record<Argument['kind'], [unknown, string][]> = {
  amount: [
    ['many', '@: expected a number, got "many"'],
    ['12', '@: expected a number, got "12"'],
    ['', '@: expected a number, got an empty text'],
    [true, '@: expected a number, got TRUE'],
    [-1, '@: expected 0 or more, got -1'],
    [1e13, '@: expected at most 1,000,000,000,000, got 10000000000000'],
    [[[1], [2], [3]], '@: expected one cell, got a range of 3 rows and 1 column'],
    [[[1, 2]], '@: expected one cell, got a range of 1 row and 2 columns'],
    [[[]], '@: expected at least one cell, got an empty range'],
    ['x'.repeat(99), `@: expected a number, got "${'x'.repeat(40)}…"`],
  ],
  flow: [
    ['n/a', '@: expected a number, got "n/a"'],
    [[[1], [2], ['n/a']], '@, month 3: expected a number, got "n/a"'],
    [[[1, false]], '@, month 2: expected a number, got FALSE'],
    [[[1], ['']], '@, month 2: expected a number, got an empty text'],
    [[[1, 2, 1e300]], '@, month 3: expected at most 1,000,000,000,000, got 1E+300'],
    [
      [
        [1, 2],
        [3, 4],
      ],
      '@: expected one number, or one row or column of them, got a range of 2 rows and 2 columns',
    ],
    [[], '@: expected at least one cell, got an empty range'],
  ],
  months: [
    [2.5, '@: expected a whole number from 0 to 1200, got 2.5'],
    [-1, '@: expected a whole number from 0 to 1200, got -1'],
    [1201, '@: expected a whole number from 0 to 1200, got 1201'],
    ['24', '@: expected a whole number from 0 to 1200, got "24"'],
    [
      [
        [1, 2],
        [3, 'four'],
      ],
      '@, row 2, column 2: expected a whole number from 0 to 1200, got "four"',
    ],
    [[[]], '@: expected at least one cell, got an empty range'],
    [[[1, 2], [3]], '@: expected rows of the same length, got rows of several lengths'],
  ],
  'month count': [],
};

const cases = functionPages.flatMap(({ contract }) =>
  contract.arguments.flatMap((argument, at) =>
    refused[argument.kind].map(
      ([cells, message]) =>
        [contract.id, argument.name, cells, message.replace('@', argument.name), at] as const,
    ),
  ),
);

test.each(cases)('%s refuses %s = %j: %s', (id, _, cells, message, at) => {
  const given = [...(goodCalls[id] ?? [])];
  given[at] = cells;
  expect(call(id, ...given)).toEqual(new CellError('#VALUE!', message));
});

test.each([
  ['losses', 1, 'losses, month 2: expected 0 or more, got -5; enter losses as positive numbers'],
  ['refurb', 2, 'enter refurbished tanks as positive numbers'],
  ['dprk', 3, 'enter deliveries as positive numbers'],
  ['production', 5, 'enter new tanks as positive numbers'],
])('a negative flow (%s) is refused with advice', (_, at, advice) => {
  const given: unknown[] = [1750, 117, 70, 3, 24, 8, 1000];
  given[at] = [[1, -5]];
  const refusal = call('TANKSTOCK', ...given) as CellError;
  expect(refusal.code).toBe('#VALUE!');
  expect(refusal.message).toContain(advice);
});

test('of several mistakes the first in the formula is named', () => {
  const refusal = call('TANKSTOCK', 1750, 'a', 'b', 3, 2.5) as CellError;
  expect(refusal.message).toBe('losses: expected a number, got "a"');
});

describe('an Excel error in a cell', () => {
  const { notAvailable, divisionByZero, invalidReference } = ErrorCode;
  const dataTypeError = { type: 'Error', basicType: 'Error', basicValue: '#N/A' };

  test.each([
    ['with allowErrorForDataTypeAny', new CellError(notAvailable)],
    ['as the client writes it', { type: 'CustomFunctionError', code: notAvailable }],
    ['as a data type', dataTypeError],
  ])('comes through, %s', (_, error) => {
    expect(call('TANKSTOCK', 1750, [[117], [error]], 70, 3, 24)).toEqual(
      new CellError('#N/A', 'losses, month 2: the cell holds #N/A'),
    );
  });

  test('comes through without a message where Excel can show none', () => {
    const error = new CellError(divisionByZero);
    expect(call('TANKSTOCK', [[error]], 117, 70, 3, 24)).toEqual(new CellError('#DIV/0!'));
  });

  test('that Excel takes from no function is named in a #VALUE!', () => {
    const error = new CellError(invalidReference);
    expect(call('TANKSTOCK', [[error]], 117, 70, 3, 24)).toEqual(
      new CellError('#VALUE!', 'start: the cell holds #REF!'),
    );
  });
});

test('a formatted number counts as its number, any other data type is refused', () => {
  const formatted = { type: 'FormattedNumber', basicType: 'Double', basicValue: 1750 };
  expect(call('TANKSTOCK', [[formatted]], 117, 70, 3, 0)).toEqual([[1750]]);
  const entity = { type: 'Entity', basicType: 'Error', basicValue: '#VALUE!', text: 'T-72' };
  expect((call('TANKSTOCK', [[entity]], 117, 70, 3, 0) as CellError).message).toBe(
    'start: expected a number, got a data type',
  );
});
