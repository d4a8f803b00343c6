import { loadEdition } from '../../../src/reference/package/load-edition';
import { describeProblem } from '../../../src/reference/package/package-problem';
import { parseDescriptor } from '../../../src/reference/package/parse-descriptor';
import { packageFiles } from './package-files';

/** So many of something, made of their places. */
function many<T>(count: number, make: (place: number) => T): T[] {
  return Array.from({ length: count }, (_, place) => make(place));
}

const text = (name: string) => ({ name, type: 'string' });
const lead = { fields: 'a', reference: { resource: 't', fields: ['a'] } };
const sources = { path: 's.json', mediatype: 'application/vnd.citationstyles.csl+json' };

/** The first faults of a package of one table, as the pane would say them. */
function faults(
  schema: object,
  {
    files = {},
    own = {},
    root = {},
    more = [],
  }: Partial<Record<'files' | 'own' | 'root', object>> & {
    readonly more?: readonly object[];
  } = {},
): readonly string[] {
  const table = { name: 't', path: 't.csv', schema: { fields: [text('a')], ...schema } };
  const descriptor = parseDescriptor(
    JSON.stringify({
      ...{ title: 'T', version: '1.0.0', created: '2026-01-05T00:00:00Z', ...root },
      resources: [{ ...table, tankstock: own }, ...more],
    }),
  );
  const edition = descriptor.ok
    ? loadEdition(descriptor.value, packageFiles(Object.entries({ 't.csv': 'a\nb', ...files })))
    : descriptor;
  return edition.ok ? [] : edition.error.slice(0, 20).map(describeProblem);
}

const at = 'datapackage.json, resources[0]';
const entries = (count: number, most: number) =>
  `has ${String(count)} entries, of which at most ${String(most)} are read`;

// Each of these once took minutes or all memory, or multiplies something that did.
test.each([
  [
    'fields',
    { fields: many(9000, (i) => text(`a${String(i)}`)) },
    `${at}.schema.fields: ${entries(9000, 200)}`,
  ],
  [
    'names in a key',
    { primaryKey: many(90_000, () => 'a') },
    `${at}.schema.primaryKey: ${entries(90_000, 10)}`,
  ],
  [
    'unique keys',
    { uniqueKeys: many(90_000, () => ['a']) },
    `${at}.schema.uniqueKeys: ${entries(90_000, 10)}`,
  ],
  [
    'foreign keys',
    { foreignKeys: many(8000, () => lead) },
    `${at}.schema.foreignKeys: ${entries(8000, 10)}`,
  ],
  [
    'words for no value',
    { missingValues: many(90_000, String) },
    `${at}.schema.missingValues: ${entries(90_000, 100)}`,
  ],
])('too many %s are refused, not read', (_, schema, fault) => {
  expect(faults(schema)).toContain(fault);
});

test.each([
  [
    'rules',
    { rules: many(900, () => ({ rule: 'keys', field: 'a' })) },
    `${at}.tankstock.rules: ${entries(900, 20)}`,
  ],
  ['notes', { notes: many(90_000, () => 'n') }, `${at}.tankstock.notes: ${entries(90_000, 50)}`],
  ['columns', { columns: many(9000, () => 'a') }, `${at}.tankstock.columns: ${entries(9000, 200)}`],
  [
    'parts of a sum',
    { rules: [{ rule: 'sum', total: 'a', parts: many(9000, () => 'a') }] },
    `${at}.tankstock.rules[0].parts: ${entries(9000, 20)}`,
  ],
  [
    'units',
    {
      columns: [
        {
          ...{
            name: 'r',
            title: 'R',
            description: 'A rate.',
            unit: 'tanks',
            from: 'a',
            unitFrom: 'a',
          },
          divideBy: Object.fromEntries(many(9000, (i) => [`u${String(i)}`, 0])),
        },
      ],
    },
    `${at}.tankstock.columns[0].divideBy: ${entries(9000, 100)}`,
  ],
])('too many %s are refused, not read', (_, own, fault) => {
  expect(faults({}, { own, root: { tankstock: { notes: { n: 'A note.' } } } })).toContain(fault);
});

