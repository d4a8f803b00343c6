import fc from 'fast-check';
import Papa from 'papaparse';
import {
  decodeInSteps,
  decodeText,
  knownEncoding,
} from '../../../src/reference/package/decode-text';
import { readPackage } from '../../../src/reference/package/load-edition';
import { packageWarnings } from '../../../src/reference/package/package-words';
import { parseDescriptor } from '../../../src/reference/package/parse-descriptor';
import { atOnce } from '../../../src/reference/package/steps';
import { packageFiles } from './package-files';

/** What somebody else's package gives: its tables' rows, and what is said of the rest. */
function read(
  descriptor: object,
  texts: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>> = {},
) {
  const parsed = parseDescriptor(JSON.stringify(descriptor), new Map(Object.entries(parts)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const files = packageFiles(Object.entries(texts));
  const contents = atOnce(readPackage(parsed.value, files));
  if (!contents.ok) throw new Error(JSON.stringify(contents.error));
  const { tables } = contents.value.edition;
  return {
    tables,
    ids: tables.map(({ id }) => id),
    rows: tables[0]?.rows,
    types: tables[0]?.fields.map(({ type }) => type),
    said: packageWarnings(contents.value, parsed.value.faults),
  };
}

/** The cells of one column of one field. */
function column(field: object, ...cells: readonly string[]) {
  const schema = {
    fields: [
      { name: 'a', ...field },
      { name: 'b', type: 'string' },
    ],
  };
  const text = ['a,b', ...cells.map((cell) => `${Papa.unparse([[cell]])},x`)].join('\n');
  const { rows, types, said } = read(
    { resources: [{ name: 't', path: 't.csv', schema }] },
    { 't.csv': text },
  );
  return { cells: rows?.map(([cell]) => cell), type: types?.[0], said };
}

const fields = [
  { name: 'year', type: 'year' },
  { name: 'value', type: 'number' },
];

describe('descriptors', () => {
  test('nothing but a path is needed: names, fields and types come from the file', () => {
    const { ids, rows, types } = read(
      { resources: [{ path: './data/1-Oil Prices.csv' }] },
      { 'data/1-Oil Prices.csv': 'Date,Price,Code\n2020-01-06,5.5,007\n2020-01-07,,008\n' },
    );
    expect(ids).toEqual(['t_1_oil_prices']);
    expect(types).toEqual(['date', 'number', 'string']);
    expect(rows).toEqual([
      ['2020-01-06', 5.5, '007'],
      ['2020-01-07', null, '008'],
    ]);
  });

  test('a schema and a dialect may stand in files of their own', () => {
    const { rows } = read(
      {
        resources: [
          { name: 'a', path: 'a.csv', schema: 's.json', dialect: './d.json', type: 'table' },
        ],
      },
      { 'a.csv': 'year;value\n2020;1\n' },
      { 's.json': JSON.stringify({ fields }), 'd.json': '{"delimiter":";"}' },
    );
    expect(rows).toEqual([[2020, 1]]);
  });

  test('several files make one table, whether or not each has a header', () => {
    const { rows } = read(
      { resources: [{ name: 'a', path: ['1.csv', '2.csv', '3.csv'], schema: { fields } }] },
      { '1.csv': 'year,value\n2020,1', '2.csv': 'year,value\n2021,2', '3.csv': '2022,3\n2023,4' },
    );
    expect(rows?.map(([year]) => year)).toEqual([2020, 2021, 2022, 2023]);
  });

  test('empty members say nothing, unknown ones are named, other files are not read', () => {
    const { ids, said } = read(
      {
        ...{ title: '', licenses: [], keywords: [], views: [], created: null },
        resources: [
          { name: 'A', path: 'a.csv', schema: { fields }, description: '', sources: [], stats: {} },
          { name: 'map', path: 'map.geojson' },
        ],
      },
      { 'a.csv': 'year,value\n2020,1\n' },
    );
    expect(ids).toEqual(['a']);
    expect(said).toEqual([
      'datapackage.json: not read: views',
      'datapackage.json, resources: not read: stats',
      'datapackage.json, resources[1]: "map" is no table, and is not read',
    ]);
  });

  test('a table that is wrong is left out and said, the good ones arrive', () => {
    const table = (name: string) => ({ name, path: `${name}.csv`, schema: { fields } });
    const { ids, said } = read(
      {
        resources: [
          table('good'),
          table('bad'),
          { ...table('far'), path: 'https://x.example/a.csv' },
        ],
      },
      { 'good.csv': 'year,value\n2020,1\n', 'bad.csv': 'year,value\n2020,one\n2021,two\n2022,3\n' },
    );
    expect(ids).toEqual(['good']);
    expect(said).toEqual([
      '"far" is left out: datapackage.json, resources[2].path: is an address elsewhere; only files inside the package are read.',
      '"bad" is left out: bad.csv, row 2, value: expected a number, got "one" (and 1 more).',
    ]);
  });
});

test.each([
  [{ delimiter: ';' }, 'year;value\n2020;1\n'],
  [{ delimiter: ',', quoteChar: '"', doubleQuote: true, header: true }, 'year,value\n2020,1'],
  [{ quoteChar: "'" }, "'year','value'\n'2020','1'\n"],
  [{ escapeChar: '\\', quoteChar: '"' }, '"year","value"\r\n"2020","1"\r\n'],
  [{ header: false }, '2020,1\n'],
  [{ headerRows: [1, 2], headerJoin: '' }, 'ye,val\nar,ue\n2020,1\n'],
  [{ commentRows: [1] }, 'from a list, of a friend\nyear,value\n2020,1\n'],
  [{ commentChar: '#' }, '# a word, two, three\nyear,value\n#more\n2020,1\n'],
  [{ skipInitialSpace: true }, 'year, value\n2020, 1\n'],
  [{}, '\uFEFFyear,value\r\n\n2020,1\r\r\n'],
])('a file in the dialect %j is read', (dialect, text) => {
  const { rows } = read(
    { resources: [{ name: 'a', path: 'a.csv', dialect, schema: { fields } }] },
    { 'a.csv': text },
  );
  expect(rows).toEqual([[2020, 1]]);
});

test('an escape stands for what follows it, in quotes and outside', () => {
  const { rows } = read(
    { resources: [{ name: 'a', path: 'a.csv', dialect: { escapeChar: '\\' } }] },
    { 'a.csv': 'a,b\nx\\,y,"say \\"no\\""\n' },
  );
  expect(rows).toEqual([['x,y', 'say "no"']]);
});

test('tabs separate the cells of a .tsv', () => {
  const { rows } = read({ resources: [{ path: 'a.tsv' }] }, { 'a.tsv': 'a\tb\n1\tx, y\n' });
  expect(rows).toEqual([[1, 'x, y']]);
});

test.each([
  [{ type: 'number' }, ['.5', '5.', '+5', '1e3'], [0.5, 5, 5, 1000]],
  [{ type: 'number', decimalChar: ',', groupChar: '.' }, ['1.234,5'], [1234.5]],
  [{ type: 'number', bareNumber: false }, ['$95', '5 %', 'EUR -3'], [95, 5, -3]],
  [{ type: 'integer', groupChar: ' ' }, ['1 234'], [1234]],
  [{ type: 'year' }, ['2020'], [2020]],
  [{ type: 'yearmonth' }, ['2020-02'], ['2020-02']],
  [{ type: 'boolean' }, ['true', '0'], ['TRUE', 'FALSE']],
  [
    { type: 'boolean', trueValues: ['ja'], falseValues: ['nein'] },
    ['ja', 'nein'],
    ['TRUE', 'FALSE'],
  ],
  [{ type: 'date', format: '%d/%m/%Y' }, ['5/11/2025', '29/02/2024'], ['2025-11-05', '2024-02-29']],
  [{ type: 'date', format: '%d %b %y' }, ['05 Nov 25'], ['2025-11-05']],
  [{ type: 'date', format: 'any' }, ['last May'], ['last May']],
  [{ type: 'datetime' }, ['2025-11-05T10:20:30Z'], ['2025-11-05T10:20:30Z']],
  [
    { type: 'datetime', format: '%m/%d/%Y %I:%M %p' },
    ['11/05/2025 1:05 PM'],
    ['2025-11-05T13:05:00'],
  ],
  [{ type: 'time' }, ['23:59:01'], ['23:59:01']],
  [{ type: 'duration' }, ['P1Y6M', 'PT5M'], ['P1Y6M', 'PT5M']],
  [{ type: 'object' }, ['{"a":1}'], ['{"a":1}']],
  [{ type: 'array' }, ['[1]'], ['[1]']],
  [{ type: 'geopoint' }, ['90.5, 45.5'], ['90.5, 45.5']],
  [{}, ['1', '-2.5', ''], [1, -2.5, null]],
  [{}, ['007', '12'], ['007', '12']],
])('a column of %j holds %j as %j', (field, texts, cells) => {
  expect(column(field, ...texts)).toMatchObject({ cells, said: [] });
});

test('missing values of a field win over those of the table, and may have labels', () => {
  const schema = {
    missingValues: ['', '-'],
    fields: [
      { name: 'a', type: 'number', missingValues: [{ value: '-99', label: 'not asked' }] },
      { name: 'b', type: 'number' },
    ],
  };
  const { rows } = read(
    { resources: [{ name: 't', path: 't.csv', schema }] },
    { 't.csv': 'a,b\n-99,-99\n1,-\n' },
  );
  expect(rows).toEqual([
    [null, -99],
    [1, null],
  ]);
});

test.each([
  [{ type: 'string', constraints: { required: true } }, '', 'must not be empty'],
  [
    { type: 'string', constraints: { minLength: 2 } },
    'x',
    'expected 2 characters or more, got "x"',
  ],
  [
    { type: 'string', constraints: { maxLength: 1 } },
    'xy',
    'expected at most 1 characters, got "xy"',
  ],
  [
    { type: 'date', constraints: { minimum: '2020-01-01' } },
    '2019-12-31',
    'expected at least 2020-01-01, got "2019-12-31"',
  ],
  [
    { type: 'number', constraints: { exclusiveMaximum: 5 } },
    '5',
    'expected a number of less than 5, got "5"',
  ],
  [
    { type: 'string', constraints: { pattern: '[A-Z]{2}' } },
    'abc',
    'expected text like "[A-Z]{2}", got "abc"',
  ],
  [{ type: 'integer', constraints: { enum: [1, '2'] } }, '3', 'expected one of 1, 2, got "3"'],
  [
    { type: 'string', categories: [{ value: 'a', label: 'A' }, 'b'] },
    'c',
    'expected one of a, b, got "c"',
  ],
])('a column of %j does not hold %j', (field, text, fault) => {
  expect(() => column(field, text)).toThrow(JSON.stringify(fault).slice(1, -1));
});

test('a unique column tells its rows apart, empty cells not counted', () => {
  const field = { type: 'string', constraints: { unique: true } };
  expect(column(field, 'x', '', '', 'y').cells).toEqual(['x', null, null, 'y']);
  expect(() => column(field, 'x', 'x')).toThrow('says the same as row 2');
});

test.each([
  ['exact', 'year,value', true],
  ['exact', 'value,year', false],
  ['equal', 'value,year', true],
  ['equal', 'value,year,more', false],
  ['subset', 'value,more,year', true],
  ['superset', 'value', true],
  ['superset', 'value,more', false],
  ['partial', 'value,more', true],
  ['partial', 'more', false],
])('with fieldsMatch %s the header %s is read: %s', (match, header, isRead) => {
  for (const fieldsMatch of [match, [match]]) {
    const cells = header.split(',').map((name) => ({ year: '2020', value: '5' })[name] ?? 'x');
    const table = () =>
      read(
        { resources: [{ name: 'a', path: 'a.csv', schema: { fields, fieldsMatch } }] },
        { 'a.csv': `${header}\n${cells.join(',')}\n` },
      );
    if (isRead) expect(table().rows).toEqual([[header.includes('year') ? 2020 : null, 5]]);
    else expect(table).toThrow('expected the columns year, value');
  }
});

test.each([
  { fields: 'year', reference: { resource: '', fields: 'year' } },
  { fields: ['year'], reference: { fields: ['year'] } },
])('a key that leads to its own table, %j, is one', (key) => {
  const schema = { fields, foreignKeys: [key] };
  const text = { 'a.csv': 'year,value\n2020,1\n' };
  expect(read({ resources: [{ name: 'a', path: 'a.csv', schema }] }, text).said).toEqual([]);
});

test('what a sheet would take otherwise goes in as text, said once a column', () => {
  expect(column({ type: 'date' }, '1815-06-18', '1871-05-10', '2020-01-01')).toMatchObject({
    cells: ['1815-06-18', '1871-05-10', '2020-01-01'],
    said: [
      't.csv, row 2, a: "1815-06-18" is before 1900-03-01, where Excel\'s days are those of the calendar: it goes in as ISO text; so with 1 more of the column',
    ],
  });
  expect(column({ type: 'string' }, 'x', '-', '=1+1').said).toEqual([
    't.csv, row 3, a: "-" begins with = + - or @, which a spreadsheet may run as a formula: it goes in as text; so with 1 more of the column',
  ]);
  expect(column({ type: 'number' }, 'NaN', '1').cells).toEqual([null, 1]);
});

test.each([
  ['windows-1252', [0x63, 0x61, 0x66, 0xe9]],
  ['latin1', [0x63, 0x61, 0x66, 0xe9]],
  ['UTF_8', [0x63, 0x61, 0x66, 0xc3, 0xa9]],
  ['utf-16', [0xff, 0xfe, 0x63, 0, 0x61, 0, 0x66, 0, 0xe9, 0]],
])('text in %s is decoded', (written, bytes) => {
  const encoding = knownEncoding(written) ?? '';
  expect(decodeText(Uint8Array.from(bytes), encoding)).toEqual({ ok: true, value: 'café' });
});

test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])(
  'a large file in %s is decoded in parts as it is in one',
  (encoding) => {
    const letters = encoding === 'windows-1252' ? 'tank é' : 'tank é 坦克 😀 ';
    const text = Array.from({ length: 60_000 }, (_, i) => letters + String(i)).join('\n');
    const bytes = encodedIn(encoding, text);
    const parts = atOnce(decodeInSteps(bytes, encoding));
    if (!parts.ok) throw new Error(parts.error);
    expect(parts.value.length).toBeGreaterThan(1);
    expect(parts.value.join('')).toBe(text);
    expect(decodeText(bytes, encoding)).toEqual({ ok: true, value: text });
  },
);

