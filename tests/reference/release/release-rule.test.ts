import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPackage } from '../../../src/build/read-package';
import { releasedFile, ownPackageProblems } from '../../../src/build/released-edition';
import { readChangelog } from '../../../src/reference/edition/changelog';
import type { Edition, Field, ReferenceTable } from '../../../src/reference/edition/edition';
import { describeProblem } from '../../../src/reference/package/package-problem';
import { fingerprintOf } from '../../../src/reference/release/fingerprint';
import { checkLoggedValues } from '../../../src/reference/release/logged-values';
import { checkRelease } from '../../../src/reference/release/release-rule';
import { edition } from '../../taskpane/sample-edition';

/** The sample edition as its editors might hand in the next one. */
function next(version: string, changed: Partial<Edition> = {}): Edition {
  return { ...edition, ...changed, version };
}

function withTable(
  id: string,
  change: (table: ReferenceTable) => ReferenceTable,
): Partial<Edition> {
  return { tables: edition.tables.map((table) => (table.id === id ? change(table) : table)) };
}

const figures = (change: (rows: ReferenceTable['rows']) => ReferenceTable['rows']) =>
  withTable('figures', (table) => ({ ...table, rows: change(table.rows) }));

const corrected = figures(([first = [], ...rest]) => [
  first.map((cell) => (cell === 7342 ? 7350 : cell)),
  ...rest,
]);
const appended = figures((rows) => [
  ...rows,
  (rows[0] ?? []).map((cell) => (cell === 'stock.a' ? 'stock.new' : cell)),
]);
const shortened = figures((rows) => rows.slice(1));
const remark: Field = { name: 'remark', title: 'Remark', description: '', type: 'string' };
const widened = withTable('figures', (table) => ({
  ...table,
  fields: [...table.fields, remark],
  rows: table.rows.map((row) => [...row, 'Late.']),
}));
const sources = new Map(
  [...edition.sources].map(([id, source]) => [id, { ...source, title: 'X' }]),
);

const reason = '## 2022.7.1, 2022-08-01\n- figures, stock.a: 7342 → 7350. Recounted.';
const identity = (text: string) => text;

function problems(now: Edition, changelog = ''): string[] {
  const [before, after] = [fingerprintOf(edition, identity), fingerprintOf(now, identity)];
  return checkRelease(before, after, readChangelog(changelog)).map(describeProblem);
}

test.each([
  ['nothing changed', next('2022.7.0'), ''],
  ['a version may rise by itself', next('2023.0.0'), ''],
  ['a correction is a patch', next('2022.7.1', corrected), reason],
  ['or more', next('2022.8.0', corrected), reason],
  ['a figure that goes is a correction', next('2022.7.1', shortened), reason],
  ['rows appended are minor', next('2022.8.0', appended), ''],
  ['columns are major', next('2023.0.0', widened), ''],
  ['a source cited otherwise is a correction', next('2022.7.1', { sources }), ''],
])('%s', (_, now, changelog) => {
  expect(problems(now, changelog)).toEqual([]);
});

const version = 'datapackage.json, version:';
const since = 'since 2022.7.0';
const line = 'CHANGELOG.md: expected "- figures, stock.a: … → …. Why." after 2022.7.0, because it';

test.each([
  [
    'an older version',
    next('2022.6.9'),
    [`${version} 2022.6.9 is older than 2022.7.0, which was released before`],
    '',
  ],
  [
    'a correction without a new version, and without a word',
    next('2022.7.0', corrected),
    [
      `${version} expected 2022.7.1 or later, got 2022.7.0: ${since} figures, row "stock.a" is another`,
      `${line} is another`,
    ],
    '',
  ],
  ['a figure that goes without a word', next('2022.7.1', shortened), [`${line} is gone`], ''],
  [
    'a correction explained in an edition before',
    next('2022.7.1', corrected),
    [`${line} is another`],
    reason.replace('2022.7.1', '2022.7.0'),
  ],
  [
    'rows appended in a patch',
    next('2022.7.1', appended),
    [
      `${version} expected 2022.8.0 or later, got 2022.7.1: ${since} figures, row "stock.new" is new`,
    ],
    '',
  ],
  [
    'columns in a minor version',
    next('2022.8.0', widened),
    [
      `${version} expected 2023.0.0 or later, got 2022.8.0: ${since} figures, column "remark: string" is new`,
    ],
    '',
  ],
  [
    'a table that goes in a minor version',
    next('2022.8.0', { tables: edition.tables.slice(1) }),
    [
      `${version} expected 2023.0.0 or later, got 2022.8.0: ${since} the table ${edition.tables[0]?.id ?? ''} is gone`,
    ],
    '',
  ],
])('is refused: %s', (_, now, expected, changelog) => {
  expect(problems(now, changelog)).toEqual(expected);
});

