import packed from '../../../assets/reference/datapackage.json?edition';
import type { Cell, Edition, ReferenceTable } from '../../../src/reference/edition/edition';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';
import { dimensionOf, dimensions } from '../../../src/reference/figures/units';
import { describeProblem } from '../../../src/reference/package/package-problem';
import { checkHouseRules } from '../../../src/reference/release/house-rules';

const edition = unpackEdition(packed);
const problems = (changed: Edition) => checkHouseRules(changed).map(describeProblem);

function withTable(id: string, change: (table: ReferenceTable) => ReferenceTable): Edition {
  return {
    ...edition,
    tables: edition.tables.map((table) => (table.id === id ? change(table) : table)),
  };
}

function withFigure(key: string, changes: Readonly<Record<string, Cell>>): Edition {
  return withTable('figures', (table) => ({
    ...table,
    rows: table.rows.map((row) =>
      row.includes(key) ? row.map((cell, i) => changes[table.fields[i]?.name ?? ''] ?? cell) : row,
    ),
  }));
}

test('the shipped edition keeps the rules of the house', () => {
  expect(problems(edition)).toEqual([]);
});

test('its figures have every unit of the list, and no other', () => {
  const table = edition.tables.find(({ id }) => id === 'figures');
  const unit = table?.fields.findIndex(({ name }) => name === 'unit') ?? -1;
  const units = new Set(table?.rows.map((row) => String(row[unit])));
  expect([...units].toSorted()).toEqual(Object.keys(dimensions).toSorted());
});

test('months and years of one thing are of one dimension, a number and a rate are not', () => {
  expect(dimensionOf('tanks/year')).toBe(dimensionOf('tanks/month'));
  expect(dimensionOf('tanks')).not.toBe(dimensionOf('tanks/month'));
  expect([dimensionOf('hectares'), dimensionOf('toString')]).toEqual([undefined, undefined]);
});

test('a unit that is not in the list is refused', () => {
  expect(problems(withFigure('dprk.calibre.t62', { unit: 'inches' }))).toEqual([
    expect.stringMatching(/^datapackage\.json, figures: dprk\.calibre\.t62: expected a unit of /),
  ]);
});

const group = 'datapackage.json, rivals: "T-90Ms built in 2024"';
test.each<[string, Readonly<Record<string, Cell>>, string[]]>([
  [
    'another dimension',
    { unit: 'tanks' },
    [
      `${group} mixes tanks/year with tanks: production.new.cit.t90m.2024 with production.new.luzin.t90m.2024`,
    ],
  ],
  [
    'another time',
    { period_start: '2024-01', period_end: '2024-03' },
    [`${group} mixes times: production.new.cit.t90m.2024 with production.new.luzin.t90m.2024`],
  ],
  ['a rate a month of the same year', { unit: 'tanks/month' }, []],
  ['thirteen months that hold the year', { period_start: '2024-01', period_end: '2025-01' }, []],
])('a group of rivals with %s', (_, changes, expected) => {
  expect(problems(withFigure('production.new.luzin.t90m.2024', changes))).toEqual(expected);
});

test('states a year and a half apart are not rivals, nor is a group of one', () => {
  const [first, second] = ['storage.jompy.2025-09', 'storage.tni.2025-10'];
  const quantity = '"Tanks in storage in autumn 2025"';
  expect(problems(withFigure(second, { as_of: '2027-03' }))).toEqual([
    `datapackage.json, rivals: ${quantity} mixes times: ${first} with ${second}`,
  ]);
  const alone = withTable('rivals', (table) => ({
    ...table,
    rows: table.rows.filter((row) => !row.includes(second)),
  }));
  expect(problems(alone)).toEqual([`datapackage.json, rivals: ${quantity} has no two figures`]);
});

test('columns that say only where a row was read stand last', () => {
  const mixed = withTable('losses_oryx', (table) => ({
    ...table,
    fields: table.fields.map((field) =>
      field.name === 'source_id' ? { ...field, provenance: true } : field,
    ),
  }));
  expect(problems(mixed)).toEqual([
    'datapackage.json, losses_oryx: the column note stands after source_id, which says only where a row was read',
  ]);
});
