import { functionPages } from '../../src/help/function-pages';
import type { Argument } from '../../src/functions/contracts/contract';
import { goodCalls } from './good-calls';
import { call, CellError, ErrorCode } from './shipped-functions';

type Refusals = [cells: unknown, message: string][];

const emptyRange: Refusals = [
  [[[]], '@: expected at least one cell, got an empty range'],
  [[], '@: expected at least one cell, got an empty range'],
];

const severalCells: Refusals = [
  [[[1], [2], [3]], '@: expected one cell, got a range of 3 rows and 1 column'],
  [[[1, 2]], '@: expected one cell, got a range of 1 row and 2 columns'],
];

const notANumber: Refusals = [
  ['many', '@: expected a number, got "many"'],
  ['12', '@: expected a number, got "12"'],
  ['', '@: expected a number, got an empty text'],
  [true, '@: expected a number, got TRUE'],
  ['x'.repeat(99), `@: expected a number, got "${'x'.repeat(40)}…"`],
];

const block: Refusals = [
  [
    [
      [1, 2],
      [3, 4],
    ],
    '@: expected one cell, one row or one column, got a range of 2 rows and 2 columns',
  ],
  [[[1, 2], [3]], '@: expected rows of the same length, got rows of several lengths'],
];

const notAText = (expected: string): Refusals => [
  [5, `@: expected ${expected}, got 5`],
  [true, `@: expected ${expected}, got TRUE`],
  ['', `@: expected ${expected}, got an empty text`],
  [[[null]], `@: expected ${expected}, got a blank cell or 0`],
  [[[0]], `@: expected ${expected}, got a blank cell or 0`],
];

const inColumn =
  'put months in a column; ranges go into TANKFAN, TANKRISK, TANKTORNADO and TANKWHEN';

const date = 'expected a date from 1900-03-01 on, such as 2025-05-05';