test('what a table says of itself is part of an edition', () => {
  const reworded = withTable('figures', (table) => ({ ...table, notes: ['90 percent higher.'] }));
  const relicensed = withTable('figures', (table) => ({ ...table, licence: 'All rights.' }));
  for (const changed of [reworded, relicensed]) {
    expect(problems(next('2022.7.0', changed))).toEqual([
      `${version} expected 2022.7.1 or later, got 2022.7.0: ${since} the table figures is described otherwise`,
    ]);
    expect(problems(next('2022.7.1', changed))).toEqual([]);
  }
});

test('an event that is dated otherwise is explained by its day', () => {
  const events: ReferenceTable = {
    ...(edition.tables[0] as ReferenceTable),
    id: 'events',
    primaryKey: ['on', 'event'],
    fields: ['on', 'event'].map((name) => ({ ...remark, name })),
    rows: [['2022-05-23', 'T-62s leave storage, by rail']],
  };
  const dated = (day: string) => ({
    tables: [...edition.tables, { ...events, rows: [[day, 'T-62s leave storage, by rail']] }],
  });
  const [before, after] = [
    next('2022.7.0', dated('2022-05-23')),
    next('2022.8.0', dated('2022-06-01')),
  ].map((each) => fingerprintOf(each, identity));
  if (!before || !after) throw new Error('no editions');
  const log = '## 2022.8.0\n- events, 2022-05-23: 2022-05-23 → gone. Dated 2022-06-01 now.';
  expect(checkRelease(before, after, []).map(describeProblem)).toEqual([
    'CHANGELOG.md: expected "- events, 2022-05-23: … → …. Why." after 2022.7.0, because it is gone',
  ]);
  expect(checkRelease(before, after, readChangelog(log))).toEqual([]);
});

test.each([
  ['7342 → 7350', 'stock.a', corrected, []],
  ['1 → 99999', 'stock.a', corrected, ['expected → a value of that row now, got 99999']],
  ['7342 → gone', 'stock.a', shortened, []],
  ['7342 → 7350', 'stock.a', shortened, ['expected → "gone", got 7350']],
])('a line says what the figure is now: %s', (change, key, changed, expected) => {
  const log = readChangelog(
    `## 2022.7.1\n- figures, ${key}: ${change}. Why.\n## 2022.7.0\n- figures, ${key}: 1 → 2. Then.`,
  );
  expect(
    checkLoggedValues(next('2022.7.1', changed), log, '2022.7.0').map(({ message }) => message),
  ).toEqual(expected.map((message) => `figures, ${key}: ${message}`));
});

describe('the shipped package', () => {
  const folder = path.resolve('assets/reference');
  const { edition: shipped } = readPackage(folder);

  test('says by its version and its changelog what changed since the last release', () => {
    if (!shipped.ok) throw new Error(shipped.error.map(describeProblem).join('\n'));
    expect(ownPackageProblems(shipped.value, folder, releasedFile).map(describeProblem)).toEqual(
      [],
    );
  });

  test('is held to a release of every table and source', () => {
    if (!shipped.ok) throw new Error(shipped.error.map(describeProblem).join('\n'));
    const released = JSON.parse(readFileSync(releasedFile, 'utf8')) as Record<string, object>;
    const ids = shipped.value.tables.map(({ id }) => id);
    expect(Object.keys(released['tables'] ?? {})).toEqual(expect.arrayContaining(ids));
    expect(Object.keys(released['sources'] ?? {}).length).toBeGreaterThan(100);
  });
});