test('a large file that is cut off within a letter, or wrong far behind, is not UTF-8', () => {
  const bytes = new TextEncoder().encode('坦克'.repeat(200_000));
  expect(decodeText(bytes.subarray(0, -1), 'utf-8').ok).toBe(false);
  expect(decodeText(bytes.fill(0xff, 900_000, 900_001), 'utf-8').ok).toBe(false);
});

function encodedIn(encoding: string, text: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

test('text that is not in UTF-8, as nothing declares, is told how to be saved', () => {
  expect(decodeText(Uint8Array.of(0xe9, 0x20), 'utf-8')).toEqual({
    ok: false,
    error: 'is not text in UTF-8: save it as "CSV UTF-8", or declare its encoding',
  });
  expect(knownEncoding('klingon')).toBeUndefined();
});

test('many faults are five lines and a count', () => {
  const resources = Array.from({ length: 27 }, (_, i) => ({
    ...{ name: `t${String(i)}`, path: `t${String(i)}.csv`, schema: { fields } },
  }));
  const { said } = read({ resources }, { 't0.csv': 'year,value\n2020,1\n' });
  expect(said).toHaveLength(6);
  expect(said.at(-1)).toBe('and 21 more');
});

test('what any writer of CSV gives comes back, whatever its dialect', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('a,b', 'a"b', 'a\nb', 'a\r\nb', ';', '\t', "'", ''),
  );
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
  const delimiters = fc.constantFrom(',', ';', '\t', '|');
  const newlines = fc.constantFrom('\n', '\r\n', '\r');
  const quotes = fc.constantFrom('"', "'");
  fc.assert(
    fc.property(rows, delimiters, newlines, quotes, (written, delimiter, newline, quoteChar) => {
      const text = Papa.unparse([['a', 'b'], ...written], {
        delimiter,
        newline,
        quoteChar,
        quotes: true,
      });
      const schema = {
        missingValues: [],
        fields: ['a', 'b'].map((name) => ({ name, type: 'string' })),
      };
      const { rows: back } = read(
        { resources: [{ name: 't', path: 't.csv', dialect: { delimiter, quoteChar }, schema }] },
        { 't.csv': text },
      );
      expect(back).toEqual(written);
    }),
    { numRuns: 200 },
  );
});

test('dates of a pattern with hyphens and a zone are read; days before 1900 are said, whatever the type', () => {
  expect(column({ type: 'date', format: '%d-%m-%Y' }, '31-12-2024').cells).toEqual(['2024-12-31']);
  const zoned = column({ type: 'datetime', format: '%Y-%m-%dT%H:%M:%S%z' }, '2020-05-30T02:57:37Z');
  expect(zoned.cells).toEqual([expect.stringContaining('2020-05-30T02:57:37')]);
  const early = column({ type: 'any' }, '1815-06-18', '2024-01-01');
  expect(early.type).toBe('date');
  expect(early.said).toEqual([expect.stringMatching(/"1815-06-18" is before 1900-03-01/)]);
});

test('a schema that stands elsewhere is not asked for, and the table is read by its cells', () => {
  const schema = 'https://example.org/deployments-table-schema.json';
  const { rows, said } = read(
    { resources: [{ name: 't', path: 't.csv', profile: 'tabular-data-resource', schema }] },
    { 't.csv': 'a,b\n1,x\n' },
  );
  expect(rows).toEqual([[1, 'x']]);
  expect(said).toEqual([
    'datapackage.json, resources[0].schema: stands elsewhere and is not read: types come from the cells',
  ]);
});
