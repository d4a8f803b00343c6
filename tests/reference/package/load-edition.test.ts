import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { filesOf, loadEdition, tableFiles } from '../../../src/reference/package/load-edition';
import { describeProblem } from '../../../src/reference/package/package-problem';
import { parseDescriptor } from '../../../src/reference/package/parse-descriptor';
import { packageFiles } from './package-files';

const plain = {
  name: 'my-counts',
  title: 'My counts',
  version: '0.1.0',
  created: '2026-01-05T10:00:00Z',
  resources: [
    {
      name: 'depots',
      path: 'data/depots.csv',
      schema: {
        fields: [
          { name: 'depot', type: 'string' },
          { name: 'hulls', type: 'integer' },
        ],
      },
    },
  ],
};

/** Loads a package from memory: what a refresh from an analyst's own address does. */
function load(descriptor: unknown, texts: Record<string, string>) {
  const parsed = parseDescriptor(JSON.stringify(descriptor));
  if (!parsed.ok) return parsed;
  return loadEdition(parsed.value, packageFiles(Object.entries(texts)));
}

describe('a package of an analyst’s own, without a word for this add-in', () => {
  const edition = load(plain, {
    'data/depots.csv': '﻿depot,hulls\r\nArsenyev,120\r\n"Bui, east",\r\n',
  });

  test('is read as it is: byte order mark, CRLF, quotes, empty cells', () => {
    if (!edition.ok) throw new Error(edition.error.map(describeProblem).join('\n'));
    expect(edition.value.tables[0]?.rows).toEqual([
      ['Arsenyev', 120],
      ['Bui, east', null],
    ]);
  });

  test('stands under its own title, and states no licence when it has none', () => {
    if (!edition.ok) throw new Error(edition.error.map(describeProblem).join('\n'));
    expect(edition.value).toMatchObject({ version: '0.1.0', released: '2026-01-05' });
    expect(edition.value.tables[0]).toMatchObject({
      id: 'depots',
      title: 'depots',
      group: 'My counts',
      notes: [],
      licence: 'No licence stated.',
      retrieved: '',
    });
  });
});

test('an HTML page instead of a table is refused', () => {
  const edition = load(plain, { 'data/depots.csv': '<!doctype html>\n<title>404</title>' });
  expect(edition.ok ? [] : edition.error.map(describeProblem)).toEqual([
    'data/depots.csv, row 1: expected the columns depot, hulls; got <!doctype html>',
  ]);
});

test('an empty file is refused', () => {
  expect(load(plain, { 'data/depots.csv': '' }).ok).toBe(false);
});

/** The faults of a package of one table, whose schema or words differ from the plain one. */
function faults(resource: object, csv: string): readonly string[] {
  const resources = plain.resources.map((each) => ({ ...each, ...resource }));
  const edition = load({ ...plain, resources }, { 'data/depots.csv': csv });
  return edition.ok ? [] : edition.error.map(describeProblem);
}

test('a date that Excel would show as another one is said, as text it is kept', () => {
  const dated = (type: string, date: string) =>
    faults({ schema: { fields: [{ name: 'on', type }] } }, `on\n${date}`);
  expect(dated('date', '1900-02-28')).toEqual([
    `data/depots.csv, row 2, on: "1900-02-28" is before 1900-03-01, where Excel's days are those of the calendar: it goes in as ISO text`,
  ]);
  expect(dated('yearmonth', '1900-02')[0]).toMatch(/"1900-02" is before 1900-03-01/);
  for (const [type, date] of [
    ['date', '1900-03-01'],
    ['yearmonth', '1900-03'],
    ['string', '1812-09-07'],
  ] as const)
    expect(dated(type, date)).toEqual([]);
});

test.each([
  [[[2025, 11]], ''],
  [[[1850, 1, 1]], ''],
  [[[2025, 11, 3]], '2025-11-03'],
])('sources accessed %j give the day %j: a cell holds no other', (parts, day) => {
  const source = {
    id: 'list',
    type: 'webpage',
    title: 'A list',
    accessed: { 'date-parts': parts },
  };
  const mediatype = 'application/vnd.citationstyles.csl+json';
  const fields = [{ name: 'by', type: 'string', cites: 'source' }];
  const resources = [
    { ...plain.resources[0], schema: { fields } },
    { path: 'sources.json', mediatype },
  ];
  const texts = { 'data/depots.csv': 'by\nlist', 'sources.json': JSON.stringify([source]) };
  expect(load({ ...plain, resources }, texts)).toMatchObject({
    value: { tables: [{ retrieved: day }] },
  });
});

test('a long list of allowed words is looked up fast, and not said whole', () => {
  const words = Array.from({ length: 40_000 }, (_, i) => `depot ${String(i)}`);
  const fields = [{ name: 'depot', type: 'string', constraints: { enum: words } }];
  const lines = [...words, 'elsewhere'];
  const [fault = '', ...others] = faults({ schema: { fields } }, ['depot', ...lines].join('\n'));
  expect(fault).toMatch(/^data\/depots\.csv, row 40002, depot: expected one of depot 0, depot 1, /);
  expect(fault.length).toBeLessThan(1000);
  expect(others).toEqual([]);
});

