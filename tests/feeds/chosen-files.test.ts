import { zipSync, strToU8, type Zippable } from 'fflate';
import { chosenPlace, describeFetchFault, newDataFor, type ChosenFile } from '../../src/feeds';
import { bundled, farHosts } from './arriving';

const hosts = farHosts();

function file(name: string, content: string | Uint8Array, folder = ''): ChosenFile {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return {
    name: name.split('/').at(-1) ?? '',
    size: bytes.length,
    webkitRelativePath: folder === '' ? '' : `${folder}/${name}`,
    arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
  };
}

async function read(...files: readonly ChosenFile[]) {
  const { signal } = new AbortController();
  const asking = { signal, files };
  const arrival = await newDataFor(bundled, hosts.environment).fetchFrom(
    chosenPlace(files),
    asking,
  );
  expect(hosts.asked).toEqual([]);
  if (!arrival.ok) return { fault: describeFetchFault(arrival.error) };
  const { edition, origin, warnings, unkeyed } = arrival.value;
  return { tables: edition.tables, rows: edition.tables[0]?.rows, origin, warnings, unkeyed };
}

const descriptor = JSON.stringify({
  title: 'Depots',
  resources: [
    {
      path: 'data/depots.csv',
      schema: { fields: [{ name: 'depot' }, { name: 'hulls', type: 'integer' }] },
    },
  ],
});
const csv = 'depot,hulls\nA,120\nB,80\n';
const rows = [
  ['A', 120],
  ['B', 80],
];

function archive(files: Zippable, name = 'depots.zip'): ChosenFile {
  return file(name, zipSync(files));
}

test('an archive that the add-in can’t unpack now is refused in a sentence', async () => {
  jest.resetModules();
  jest.doMock('../../src/feeds/archive', () => {
    throw new Error('offline');
  });
  const fresh = await import('../../src/feeds');
  const files = [archive({ 'a.csv': strToU8(csv) })];
  const { signal } = new AbortController();
  const asking = { signal, files };
  const arrival = await fresh
    .newDataFor(bundled, hosts.environment)
    .fetchFrom(chosenPlace(files), asking);
  jest.dontMock('../../src/feeds/archive');
  expect(arrival.ok || describeFetchFault(arrival.error)).toBe(
    '"depots.zip" can\'t be unpacked: a file of the add-in did not load; try again, or choose the folder.',
  );
});

test('an archive is read: with a folder around it, without what macOS leaves, packed or stored', async () => {
  const found = await read(
    archive({
      'depots-main/datapackage.json': strToU8(descriptor),
      'depots-main/data/depots.csv': [strToU8(csv), { level: 0 }],
      'depots-main/old/datapackage.json': strToU8('{}'),
      '__MACOSX/depots-main/._datapackage.json': strToU8('\0'),
      'depots-main/.DS_Store': strToU8('\0'),
    }),
  );
  expect(found.rows).toEqual(rows);
  expect(found.origin).toEqual({ kind: 'package', address: 'file:depots.zip' });
  expect(found.tables?.[0]?.notes[0]).toBe(
    'From the data package "Depots" in depots.zip, a file of a computer. Its form was checked, its figures were not.',
  );
  expect(found.unkeyed).toEqual(['own_depots']);
});

test('a folder is read, and files that were chosen together', async () => {
  const inFolder = await read(
    file('datapackage.json', descriptor, 'depots'),
    file('data/depots.csv', csv, 'depots'),
  );
  expect(inFolder).toMatchObject({ rows, origin: { address: 'file:depots/' } });
  const beside = descriptor.replace('data/', '');
  const together = await read(file('datapackage.json', beside), file('depots.csv', csv));
  expect(together).toMatchObject({
    rows,
    origin: { address: 'file:datapackage.json, depots.csv' },
  });
});

test.each([
  ['commas', csv],
  ['semicolons and decimal commas', 'depot;hulls\r\n"A";120\r\n"B;C";80\r\n'.replace('B;C', 'B')],
  ['tabs in UTF-16, as Excel calls it Unicode text', utf16('depot\thulls\r\nA\t120\r\nB\t80\r\n')],
  ['a line that names the delimiter', 'sep=;\r\ndepot;hulls\r\nA;120\r\nB;80'],
  ['bars and a byte order mark', '\uFEFFdepot|hulls\nA|120\nB|80\n\n'],
])('one table without a descriptor is read: %s', async (_, content) => {
  const found = await read(file('100% depots #1.csv', content));
  expect(found.rows).toEqual(rows);
  expect(found.tables?.[0]).toMatchObject({ id: 'own_t_100_depots_1' });
  expect(found.tables?.[0]?.fields.map(({ name }) => name)).toEqual(['depot', 'hulls']);
});

test('decimal commas are numbers beside semicolons, unless they could part thousands', async () => {
  const text = 'a;b;c\n1,5;1,234;x,1\n-0,25;2,000;y\n7;3,100;z\n';
  const { rows: read3 } = await read(file('a.csv', text));
  expect(read3).toEqual([
    [1.5, '1,234', 'x,1'],
    [-0.25, '2,000', 'y'],
    [7, '3,100', 'z'],
  ]);
});

test('titles above the header and numbers that may be either are no numbers', async () => {
  const titled = await read(
    file('a.csv', 'Losses of tanks, all\n\nmonth,n,m\n2022-01,5,1\n2022-02,6,2\n'),
  );
  expect(titled.tables?.[0]?.fields.map(({ type }) => type)).toEqual([
    'yearmonth',
    'number',
    'number',
  ]);
  const german = await read(file('b.csv', 'a;b\n1.234;1.5\n56;2.125\n'));
  expect(german.rows).toEqual([
    ['1.234', 1.5],
    ['56', 2.125],
  ]);
});

