import fc from 'fast-check';
import type { Cell, Field, ReferenceTable } from '../../../src/reference/edition/edition';
import { dateSerial } from '../../../src/reference/excel-date';
import { lookUpSeries, type SeriesQuestion } from '../../../src/reference/figures/series';
import { shippedEdition, tableOf } from '../../excel/edition/edition';

const field = (name: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  ...{ name, title: name, description: '', type },
  ...more,
});

/** A table of stored hulls, by type and by days or months, as they might stand in any order. */
function tableWith(rows: readonly (readonly Cell[])[], more: Partial<ReferenceTable> = {}) {
  const table: ReferenceTable = {
    ...{ id: 'hulls', title: 'Hulls', subtitle: '', group: '', licence: '', hash: 'h' },
    ...{ primaryKey: ['as_of', 'type'], notes: [], sourceIds: [], retrieved: '2026-11-23' },
    fields: [
      field('as_of', 'string', { dates: 'day-or-month' }),
      field('type', 'string'),
      field('hulls', 'integer', { unit: 'tanks' }),
    ],
    series: { date: 'as_of', category: 'type' },
    rows,
    ...more,
  };
  return new Map([[table.id, table]]);
}

const hulls = tableWith([
  ['2024-03', 'T-62', 1100],
  ['2022-02-20', 'T-54', null],
  ['2022-02', 'T-62', 1900],
  [null, 'T-62', 7],
  ['2024-03-15', 'T-62', 1000],
]);

const ask = (question: Partial<SeriesQuestion>, tables = hulls) => {
  const answer = lookUpSeries(tables, { table: 'hulls', ...question });
  return answer.ok
    ? answer.value
    : `${answer.error.kind}, ${answer.error.argument}: ${answer.error.message}`;
};
const day = (iso: string) => dateSerial(iso);

test.each<[string, Partial<SeriesQuestion>, unknown]>([
  [
    'a column in date order, rows without a date last',
    { column: 'hulls' },
    [[1900], [null], [1100], [1000], [7]],
  ],
  [
    'names in any case, with blanks',
    { table: ' Hulls ', column: ' HULLS ', where: ' t-54 ' },
    [[null]],
  ],
  ['one category', { column: 'hulls', where: 'T-62' }, [[1900], [1100], [1000], [7]]],
  [
    'from a day on, which a month may hold',
    { column: 'hulls', from: day('2024-03-10') },
    [[1100], [1000]],
  ],
  ['to a day', { column: 'hulls', to: day('2022-02-28') }, [[1900], [null]]],
  [
    'one day, included on both ends',
    { column: 'hulls', from: day('2024-03-15'), to: day('2024-03-15') },
    [[1100], [1000]],
  ],
  [
    'all columns under their names',
    { where: 'T-54' },
    [
      ['as_of', 'type', 'hulls'],
      ['2022-02-20', 'T-54', null],
    ],
  ],
  [
    'no such table',
    { table: 'hull' },
    'none, table: no table of this edition is called "hull"; the nearest is hulls',
  ],
  [
    'no such column',
    { column: 'number' },
    'none, column: hulls has no column "number"; there are as_of, type, hulls',
  ],
  [
    'no such category',
    { where: 'T-90' },
    'none, where: hulls has no type "T-90"; there are T-62, T-54',
  ],
  [
    'no row in the period',
    { from: day('2025-01-01') },
    'none, from: hulls has no row in that period: its dates run from 2022-02-01 to 2024-03-15',
  ],
  ['the ends exchanged', { from: 2, to: 1 }, 'wrong, from: is later than to'],
])('%s', (_, question, expected) => {
  expect(ask(question)).toEqual(expected);
});

test.each<[string, Partial<SeriesQuestion>, string]>([
  ['from', { from: 45_000 }, 'wrong, from: hulls has no column of dates'],
  ['to', { to: 45_000 }, 'wrong, to: hulls has no column of dates'],
  ['where', { where: 'T-62' }, 'wrong, where: hulls has no column that tells series apart'],
])('a table without dates and categories takes no %s', (_, question, expected) => {
  const [table] = hulls.values();
  const members = Object.entries(table ?? {}).filter(([name]) => name !== 'series');
  const plain = Object.fromEntries(members) as unknown as ReferenceTable;
  const tables = new Map([['hulls', plain]]);
  expect(ask(question, tables)).toBe(expected);
  expect(ask({ column: 'hulls' }, tables)).toEqual([[1100], [null], [1900], [7], [1000]]);
});

test('days and whole months of date columns are Excel dates, as in an inserted table', () => {
  const tables = tableWith([['2024-03-15', '2024-03', 5]], {
    fields: [field('as_of', 'date'), field('type', 'yearmonth'), field('hulls', 'integer')],
    series: { date: 'as_of' },
  });
  expect(ask({}, tables)).toEqual([
    ['as_of', 'type', 'hulls'],
    [day('2024-03-15'), day('2024-03-01'), 5],
  ]);
});

test('whatever the period, it holds just the rows of its days, in order', () => {
  const losses = tableOf(shippedEdition(), 'losses_oryx');
  const tables = new Map([[losses.id, losses]]);
  const at = losses.fields.findIndex(({ name }) => name === 'as_of');
  const days = losses.rows.map((row) => day(String(row[at])));
  fc.assert(
    fc.property(
      fc.integer({ min: 44_000, max: 47_000 }),
      fc.nat({ max: 2_000 }),
      (from, length) => {
        const to = from + length;
        const found = ask({ table: losses.id, column: 'as_of', from, to }, tables);
        const within = days
          .filter((serial) => serial >= from && serial <= to)
          .sort((a, b) => a - b);
        if (within.length === 0) expect(found).toMatch(/^none, from: losses_oryx has no row/);
        else expect(found).toEqual(within.map((serial) => [serial]));
      },
    ),
  );
});
