import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageAddress, describeFetchFault, newDataFor } from '../../src/feeds';
import { baseOf } from '../../src/reference/stored/base';
import { isNewer } from '../../src/reference/stored/newer';
import { arrivalFrom, bundled, farHosts, incomingFrom, refusal } from './arriving';
import { site } from './far-hosts';

const hosts = farHosts();
const cases = path.resolve(__dirname, '../cases');
const folder = 'https://data.example/tanks/';
const own = { kind: 'package', address: `${folder}datapackage.json` } as const;

/** Serves the whole package of the cases, with the files in which another case differs. */
function serve(...differing: readonly string[]): void {
  for (const layer of ['package-whole', ...differing])
    for (const file of readdirSync(path.join(cases, layer)))
      hosts.answers.set(folder + file, readFileSync(path.join(cases, layer, file), 'utf8'));
}

test('a package is read beside its descriptor, and its tables are marked as the analyst’s own', async () => {
  serve();
  const { origin, edition } = await incomingFrom(hosts, own);
  expect(hosts.asked).toEqual(
    ['datapackage.json', 'losses.csv', 'figures.csv', 'rates.csv', 'sources.json'].map(
      (file) => folder + file,
    ),
  );
  expect(origin).toEqual(own);
  expect(edition.tables.map(({ id }) => id)).toEqual(['own_losses', 'own_figures', 'own_rates']);
  for (const table of edition.tables) {
    expect(table.group).toBe('Your package: A small package');
    expect(table.notes[0]).toBe(
      `From the data package "A small package" at ${own.address}. Its form was checked, its figures were not.`,
    );
    expect(table.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(table.retrieved).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test('a key in the address is used until the pane is closed, and goes into no workbook', async () => {
  serve();
  const address = `${own.address}?key=secret`;
  hosts.answers.set(address, hosts.answers.get(own.address) ?? '');
  hosts.answers.delete(own.address);
  const data = newDataFor(bundled, hosts.environment);
  const { signal } = new AbortController();
  const first = await data.fetchFrom({ kind: 'package', address }, { signal });
  if (!first.ok) throw new Error(describeFetchFault(first.error));
  const { origin, edition, warnings } = first.value;
  const kept = { kind: 'package', address: expect.stringMatching(`^${own.address}#[0-9a-f]{8}$`) };
  expect(origin).toEqual(kept);
  expect(JSON.stringify(edition.tables)).not.toContain('secret');
  expect(warnings[0]).toMatch(/^What follows \? in the address is kept until the pane is closed/);
  for (const table of edition.tables)
    expect(JSON.stringify(baseOf({ table, edition, origin }))).not.toContain('secret');

  expect((await data.fetchFrom(origin, { signal })).ok).toBe(true);
  expect(hosts.asked.filter((each) => each === address)).toHaveLength(2);
  // Without the key it would be another package.
  hosts.asked.length = 0;
  expect(await refusal(hosts, origin)).toBe(
    'What followed ? in the address of datapackage.json from data.example was kept nowhere: enter the whole address again.',
  );
  expect(hosts.asked).toEqual([]);
});

test('what follows ? tells packages apart: none is newer than another one', async () => {
  serve();
  const descriptor = String(hosts.answers.get(own.address));
  hosts.answers.set(`${own.address}?set=a`, descriptor);
  hosts.answers.set(`${own.address}?set=b`, descriptor.replace('A lower bound.', 'By far.'));
  const arrived = async (query: string) => {
    const address = own.address + query;
    const { edition, origin } = await incomingFrom(hosts, { kind: 'package', address });
    const [table] = edition.tables;
    if (!table) throw new Error('no table');
    return { table, edition, origin };
  };
  const inserted = baseOf(await arrived('?set=a'));
  const other = await arrived('?set=b');
  expect(other.table.hash).not.toBe(inserted.hash);
  expect(isNewer(other, inserted)).toBe(false);
  hosts.answers.set(`${own.address}?set=a`, descriptor.replace('A lower bound.', 'By far.'));
  expect(isNewer(await arrived('?set=a'), inserted)).toBe(true);
});

test('files that are too large together are refused, each within its own limit', async () => {
  serve();
  for (const file of ['losses.csv', 'figures.csv', 'rates.csv'])
    hosts.answers.set(folder + file, 'x'.repeat(8 * 1024 * 1024));
  expect(await refusal(hosts, own)).toBe('All files together have more than 20 MB.');
});

test('a package of the same names as ours stays apart from ours', async () => {
  const ours = path.resolve(__dirname, '../../assets/reference');
  for (const file of readdirSync(ours))
    hosts.answers.set(folder + file, readFileSync(path.join(ours, file), 'utf8'));
  const { edition } = await incomingFrom(hosts, own);
  const known = new Set(bundled.tables.map(({ id }) => id));
  expect(edition.tables).toHaveLength(known.size);
  expect(edition.tables.filter(({ id }) => known.has(id))).toEqual([]);
});

test.each([
  ['a unit', 'datapackage.json', '"unit": "tanks"', '"unit": "vehicles"'],
  ['a note', 'datapackage.json', 'A lower bound.', 'A lower bound, by far.'],
  ['a source', 'sources.json', 'A list of losses', 'The list of losses'],
])(
  'a package in which only %s is another is new data, and the same again is not',
  async (_, file, from, to) => {
    serve();
    const arrived = async () => {
      const { edition, origin } = await incomingFrom(hosts, own);
      const [table] = edition.tables;
      if (!table) throw new Error('no table');
      return { table, edition, origin };
    };
    const before = baseOf(await arrived());
    expect(isNewer(await arrived(), before)).toBe(false);
    const text = hosts.answers.get(folder + file);
    hosts.answers.set(folder + file, String(text).replaceAll(from, to));
    expect(isNewer(await arrived(), before)).toBe(true);
  },
);

/** Cases that break rules of our own edition only, or of none: another's package may be so. */
const allowed = ['package-metadata-faults'];

/** What only our own edition must not have: of another's package nothing is said of it. */
const onlyOurs =
  /, (version: expected a semantic version|created: expected a date and time)|title: .* word it otherwise$/;

const faults = readdirSync(cases).filter(
  (name) =>
    name.startsWith('package-') && !['package-whole', 'package-file-missing'].includes(name),
);

test.each(faults)('%s: what is wrong is left out in the words of the build', async (name) => {
  serve(name);
  const arrival = await arrivalFrom(hosts, own);
  const said = arrival.ok ? arrival.value.warnings.join('\n') : describeFetchFault(arrival.error);
  const expected = readFileSync(path.join(cases, name, 'expected.txt'), 'utf8')
    .trim()
    .split('\n');
  if (allowed.includes(name)) return expect(arrival.ok).toBe(true);
  // The first fault of a table is told, and the others are counted.
  const wrong = expected.filter((line) => !onlyOurs.test(line));
  const told = wrong.filter((line) => said.includes(line));
  const counted = [...said.matchAll(/\band (\d+) more\b/g)].map(([, count]) => Number(count));
  expect(told.length).toBeGreaterThan(0);
  return expect(counted.reduce((sum, count) => sum + count, told.length)).toBe(wrong.length);
});

test('a file that its host does not have leaves its table out', async () => {
  serve('package-file-missing');
  const { edition, warnings } = await incomingFrom(hosts, own);
  expect(edition.tables.map(({ id }) => id)).not.toContain('own_losses');
  expect(warnings).toContain(
    '"losses" is left out: lost.csv: data.example answers 404 for lost.csv.',
  );
});

test('a page in the place of a file is refused, wherever it stands', async () => {
  const page = '<!doctype html><title>Sign in</title>';
  const said = (file: string) => `${file} from data.example is a web page, not a file of data.`;
  serve();
  hosts.answers.set(own.address, page);
  expect(await refusal(hosts, own)).toBe(said('datapackage.json'));
  serve();
  hosts.answers.set(`${folder}figures.csv`, page);
  const { edition, warnings } = await incomingFrom(hosts, own);
  expect(edition.tables.map(({ id }) => id)).toEqual(['own_losses']);
  expect(warnings).toEqual([
    `"figures" is left out: figures.csv: ${said('figures.csv')}`,
    '"rates" is left out: datapackage.json, resources[2]: shows cells of "figures", which is left out.',
  ]);
});

test('a package that is wrong in every row is not told row by row', async () => {
  serve();
  const rows = Array.from({ length: 500 }, (_, i) => `key.${String(i)},a,,one,,tanks,,,list`);
  const header = 'key,label,low,best,high,unit,from,to,source_id';
  hosts.answers.set(`${folder}figures.csv`, [header, ...rows].join('\n'));
  const { warnings } = await incomingFrom(hosts, own);
  expect(warnings[0]).toBe(
    '"figures" is left out: figures.csv, row 2, best: expected a number, got "one" (and 499 more).',
  );
  expect(warnings).toHaveLength(2);
});

test('a large package is read with pauses, in which the page goes on and a person may cancel', async () => {
  serve();
  const header = 'key,label,low,best,high,unit,from,to,source_id';
  const rows = Array.from(
    { length: 50_000 },
    (_, i) => `key.${String(i)},Some tanks,,1,,tanks,,,list`,
  );
  hosts.answers.set(`${folder}figures.csv`, [header, ...rows].join('\n'));
  const cancel = new AbortController();
  let pauses = 0;
  hosts.inBetween = () => {
    pauses += 1;
    if (pauses === 3) cancel.abort();
  };
  expect(await arrivalFrom(hosts, own, cancel.signal)).toEqual({
    ok: false,
    error: { kind: 'cancelled' },
  });
  expect(pauses).toBe(3);
});

test('text that no cell could hold is refused', async () => {
  serve();
  const long = `key,label,low,best,high,unit,from,to,source_id\nstock.one,${'x'.repeat(32_768)},,1,,tanks,,,list`;
  hosts.answers.set(`${folder}figures.csv`, long);
  const { edition, warnings } = await incomingFrom(hosts, own);
  expect(edition.tables.map(({ id }) => id)).toEqual(['own_losses']);
  expect(warnings[0]).toMatch(/is longer than the 32767 characters of a cell/);
});

test('a package of more files than requests is not begun', async () => {
  const resource = (i: number) => ({
    name: `table_${String(i)}`,
    path: `${String(i)}.csv`,
    schema: { fields: [{ name: 'a', type: 'string' }] },
  });
  hosts.answers.set(
    own.address,
    JSON.stringify({
      title: 'Many',
      version: '1.0.0',
      created: '2026-01-01T00:00:00Z',
      resources: Array.from({ length: 60 }, (_, i) => resource(i)),
    }),
  );
  expect(await refusal(hosts, own)).toBe('More than 60 requests would be needed.');
  expect(hosts.asked).toHaveLength(1);
});

test('a table without a primary key gets the first column that tells its rows apart, and has a day', async () => {
  hosts.answers.set(
    own.address,
    JSON.stringify({
      title: 'Plain',
      version: '1.0.0',
      created: '2026-01-01T00:00:00Z',
      resources: [
        { name: 'list', path: 'list.csv', schema: { fields: [{ name: 'a', type: 'string' }] } },
      ],
    }),
  );
  hosts.answers.set(`${folder}list.csv`, 'a\n<img src=x onerror=alert(1)>\n');
  const { edition, warnings, unkeyed } = await incomingFrom(hosts, own);
  expect(warnings).toEqual([]);
  expect(unkeyed).toEqual(['own_list']);
  // Markup is text like any other: whoever shows a cell shows it as text.
  expect(edition.tables[0]).toMatchObject({
    rows: [['<img src=x onerror=alert(1)>']],
    retrieved: hosts.today,
  });
});

test('its host may lead to another one, but not off https', async () => {
  serve();
  const moved = 'https://files.example/descriptor';
  hosts.answers.set(moved, hosts.answers.get(own.address) ?? '');
  hosts.answers.set(own.address, hosts.redirect(moved));
  expect((await arrivalFrom(hosts, own)).ok).toBe(true);
  expect(hosts.asked).toContain(`${folder}losses.csv`);
  hosts.answers.set(own.address, hosts.redirect('http://files.example/descriptor'));
  expect(await refusal(hosts, own)).toBe(
    'datapackage.json from data.example leads to "http://files.example/descriptor", which is not asked.',
  );
});

test.each([
  ['https://data.example/a', 'https://data.example/a'],
  ['  https://data.example/a/#top ', 'https://data.example/a/datapackage.json'],
  ['https://data.example/a/?key=1', 'https://data.example/a/datapackage.json?key=1'],
  ['https://add-in.example/x.json', 'https://add-in.example/x.json'],
])('%s is the address %s', (typed, address) => {
  expect(packageAddress(typed, site)).toEqual({ ok: true, value: address });
});

test('the page of an add-in on this computer may ask its own host without https', () => {
  const address = 'http://localhost:3000/reference/datapackage.json';
  expect(packageAddress(address, 'http://localhost:3000/taskpane.html')).toEqual({
    ok: true,
    value: address,
  });
});

const rule = 'must begin with https:// (http:// only for an address on this computer)';

test.each([
  ['data.example/a', '"data.example/a" is not a web address.'],
  ['http://data.example/a', `"http://data.example/a" ${rule}.`],
  ['ftp://data.example/a', `"ftp://data.example/a" ${rule}.`],
  ['file:///etc/passwd', `"file:///etc/passwd" ${rule}.`],
  ['javascript:alert(1)', `"javascript:alert(1)" ${rule}.`],
  ['http://localhost:8000/a', /must begin with https:.* only for the add-in's own host and port/],
  ['', 'Enter an address.'],
  ['  ', 'Enter an address.'],
  ['https://me:secret@data.example/', /must not hold a name or password/],
])('%s is refused before anything is asked', async (typed, reason) => {
  const address = packageAddress(typed, site);
  expect(address.ok ? address.value : describeFetchFault(address.error)).toEqual(
    typeof reason === 'string' ? reason : expect.stringMatching(reason),
  );
  await arrivalFrom(hosts, { kind: 'package', address: typed });
  expect(hosts.asked).toEqual([]);
});
