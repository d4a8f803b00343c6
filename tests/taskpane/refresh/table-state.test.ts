import type { InsertedTable } from '../../../src/excel/refresh/inserted-table';
import type { MergeProblem } from '../../../src/reference/merge/merge-input';
import {
  ageText,
  canRefresh,
  placeText,
  remarksOn,
  stateOf,
} from '../../../src/taskpane/refresh/table-state';
import { insertedTable, offer } from './sample';

const found = insertedTable.standing;
if (found.kind !== 'found') throw new Error('the sample stands in a workbook');
const rows = { written: ['2026-05'], before: [], between: [], changed: [], unknown: [] };
const columns = { written: [], before: [], unknown: [] };

test.each<[string, Partial<InsertedTable>]>([
  ['Up to date, read 2026-08-01', {}],
  ['1 edit', { standing: { ...found, edits: 1 } }],
  ['2 edits', { standing: { ...found, edits: 2 } }],
  ['Update ready', { standing: { ...found, edits: 2 }, update: offer('2026.9.0') }],
  ['2 to decide', { base: { ...insertedTable.base, undecided: 2 }, update: offer('2026.9.0') }],
  ['Missing', { standing: { kind: 'missing' }, update: offer('2026.9.0') }],
  [
    'Can’t be compared',
    { standing: { ...found, problem: { kind: 'key-absent', headers: ['Month'] } } },
  ],
  ['No key', { standing: { ...found, problem: { kind: 'no-key' } }, update: offer('2026.9.0') }],
  [
    'Half refreshed',
    {
      refresh: { kind: 'unfinished', id: '1', of: 'refresh', rows, columns },
      update: offer('2026.9.0'),
    },
  ],
  ['Undo not begun', { refresh: { kind: 'unfinished', id: '1', of: 'undo', rows, columns } }],
  [
    'Half undone',
    {
      refresh: {
        ...{ kind: 'unfinished', id: '1', of: 'undo', rows },
        columns: { ...columns, before: ['Seen'] },
      },
    },
  ],
  [
    'Refresh not begun',
    {
      refresh: {
        ...{ kind: 'unfinished', id: '1', of: 'refresh' },
        ...{ columns: { ...columns, before: ['Seen'] }, rows: { ...rows, written: [] } },
      },
    },
  ],
])('%s: what matters most is said', (words, change) => {
  expect(stateOf({ ...insertedTable, ...change }).words).toBe(words);
});

test('where it stands, its edition and its age are said in one line', () => {
  expect(placeText(insertedTable, '2026-08-32'.replace('32', '31'))).toBe(
    'Sheet1!B5 · edition 2026.8.0 · 30 days old',
  );
  const missing = { ...insertedTable, standing: { kind: 'missing' } as const };
  expect(placeText(missing, '2026-08-02')).toBe('ref_losses · edition 2026.8.0 · 1 day old');
});

test.each([
  ['2026-08-01', '2026-08-01', 'today'],
  ['2026-08-02', '2026-08-01', 'today'], // read east of here
  ['2026-07-31', '2026-08-01', '1 day old'],
  ['2024-08-01', '2026-08-01', '730 days old'],
])('what was retrieved on %s is, on %s: %s', (retrieved, today, age) => {
  expect(ageText(retrieved, today)).toBe(age);
});

test('what keeps a refresh or its undo from working is said', () => {
  const remarks = remarksOn({
    ...insertedTable,
    standing: {
      ...found,
      ...{ edits: 1, deleted: 2, filtered: true, protected: true },
      notes: [{ kind: 'key-empty', row: 4 }],
    },
    update: offer('2026.9.0'),
    refresh: { kind: 'done', id: '1', undo: { kind: 'edited', rows: ['2026-05'] } },
  });
  expect(remarks).toEqual([
    '1 sourced cell changed by you: a refresh keeps it.',
    "2 inserted rows deleted by you: a refresh doesn't bring them back.",
    'Row 5 of the table has an empty key cell: it is not refreshed.',
    'It is filtered: a refresh needs all rows shown.',
    'The sheet "Sheet1" is protected: unprotect it (Review, Unprotect Sheet), then refresh it.',
    'Edition 2026.9.0 is ready.',
    'What its last refresh wrote was edited since, which can’t be undone any more: 2026-05.',
  ]);
});