test('headers that Excel can’t tell apart are refused, also where the unit makes them alike', () => {
  const fields = [
    { name: 'a', title: 'Hulls', unit: 'tanks', type: 'integer' },
    { name: 'b', title: 'hulls (tanks) ', type: 'string' },
  ];
  const twice = (member: string) => `datapackage.json, resources[0].${member}: the header hulls`;
  expect(faults({ schema: { fields }, tankstock: {} }, '')).toEqual([
    `${twice('schema.fields')} (tanks) is used twice`,
  ]);
  expect(faults({ tankstock: { columns: ['hulls', 'hulls'] } }, '')).toEqual([
    `${twice('tankstock.columns')} is used twice`,
  ]);
});

test('one file for two tables is refused: thousands could name it', () => {
  const resources = [...plain.resources, { ...plain.resources[0], name: 'again' }];
  const edition = load({ ...plain, resources }, {});
  expect(edition.ok ? [] : edition.error.map(describeProblem)).toEqual([
    'datapackage.json, resources[1].path: the path data/depots.csv is used twice',
  ]);
});

test('a key that is not shown is none to people: the table can’t be refreshed by it', () => {
  const schema = { ...plain.resources[0]?.schema, primaryKey: ['depot'] };
  for (const [columns, key] of [
    [['hulls', 'depot'], ['depot']],
    [['hulls'], []],
  ] as const) {
    const resources = plain.resources.map((each) => ({ ...each, schema, tankstock: { columns } }));
    const edition = load(
      { ...plain, resources },
      { 'data/depots.csv': 'depot,hulls\nArsenyev,120' },
    );
    expect(edition).toMatchObject({ value: { tables: [{ primaryKey: key }] } });
  }
});

test('a table that leads to another one twice shows that file’s cells once', () => {
  const toItself = { fields: ['depot'], reference: { resource: 'depots', fields: ['depot'] } };
  const schema = { ...plain.resources[0]?.schema, foreignKeys: [toItself, toItself] };
  const resources = plain.resources.map((each) => ({ ...each, schema }));
  const descriptor = parseDescriptor(JSON.stringify({ ...plain, resources }));
  if (!descriptor.ok) throw new Error(descriptor.error.map(describeProblem).join('\n'));
  expect(descriptor.value.tables.map((table) => tableFiles(descriptor.value, table))).toEqual([
    ['data/depots.csv'],
  ]);
});

const folder = path.resolve(__dirname, '../../cases/package-whole');
const whole = readFileSync(path.join(folder, 'datapackage.json'), 'utf8');

function wholeTexts(): Map<string, string> {
  const descriptor = parseDescriptor(whole);
  if (!descriptor.ok) throw new Error('the whole package is broken');
  const names = filesOf(descriptor.value);
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

test('a table is made of its own file and those that its keys lead to', () => {
  const descriptor = parseDescriptor(whole);
  if (!descriptor.ok) throw new Error('the whole package is broken');
  const files = descriptor.value.tables.map((table) => tableFiles(descriptor.value, table));
  expect(files).toEqual([['losses.csv'], ['figures.csv'], ['rates.csv', 'figures.csv']]);
});

test('whatever stands in the descriptor, the answer is an edition or a list of faults', () => {
  const members = memberPaths(JSON.parse(whole));
  fc.assert(
    fc.property(fc.constantFrom(...members), fc.jsonValue({ maxDepth: 2 }), (member, value) => {
      const parsed = parseDescriptor(JSON.stringify(withMember(JSON.parse(whole), member, value)));
      if (!parsed.ok) return expect(parsed.error.length).toBeGreaterThan(0);
      const edition = loadEdition(parsed.value, packageFiles(wholeTexts()));
      return expect(edition.ok || edition.error.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('whatever stands in a file, the answer is an edition or a list of faults', () => {
  const descriptor = parseDescriptor(whole);
  if (!descriptor.ok) throw new Error('the whole package is broken');
  const texts = wholeTexts();
  const names = fc.constantFrom(...texts.keys());
  const insert = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\n', '\r', '{', ']', '=1', '-'));
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(20), insert, (name, place, cut, inserted) => {
      const text = texts.get(name) ?? '';
      const at = place % (text.length + 1);
      const broken = text.slice(0, at) + inserted + text.slice(at + cut);
      const files = packageFiles(new Map(texts).set(name, broken));
      const edition = loadEdition(descriptor.value, files);
      expect(edition.ok || edition.error.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

type Json = Record<string, unknown> | unknown[];

/** Every member of a JSON value, as the names and places that lead to it. */
function memberPaths(json: unknown): string[][] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([name, value]) => [
    [name],
    ...memberPaths(value).map((rest) => [name, ...rest]),
  ]);
}

function withMember(json: unknown, [name = '', ...rest]: string[], value: unknown): unknown {
  const copy = structuredClone(json) as Json & Record<string, unknown>;
  copy[name] = rest.length === 0 ? value : withMember(copy[name], rest, value);
  return copy;
}