/** What arguments of each kind must refuse, and the message, `@` being the argument's name. */
const refused: Record<Argument['kind'], Refusals> = {
  number: [...emptyRange, ...severalCells],
  flow: [
    ...emptyRange,
    ...notANumber,
    [
      [
        [1, 2],
        [3, 4],
      ],
      '@: 2 rows and 2 columns: give one column, for instance =INDEX(…,0,3)',
    ],
    [[[1, 2], [3]], '@: expected rows of the same length, got rows of several lengths'],
    [[[1, 2]], `@: 2 cells in a row could be low, high or two months: ${inColumn}`],
    [[[1, 2, 3]], `@: 3 cells in a row could be low, best, high or three months: ${inColumn}`],
    [
      [[1, null, null, 4, 5]],
      `@: 5 cells in a row could be P5, P25, P50, P75, P95 or five months: ${inColumn}`,
    ],
    [[[1], [2], ['n/a']], '@, month 3: expected a number, got "n/a"'],
    [[[1, false, 1, 1]], '@, month 2: expected a number, got FALSE'],
    [[[1], ['']], '@, month 2: expected a number, got an empty text'],
    [[[1], [2], [1e300]], '@, month 3: expected at most 1,000,000,000,000, got 1E+300'],
  ],
  estimate: [
    ...emptyRange,
    ...notANumber,
    [[[1], [2]], '@: expected one row, got a range of 2 rows and 1 column'],
    [[[3, 2, 4]], '@, row 1: low 3 is above best 2'],
    [[[3, 2]], '@, row 1: low 3 is above high 2'],
    [[[60, null, 140]], '@, row 1: low 60 is above best 0'],
    [[[1, 'n/a', 3]], '@, row 1, best: expected a number, got "n/a"'],
    [
      [[1, 2, 3, 4]],
      '@: 4 columns; a range has 2 (low, high), 3 (low, best, high) or 5 (P5, P25, P50, P75, P95)',
    ],
    [[[1, 2], [3]], '@: expected rows of the same length, got rows of several lengths'],
  ],
  estimates: [
    ...emptyRange,
    ...notANumber,
    [[[100, 90, 80]], '@, row 1: low 100 is above best 90'],
    [
      [
        [1, 2],
        [4, 3],
      ],
      '@, row 2: low 4 is above high 3',
    ],
    [[[1], [2], ['n/a']], '@, row 3: expected a number, got "n/a"'],
    [[[10, 30, 20, 40, 50]], '@, row 1: P25 30 is above P50 20'],
    [[[1, false]], '@, row 1, high: expected a number, got FALSE'],
    [[[1, 2, 1e300]], '@, row 1, high: expected at most 1,000,000,000,000, got 1E+300'],
    [
      [[1, 2, 3, 4]],
      '@: 4 columns; a range has 2 (low, high), 3 (low, best, high) or 5 (P5, P25, P50, P75, P95); months go down',
    ],
    [[[1, 2], [3]], '@: expected rows of the same length, got rows of several lengths'],
  ],
  ranges: [
    ...emptyRange,
    ...notANumber,
    [[[3, 2, 4]], '@, row 1: low 3 is above best 2'],
    [
      [
        [1, 2, 3, 4, 5],
        [10, 30, 20, 40, 50],
      ],
      '@, row 2: P25 30 is above P50 20',
    ],
    [
      [[1, 2, 3, 4]],
      '@: 4 columns; a range has 2 (low, high), 3 (low, best, high) or 5 (P5, P25, P50, P75, P95)',
    ],
  ],
  correlations: [
    ...emptyRange,
    [
      [['losses', 'refurb']],
      '@: expected 3 columns (input, input, rank correlation), got a range of 1 row and 2 columns',
    ],
    [
      [['losses', 'tanks', 0.5]],
      '@, losses–tanks: expected one of start, losses, refurb, dprk, production, reserve, got "tanks"',
    ],
    [[['losses', 'refurb', 1.5]], '@, losses–refurb: expected at most 1, got 1.5'],
    [[['losses', 'refurb', 'much']], '@, losses–refurb: expected a number, got "much"'],
    [[['losses', 'losses', 0.5]], '@, losses–losses: an input does not go with itself'],
    [[['losses', 'production', 0.5]], '@, losses–production: production is certain'],
    [
      [
        ['losses', 'refurb', 0.5],
        ['refurb', 'losses', 0.5],
      ],
      '@, refurb–losses: the pair stands twice',
    ],
    [
      [
        ['losses', 'refurb', 0.9],
        ['refurb', 'start', 0.9],
        ['losses', 'start', -0.5],
      ],
      '@: losses–refurb 0.9, refurb–start 0.9 and losses–start −0.5 cannot hold together',
    ],
  ],
  months: [
    ...emptyRange,
    [2.5, '@: expected a whole number from 0 to 1200, got 2.5'],
    [-1, '@: expected a whole number from 0 to 1200, got -1'],
    [1201, '@: expected a whole number from 0 to 1200, got 1201'],
    ['24', '@: expected a whole number from 0 to 1200, got "24"'],
    [true, '@: expected a whole number from 0 to 1200, got TRUE'],
    [
      [
        [1, 2],
        [3, 'four'],
      ],
      '@, row 2, column 2: expected a whole number from 0 to 1200, got "four"',
    ],
    [[[1, 2], [3]], '@: expected rows of the same length, got rows of several lengths'],
  ],
  counts: [
    ...emptyRange,
    ...notANumber,
    ...block,
    [[[0], ['n/a']], '@, value 2: expected a number, got "n/a"'],
  ],
  column: [
    ...emptyRange,
    ...notANumber,
    [[[0, 1]], '@: expected one column, got a range of 1 row and 2 columns'],
    [[[0], ['n/a']], '@, row 2: expected a number, got "n/a"'],
  ],
  date: [
    ...emptyRange,
    ...severalCells,
    ['5 May 2025', `@: ${date}, got "5 May 2025"`],
    ['2025-02-30', `@: ${date}, got "2025-02-30"`],
    ['2025-13-01', `@: ${date}, got "2025-13-01"`],
    ['1899-12-31', `@: ${date}, got "1899-12-31"`],
    ['', `@: ${date}, got an empty text`],
    [60, `@: ${date}, got 60`],
    [1e9, `@: ${date}, got 1000000000`],
    [true, `@: ${date}, got TRUE`],
    [[[null]], `@: ${date}, got 0`],
  ],
  dates: [...emptyRange, ...block, [[['2022-02-24'], ['May']], `@, value 2: ${date}, got "May"`]],
  classes: [
    ...emptyRange,
    [
      [[614, 1]],
      '@: expected 3 columns (hulls, recoverable, effort), got a range of 1 row and 2 columns',
    ],
    [
      [
        [614, 1, 1],
        [1700, 1.2, 2],
      ],
      '@, row 2, recoverable: expected at most 1, got 1.2',
    ],
    [[[614, 1, 0]], '@, row 1, effort: expected more than 0, got 0'],
    [[[614, 1, null]], '@, row 1, effort: expected more than 0, got 0'],
    [[[-1, 1, 1]], '@, row 1, hulls: expected 0 or more, got -1'],
    [[['T-72', 1, 1]], '@, row 1, hulls: expected a number, got "T-72"'],
  ],
  text: [...emptyRange, ...severalCells],
  choice: [...emptyRange, ...severalCells],
};