test('of hundreds of rows that are not refreshed the first are named, in a sentence', () => {
  const rowsOf = (length: number) => Array.from({ length }, (_, row) => ({ row, key: [row] }));
  const saying = (length: number) =>
    remarksOn({
      ...insertedTable,
      standing: {
        ...found,
        notes: [
          { kind: 'column-absent', header: 'Total' },
          ...rowsOf(length).map(({ row }) => ({ kind: 'key-empty', row }) as const),
          ...rowsOf(length).map(
            ({ row, key }) => ({ kind: 'key-repeated', key, rows: [row, row + 1] }) as const,
          ),
        ],
      },
    });
  expect(saying(3)).toHaveLength(7);
  const [column, empty, repeated, ...others] = saying(300);
  expect(column).toMatch('“Total” was renamed or deleted');
  expect(empty).toMatch(
    /^300 rows of the table have an empty key cell and are not refreshed: 1, 2, .* 30 and 270 more\.$/,
  );
  expect(repeated).toMatch(
    /^300 keys stand in several rows, and none of these is refreshed: 0, 1, .* 29 and 270 more\.$/,
  );
  expect(others).toEqual([]);
});

test('until when a refresh can be undone is said while it can', () => {
  const refresh = { kind: 'done', id: '1', undo: { kind: 'possible' } } as const;
  expect(remarksOn({ ...insertedTable, refresh })).toEqual([
    'Its last refresh can be undone until what that wrote is edited; your other edits stay.',
  ]);
});

test.each<[MergeProblem, RegExp]>([
  [{ kind: 'no-key' }, /^It has no primary key, so nothing tells its rows apart/],
  [{ kind: 'key-differs', base: ['a'], theirs: ['b'] }, /tell rows apart by other columns/],
  [{ kind: 'key-differs', base: ['a'], theirs: [] }, /have no primary key any more/],
  [{ kind: 'key-elsewhere', header: 'Month', under: 'Total' }, /stands under "Total" now/],
  [{ kind: 'key-absent', headers: ['Month'] }, /^Its rows are found by "Month"/],
])('what can’t be compared says why: %p', (problem, said) => {
  const [remark] = remarksOn({ ...insertedTable, standing: { ...found, problem } });
  expect(remark).toMatch(said);
});

test('a table without a key is offered no refresh, whatever data there are', () => {
  const update = offer('2026.9.0');
  const keyless = { ...insertedTable, update };
  expect(canRefresh(keyless)).toBe(true);
  const standing = { ...found, problem: { kind: 'no-key' } } as const;
  expect(canRefresh({ ...keyless, standing })).toBe(false);
  expect(remarksOn({ ...keyless, standing })).toHaveLength(1);
});

test('conflicts left open are said until the data are there again to decide them', () => {
  const open = { ...insertedTable, base: { ...insertedTable.base, undecided: 1 } };
  expect(remarksOn(open)).toEqual([
    '1 conflict left open: get the data again under Newer data to decide.',
  ]);
  expect(remarksOn({ ...open, update: offer('2026.9.0') })).toEqual(['Edition 2026.9.0 is ready.']);
});

test('a table that is newer than the formulas’ edition says so; one of the analyst’s own has none', () => {
  const newer = { ...insertedTable.base, edition: '2026.9.0' };
  expect(remarksOn({ ...insertedTable, base: newer }, '2026.8.0')).toEqual([
    'Formulas keep edition 2026.8.0: see Figures in formulas.',
  ]);
  expect(remarksOn({ ...insertedTable, base: newer }, '2026.9.0')).toEqual([]);
  const origin = { kind: 'package', address: 'https://example.org/' } as const;
  expect(remarksOn({ ...insertedTable, base: { ...newer, origin } }, '2026.8.0')).toEqual([
    'From your data package at https://example.org/.',
  ]);
});
