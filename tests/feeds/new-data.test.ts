import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describeFetchFault, newDataFor, type Progress } from '../../src/feeds';
import { baseOf } from '../../src/reference/stored/base';
import { isNewer } from '../../src/reference/stored/newer';
import type { Edition } from '../../src/reference/edition/edition';
import { generalStaffAddress } from '../../src/reference/feeds/general-staff';
import { bundled, farHosts, incomingFrom, newRows, refusal, shipped } from './arriving';

const hosts = farHosts();
const assets = path.resolve(__dirname, '../../assets/reference');
const site = 'https://add-in.example/tankstock/reference/';
const claims = { kind: 'feed', feed: 'general-staff' } as const;
const { signal } = new AbortController();

/** Serves the data package as the build lays it beside the pages. */
function serveSite(version: string): void {
  for (const file of readdirSync(assets)) {
    const text = readFileSync(path.join(assets, file), 'utf8');
    hosts.answers.set(
      site + file,
      text.replace(`"version": "${shipped.version}"`, `"version": "${version}"`),
    );
  }
}

function serveClaims(...totals: readonly number[]): void {
  const list = totals.map((tank, i) => ({ date: `2026-08-${String(10 + i)}`, tank }));
  hosts.answers.set(generalStaffAddress, JSON.stringify(list));
}

/** A workbook's table that was refreshed with these data. */
function inWorkbook({ tables: [table], version }: Edition) {
  if (!table) throw new Error('a feed gives one table');
  return baseOf({ table, edition: { ...bundled, version }, origin: { kind: 'site' } });
}

test('nothing is asked before a place is chosen, and nothing for the edition inside', async () => {
  const data = newDataFor(bundled, hosts.environment);
  data.places(['https://data.example/datapackage.json']);
  expect(await data.fetchFrom({ kind: 'bundled' }, { signal })).toEqual({
    ok: true,
    value: {
      origin: { kind: 'bundled' },
      edition: bundled,
      retrieved: bundled.released,
      warnings: [],
    },
  });
  expect(hosts.asked).toEqual([]);
});

test('the places say what would be asked of whom, under which licence', () => {
  const data = newDataFor(bundled, hosts.environment);
  expect(data.places(['https://data.example/x.json']).map(({ asks }) => asks)).toEqual([
    'Asks for nothing: it is inside the add-in.',
    'Asks the site of the add-in for its data package.',
    'Asks for https://data.example/x.json and the files that it names.',
    'Asks GitHub for a file for the end of each month since 2026-07-31 and one for today, in the copy leedrake5/Russia-Ukraine (MIT licence).',
    "Asks GitHub for the files by system of 2026-07-31, of each month's end since and of today, in the copy leedrake5/Russia-Ukraine (MIT licence).",
    'Asks GitHub for one file with all days, in the copy PetroIvaniuk/2022-Ukraine-Russia-War-Dataset (MIT licence).',
  ]);
});

test('an own package is named by its host and path, without a key that may follow', () => {
  const data = newDataFor(bundled, hosts.environment);
  const titles = data
    .places([
      'https://data.example/a/x.json?key=secret',
      'https://data.example:8443/b/x.json',
      'no address',
    ])
    .filter(({ place }) => place.kind === 'package')
    .map(({ title }) => title);
  expect(titles).toEqual([
    'Your data package: data.example/a/x.json',
    'Your data package: data.example:8443/b/x.json',
    'Your data package: no address',
  ]);
});

test('the site’s edition is read whole, newer or the same', async () => {
  serveSite('2026.9.0');
  hosts.answers.set(
    `${site}CHANGELOG.md`,
    '## 2026.9.0, 2026-12-20\n- figures, losses.oryx.latest.total: 4430 → 4453. August 2026 appended.\n',
  );
  const { edition, origin, log } = await incomingFrom(hosts, { kind: 'site' });
  expect(origin).toEqual({ kind: 'site' });
  expect(log).toMatchObject([{ version: '2026.9.0', reason: 'August 2026 appended.' }]);
  expect(edition).toEqual({ ...shipped, version: '2026.9.0' });
});

test('a site that gives no changelog gives its edition all the same', async () => {
  serveSite('2026.9.0');
  hosts.answers.delete(`${site}CHANGELOG.md`);
  expect(await incomingFrom(hosts, { kind: 'site' })).toMatchObject({
    edition: { version: '2026.9.0' },
    warnings: ['Reasons of changes: add-in.example answers 404 for CHANGELOG.md.'],
    log: [],
  });
});

test('an older edition on the site is refused: nothing goes back unasked', async () => {
  serveSite('2026.7.9');
  expect(await refusal(hosts, { kind: 'site' })).toBe(
    `The add-in's site has edition 2026.7.9, which is older than ${bundled.version} inside the add-in.`,
  );
});

test('other figures under the version that the add-in has are refused', async () => {
  serveSite(shipped.version);
  const file = `${site}losses-general-staff-monthly.csv`;
  const text = String(hosts.answers.get(file));
  hosts.answers.set(file, text.replace('2026-08-31,12316,85', '2026-08-31,12317,86'));
  const arrival = await newDataFor(shipped, hosts.environment).fetchFrom(
    { kind: 'site' },
    { signal },
  );
  expect(arrival.ok ? '' : describeFetchFault(arrival.error)).toBe(
    `The add-in's site has edition ${shipped.version} otherwise than the add-in: losses_general_staff, row "2026-08" is another. One of them is wrong.`,
  );
});

