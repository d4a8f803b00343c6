import packed from '../../../assets/reference/datapackage.json?edition';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';
import { describeFeedFault } from '../../../src/reference/feeds/feed-fault';
import {
  familyFeed,
  familyNames,
  familyTable,
  parseFamilyDay,
} from '../../../src/reference/feeds/oryx-families';
import { editionTo } from '../edition-to';
import { familyFile } from './family-file';

const edition = editionTo(unpackEdition(packed), '2026-07');
const table = familiesOf(edition);
const column = (name: string) => table.fields.findIndex((field) => field.name === name);
const lastTotals = new Map(
  table.rows.slice(-7).map((row) => [row[column('family')], Number(row[column('total')])]),
);

function familiesOf({ tables }: Pick<typeof edition, 'tables'>) {
  const families = tables.find(({ id }) => id === familyTable.tableId);
  if (!families) throw new Error('no table of families');
  return families;
}

/** What the feed adds to the table of July 2026, each row as an object. */
function added(...files: readonly (readonly [day: string, text: string])[]) {
  const reading = { edition, table, retrieved: '2026-09-02T09:12Z', hash: 'ab'.repeat(32) };
  const read = familyFeed.read(
    files.map(([day, text]) => ({ day, text, address: `https://data.example/${day}.csv` })),
    reading,
  );
  if (!read.ok) throw new Error(describeFeedFault(read.error.fault));
  const { continued, refused } = read.value;
  const { fields, rows: all } = familiesOf(continued.edition);
  const rows = all
    .slice(table.rows.length)
    .map((row) => Object.fromEntries(fields.map(({ name }, i) => [name, row[i]])));
  return { rows, warnings: continued.warnings, refused };
}

test('models are told by the number after "T-", with a count before them or not; ships and rockets are none', () => {
  expect(parseFamilyDay(familyFile('2026-07-31'), '2026-07-31')).toEqual({
    ok: true,
    value: {
      day: '2026-07-31',
      sums: {
        'T-54/55': 13,
        'T-62': 68,
        'T-64': 102,
        'T-72': 634,
        'T-80': 761,
        'T-90': 49,
        unidentified: 613,
      },
    },
  });
});

test('a family is its total in the edition and what the files say was added: never their sums', () => {
  const { rows, warnings } = added(
    ['2026-07-31', familyFile('2026-07-31')],
    ['2026-08-31', familyFile('2026-08-31', { 'T-72B': 3, 'Unknown tank': -2 })],
    ['2026-09-02', familyFile('2026-09-02', { 'T-72B': 4, 'Unknown tank': -2, 'T-90A': 1 })],
  );
  expect(rows.map(({ family }) => family)).toEqual([...familyNames, ...familyNames]);
  const of = (month: string, family: string) =>
    rows.find((row) => row['month'] === month && row['family'] === family);
  expect(of('2026-08', 'T-72')).toEqual({
    ...{ month: '2026-08', as_of: '2026-08-31', family: 'T-72', method: 'differenced' },
    ...{ destroyed: null, damaged: null, abandoned: null, captured: null },
    ...{ total: Number(lastTotals.get('T-72')) + 3, added_total: 3 },
    ...{ source_id: 'derived-oryx-families', via_source_id: 'leedrake5-russia-ukraine' },
    ...{ via_commit: null, read_as_of: '2026-08-31' },
    note: 'Plus or minus 2. Read 2026-09-02T09:12Z.',
  });
  expect(of('2026-09', 'T-72')).toMatchObject({ added_total: 1, as_of: '2026-09-02' });
  expect(of('2026-08', 'unidentified')).toMatchObject({
    added_total: -2,
    note: expect.stringContaining('Correction: 2 fewer than on 2026-07-31.'),
  });
  expect(warnings).toEqual([
    '2026-08: Plus or minus 2.',
    '2026-08, unidentified: Correction: 2 fewer than on 2026-07-31.',
    '2026-09: Counted on 2026-09-02, before the month ended: not a whole month.',
    '2026-09: Plus or minus 2.',
  ]);
});

test('without the file of the table’s last day an earlier one does, and is said; a later one does not', () => {
  const earlier = added(
    ['2026-07-29', familyFile('2026-07-29')],
    ['2026-08-31', familyFile('2026-08-31', { 'T-64BV': 1 })],
  );
  expect(earlier.rows).toHaveLength(7);
  expect(earlier.warnings).toContain(
    'There is no file of 2026-07-31: what was added since 2026-07-29 is taken for what was added since.',
  );
  const later = added(['2026-07-31', '<!doctype html>'], ['2026-08-31', familyFile('2026-08-31')]);
  expect(later.rows).toEqual([]);
  expect(later.refused).toHaveLength(1);
  expect(later.warnings).toContain(
    'Without the file of 2026-07-31 nothing tells what was added since.',
  );
});

test.each([
  [
    'a web page',
    '<!DOCTYPE html><title>429</title>',
    'expected a CSV file of losses by system, got a web page',
  ],
  [
    'renamed columns',
    familyFile('2026-07-31').replace('"system"', '"model"'),
    /each once, got .*"model"/,
  ],
  [
    'a family that is missing',
    familyFile('2026-07-31').replaceAll('T-64', 'Tank 64'),
    /^expected a row for Russia, T-64, got/,
  ],
  ['another day', familyFile('2026-07-30'), 'expected the day 2026-07-31, got "07/30/2026"'],
  [
    'words for numbers',
    familyFile('2026-07-31').replace(',613,', ',"n/a",'),
    'expected a count of tanks for Unknown tank on 2026-07-31, got "n/a"',
  ],
])('%s is refused with its reason', (_, text, reason) => {
  const day = parseFamilyDay(text, '2026-07-31');
  expect(day.ok ? '' : describeFeedFault(day.error)).toMatch(reason);
});