/** One of a few words: the same kind with other words. */
const refusedChoices = ({ choices }: Extract<Argument, { kind: 'choice' }>): Refusals => {
  const expected = `one of ${choices.join(', ')}`;
  return [...notAText(expected), ['best guess', `@: expected ${expected}, got "best guess"`]];
};

/** Whole numbers, by the argument's name: what is expected, and what is too small and too large. */
const wholeNumbers: Record<string, [expected: string, ...outside: number[]]> = {
  months: ['a whole number from 1 to 1200', 0, -1, 1201],
  draws: ['a whole number from 2 to 1000000', 0, 1, 1_000_001],
  seed: ['a whole number from 0 to 2147483647', -1, 2 ** 31],
};

/** Counts and shares: the same kind with other bounds. */
const refusedCounts: Record<string, Refusals> = {
  cumulative: [
    [[[0], [-1e13]], '@, value 2: expected -1,000,000,000,000 or more, got -10000000000000'],
  ],
  percentiles: [
    [[[0, -0.1]], '@, value 2: expected 0 or more, got -0.1'],
    [5, '@: expected at most 1, got 5; percentiles are shares, such as 0.05 or 5%'],
    [[Array(102).fill(0.5)], '@: expected at most 101 values, got 102'],
  ],
};

/** One number of tanks, or one whole number of something: the same kind with other bounds. */
function refusedNumbers({ name }: Argument): Refusals {
  const [expected, ...outside] = wholeNumbers[name] ?? [];
  return expected === undefined
    ? [
        ...notANumber,
        [-1, '@: expected 0 or more, got -1'],
        [1e13, '@: expected at most 1,000,000,000,000, got 10000000000000'],
      ]
    : [2.5, '24', true, ...outside].map((cell) => [
        [[cell]],
        `@: expected ${expected}, got ${JSON.stringify(cell).toUpperCase()}`,
      ]);
}

const isWhole = (argument: Argument) => argument.kind === 'counts' && argument.whole === true;

const refusals = (argument: Argument): Refusals => [
  ...(isWhole(argument) ? [...emptyRange, ...block] : refused[argument.kind]),
  ...(argument.kind === 'number' || isWhole(argument) ? refusedNumbers(argument) : []),
  ...(argument.kind === 'text' ? notAText(`a text such as "${argument.such}"`) : []),
  ...(argument.kind === 'choice' ? refusedChoices(argument) : []),
  ...(argument.kind === 'counts' ? (refusedCounts[argument.name] ?? []) : []),
];

const cases = functionPages.flatMap(({ contract }) =>
  contract.arguments.flatMap((argument, at) =>
    refusals(argument).map(
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
  given[at] = [[1], [-5]];
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

test.each([
  [
    [1180, notKnown(), 2400],
    'best: the cell holds #N/A; give low and high alone for a uniform range',
  ],
  [[1180, notKnown(), notKnown()], 'best: the cell holds #N/A'],
  [[notKnown(), notKnown(), 2400], 'low: the cell holds #N/A'],
])('a range that a source leaves open is told what would do instead: %#', (ends, told) => {
  expect(call('TANKFAN', [ends], 117, 70, 3, 2)).toEqual(
    new CellError('#N/A', `start, row 1, ${told}`),
  );
});

function notKnown(): CellError {
  return new CellError(ErrorCode.notAvailable);
}

describe('blank cells in a cumulative count', () => {
  const dates = [['2026-06-30'], ['2026-05-31'], [null], ['2026-07-31']];

  test('a row in which date and count are both blank is left out', () => {
    const filled = call('TANKRATE', [['2026-05-31'], ['2026-07-31']], [[4300], [4407]]);
    expect(call('TANKRATE', dates, [[4400], [4300], [null], [4407]])).toBe(filled);
    expect(call('TANKRATE', dates, [[4400], [4300], [0], [4407]])).toBe(filled);
  });

  test('a count without a date, and a 0 after a count, are refused', () => {
    expect(call('TANKRATE', dates, [[4400], [4300], [5], [4407]])).toEqual(
      new CellError('#VALUE!', `dates, value 3: ${date}, got 0`),
    );
    expect(call('TANKRATE', dates, [[4407], [4300], [0], [0]])).toEqual(
      new CellError(
        '#VALUE!',
        'cumulative, 2026-07-31: 0 after 4,407; a blank cell counts as 0, so leave the row out',
      ),
    );
  });
});

test('five columns are percentiles: one month of the fan is 1,000 less their mirror image', () => {
  const [, , row] = call('TANKFAN', 1000, [[10, 20, 25, 35, 60]], 0, 0, 1) as number[][];
  for (const [at, expected] of [1, 940, 965, 975, 980, 990].entries())
    expect(row?.[at]).toBeCloseTo(expected, 0);
});