test.each([
  ['2026.8.1', '2026.8.1'],
  [bundled.version, undefined],
  ['2025.12.0', undefined],
])('of edition %s on the site the small file says %s', async (version, newer) => {
  hosts.answers.set(`${site}edition.json`, JSON.stringify({ version }));
  const data = newDataFor(bundled, hosts.environment);
  expect(await data.newerEdition(signal)).toEqual({ ok: true, value: newer });
  expect(hosts.asked).toEqual([`${site}edition.json`]);
});

test.each([
  ['{"version":"=1+1"}', 'edition.json: expected a version such as 2026.8.0'],
  ['<html>', 'edition.json: expected a version such as 2026.8.0'],
  ['x'.repeat(5000), 'edition.json from add-in.example has more than 4 kB.'],
])('a small file that is something else is refused: %#', async (text, reason) => {
  hosts.answers.set(`${site}edition.json`, text);
  const answer = await newDataFor(bundled, hosts.environment).newerEdition(signal);
  expect(answer.ok ? '' : describeFetchFault(answer.error)).toBe(reason);
});

test('what a place sent before is not read again, and keeps its time; what is new is', async () => {
  const data = newDataFor(bundled, hosts.environment);
  serveClaims(12_240);
  const first = await data.fetchFrom(claims, { signal });
  hosts.today = '2026-09-03';
  const second = await data.fetchFrom(claims, { signal });
  expect(first.ok && second.ok && second.value === first.value).toBe(true);
  serveClaims(12_240, 12_241);
  const third = await data.fetchFrom(claims, { signal });
  expect(third).toMatchObject({ value: { retrieved: '2026-09-03T09:12Z' } });
});

test('a refused file does not take the place of what arrived before', async () => {
  const data = newDataFor(bundled, hosts.environment);
  serveClaims(12_240);
  const first = await data.fetchFrom(claims, { signal });
  hosts.answers.set(generalStaffAddress, '[{]');
  expect((await data.fetchFrom(claims, { signal })).ok).toBe(false);
  serveClaims(12_240);
  const again = await data.fetchFrom(claims, { signal });
  expect(first.ok && again.ok && again.value === first.value).toBe(true);
});

test('rows that a workbook already holds keep the time at which they were read', async () => {
  serveClaims(12_240);
  const { edition } = await incomingFrom(hosts, claims);
  hosts.today = '2026-09-05';
  const data = newDataFor(bundled, hosts.environment);
  const later = await data.fetchFrom(claims, { signal, earlier: inWorkbook(edition) });
  expect(later.ok && newRows(later.value.edition)).toEqual(newRows(edition));
});

test('a feed continues the newest edition at hand, so that its table can go on from there', async () => {
  const data = newDataFor(bundled, hosts.environment);
  serveSite('2026.9.0');
  const file = 'losses-general-staff-monthly.csv';
  const september = '2026-09,2026-09-30,12318,2,general-staff-ukraine,,petroivaniuk-dataset\n';
  hosts.answers.set(site + file, readFileSync(path.join(assets, file), 'utf8') + september);
  hosts.today = '2026-12-24';
  const fromSite = await data.fetchFrom({ kind: 'site' }, { signal });
  if (!fromSite.ok) throw new Error(describeFetchFault(fromSite.error));
  const { edition, origin, log } = fromSite.value;
  const table = edition.tables.find(({ id }) => id === 'losses_general_staff');
  if (!table) throw new Error('not in the edition');
  const refreshed = baseOf({ table, edition, origin });

  const claim = { date: '2026-12-23', tank: 12_385 };
  hosts.answers.set(generalStaffAddress, JSON.stringify([claim]));
  const live = await data.fetchFrom(claims, {
    ...{ signal, earlier: refreshed, fromSite: fromSite.value },
  });
  if (!live.ok) throw new Error(describeFetchFault(live.error));
  const [longer] = live.value.edition.tables;
  if (!longer) throw new Error('a feed gives one table');
  expect(isNewer({ ...live.value, table: longer }, refreshed)).toBe(true);
  expect(longer.rows.slice(0, -1)).toEqual(table.rows);
  expect(longer.rows.at(-1)?.slice(0, 4)).toEqual(['2026-12', '2026-12-23', 12_385, 67]);
  expect(live.value.log).toEqual(log);
});

test('a feed that continues an older edition than the workbook’s says what to get first', async () => {
  serveClaims(12_240);
  const { edition } = await incomingFrom(hosts, claims);
  const earlier = { ...inWorkbook(edition), edition: '2026.9.0' };
  const arrival = await newDataFor(bundled, hosts.environment).fetchFrom(claims, {
    ...{ signal, earlier },
  });
  expect(arrival.ok && arrival.value.warnings[0]).toBe(
    `The table in this workbook is of edition 2026.9.0, and these data continue ${bundled.version}: get them again after those of the add-in's own site.`,
  );
});

test('progress counts files, until all of them are there and are read', async () => {
  serveSite(bundled.version);
  const told: Progress[] = [];
  await newDataFor(bundled, hosts.environment).fetchFrom(
    { kind: 'site' },
    { signal, onProgress: (progress) => told.push(progress) },
  );
  expect(told[0]).toEqual({ arrived: 0, wanted: 1 });
  const asked = told.slice(1, -1).map(({ arrived }) => arrived);
  expect(asked).toEqual(asked.map((_, i) => i + 1));
  expect(asked.length).toBeGreaterThan(bundled.tables.length);
  // The descriptor, a file a table, the sources, the changelog.
  const arrived = bundled.tables.length + 3;
  expect(told.at(-1)).toEqual({ arrived, wanted: arrived });
});