test('too many resources are refused, not read', () => {
  expect(faults({}, { more: many(90_000, () => ({})) })).toContain(
    `datapackage.json, resources: ${entries(90_001, 100)}`,
  );
});

test('a wrong word is told what would have been right, but not all of it', () => {
  const fields = many(200, (i) => text(`a${String(i)}`));
  const [fault = ''] = faults({ fields, primaryKey: ['b'] });
  expect(fault).toMatch(/expected one of a0, a1, .*, a19, 180 more, got "b"$/);
});

test('a header that Excel would cut is refused', () => {
  const title = 'x'.repeat(250);
  expect(faults({ fields: [{ ...text('a'), type: 'integer', title, unit: 'tanks' }] })).toEqual([
    `${at}.schema.fields: "${'x'.repeat(60)}…" is longer than the 255 characters of a header`,
  ]);
});

const row = (cells: number) => ','.repeat(cells - 1);

test.each([
  [
    'rows',
    'a',
    `a\n${'b\n'.repeat(1_000_000)}`,
    't.csv: has more than the 100000 rows that are read of a table',
  ],
  ['columns', 'a', `a\n${row(5_000_000)}`, /^t\.csv, row 2: is longer than the 65536 characters/],
  [
    'quotes',
    'a',
    `a\n"${'x"'.repeat(2_000_000)}`,
    't.csv, row 2: a quote inside a quoted cell is not doubled',
  ],
  [
    'quotes before blanks',
    'a',
    `a\n"${'x"'.repeat(30_000)}${' '.repeat(60_000)},`,
    't.csv, row 2: a quote inside a quoted cell is not doubled',
  ],
  [
    'rows in an open quote',
    'a',
    `a\n"${'x\n'.repeat(2_000_000)}`,
    /^t\.csv, row 2: .*, or a quoted cell is not closed$/,
  ],
  [
    'cells',
    many(60, (i) => `a${String(i)}`).join(','),
    `${many(60, (i) => `a${String(i)}`).join(',')}\n${`${row(60)}\n`.repeat(40_000)}`,
    't.csv: has more than the 2000000 cells that are read of a package',
  ],
])('a file of too many %s is left where they become too many', (_, names, csv, fault) => {
  const [said] = faults({ fields: names.split(',').map(text) }, { files: { 't.csv': csv } });
  expect(said).toEqual(typeof fault === 'string' ? fault : expect.stringMatching(fault));
});

test('the cells of all tables count together, also those that one shows of another', () => {
  const names = many(90, (i) => `a${String(i)}`);
  const own = { columns: ['k', ...names] };
  const other = { name: 'o', path: 'o.csv', schema: { fields: [text('key'), ...names.map(text)] } };
  const schema = {
    fields: [text('k')],
    foreignKeys: [{ fields: 'k', reference: { resource: 'o', fields: 'key' } }],
  };
  const reference = { ...schema.foreignKeys[0]?.reference, fields: ['key'] };
  const files = {
    't.csv': `k\n${'x\n'.repeat(30_000)}`,
    'o.csv': `key,${names.join(',')}\nx${row(91)}`,
  };
  expect(
    faults({ ...schema, foreignKeys: [{ fields: 'k', reference }] }, { files, own, more: [other] }),
  ).toEqual(['t.csv: has more than the 2000000 cells that are read of a package']);
});

test('too many sources are refused before each is looked at', () => {
  const list = JSON.stringify(many(50_000, () => ({})));
  expect(faults({}, { more: [sources], files: { 's.json': list } })).toEqual([
    `s.json: ${entries(50_000, 1000)}`,
  ]);
});

test('a table as large as may be is read', () => {
  const csv = `a\n${many(100_000, (i) => `row ${String(i)}`).join('\n')}\n`;
  expect(faults({ primaryKey: 'a' }, { files: { 't.csv': csv } })).toEqual([]);
});