test('a path is found as Windows finds it, and one of several packages is not guessed', async () => {
  const described = descriptor.replace('data/depots', 'Data/Depots');
  const found = await read(
    archive({ 'datapackage.json': strToU8(described), 'data/depots.csv': strToU8(csv) }),
  );
  expect(found.rows).toEqual(rows);
  const both = archive(
    { 'a/datapackage.json': strToU8('{}'), 'b/datapackage.json': strToU8('{}') },
    'p.zip',
  );
  expect((await read(both)).fault).toBe(
    '"p.zip" holds several packages, a/datapackage.json and b/datapackage.json: choose the folder of one.',
  );
});

test('all tables of an archive without a descriptor are read', async () => {
  const { tables } = await read(
    archive({
      'a.csv': strToU8('x\n1\n'),
      'b/c.tsv': strToU8('y\tz\n1\t2\n'),
      'readme.txt': strToU8('hi'),
    }),
  );
  expect(tables?.map(({ id, rows: all }) => [id, all])).toEqual([
    ['own_a', [[1]]],
    ['own_c', [[1, 2]]],
  ]);
});

const whole = zipSync({ 'a.csv': strToU8(csv.repeat(50)) });
/** The archive with other bytes in the entry of its directory. */
function withDirectory(change: (view: DataView) => void): ChosenFile {
  const bytes = Uint8Array.from(whole);
  const at = bytes.length - 22 - 46 - 'a.csv'.length;
  change(new DataView(bytes.buffer, at));
  return file('a.zip', bytes);
}

test.each([
  [
    'nothing of use',
    archive({ 'a.docx': strToU8('x'), 'b.docx': strToU8('x') }, 'a.zip'),
    '"a.zip" holds neither a datapackage.json nor a CSV file.',
  ],
  ['no archive', file('a.zip', 'depot,hulls'), '"a.zip" is no ZIP archive, or only a part of one.'],
  [
    'half an archive',
    file('a.zip', whole.slice(100)),
    /"a\.zip" is no whole ZIP archive: its directory breaks off\.|"a\.csv" is broken in the archive\./,
  ],
  [
    'a password',
    withDirectory((view) => view.setUint16(8, 1, true)),
    '"a.csv" is locked with a password: unpack the archive, and choose its folder.',
  ],
  [
    'another packing',
    withDirectory((view) => view.setUint16(10, 93, true)),
    '"a.csv" is packed in a way that is not read: unpack the archive, and choose its folder.',
  ],
  [
    'a smaller size than there is',
    withDirectory((view) => view.setUint32(24, 10, true)),
    '"a.csv" has another size in the archive than its directory says.',
  ],
  [
    'a size beyond the limit',
    withDirectory((view) => view.setUint32(24, 4e9, true)),
    '"a.csv" has more than 10 MB.',
  ],
  [
    'a table in no encoding',
    file('a.csv', Uint8Array.from([97, 10, 0xe9, 10])),
    'a.csv: is not text in UTF-8: save it as "CSV UTF-8", or declare its encoding',
  ],
  [
    'a saved web page',
    file('a.csv', '<!doctype html><title>404</title>'),
    '"a.csv" is a web page, not a file of data.',
  ],
  [
    'a workbook',
    file(
      'a.csv',
      zipSync({ 'xl/workbook.xml': Uint8Array.from([0xe9, 0xff, 0xfe, 0x80]) }, { level: 0 }),
    ),
    'a.csv: is a workbook or an archive: save its sheet as "CSV UTF-8"',
  ],
  [
    'a note below the table',
    file('a.csv', 'a,b\n1,2\nSource: us\n'),
    'a.csv, row 3: has 1 cell, the header has 2: a line that is no row of the table must be taken out',
  ],
  ['an empty table', file('a.csv', ''), 'a.csv, row 1: is empty'],
])('%s is refused with its reason', async (_, chosen, reason) => {
  const { fault } = await read(chosen);
  if (typeof reason === 'string') expect(fault).toBe(reason);
  else expect(fault).toMatch(reason);
});

test('an archive that unpacks to more than it may is not unpacked', async () => {
  const bomb = zipSync({ 'a.csv': new Uint8Array(11 * 1024 * 1024) }, { level: 1 });
  expect((await read(file('bomb.zip', bomb))).fault).toBe('"a.csv" has more than 10 MB.');
});

test('tables that are too much together are left out', async () => {
  const large = (name: string): ChosenFile => ({ ...file(name, 'a\n1\n'), size: 9 * 1024 * 1024 });
  const { tables, warnings, fault } = await read(...['a.csv', 'b.csv', 'c.csv'].map(large));
  expect(fault).toBeUndefined();
  expect(tables?.map(({ id }) => id)).toEqual(['own_a', 'own_b']);
  expect(warnings).toEqual([
    '"c" is left out: c.csv: is not read: all files together have more than 20 MB.',
  ]);
});

test('the thread is let go while an archive is read', async () => {
  let pauses = 0;
  hosts.inBetween = () => (pauses += 1);
  const lines = Array.from({ length: 40_000 }, (_, i) => `${String(i * 7919)},${String(i)}`);
  const { rows: all } = await read(archive({ 'a.csv': strToU8(`a,b\n${lines.join('\n')}`) }));
  expect(all).toHaveLength(40_000);
  expect(pauses).toBeGreaterThan(0);
});

test('what was chosen can’t be asked for again without being chosen again', async () => {
  const { signal } = new AbortController();
  const place = chosenPlace([file('depots.csv', csv)]);
  const arrival = await newDataFor(bundled, hosts.environment).fetchFrom(place, { signal });
  expect(arrival.ok ? '' : describeFetchFault(arrival.error)).toBe(
    '"depots.csv" can\'t be read again: choose it again.',
  );
});

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}
