import type { FetchFault } from '../../../src/feeds';
import { Offers, ownPackages } from '../../../src/taskpane/refresh/offers';
import { checksForNewer, setChecksForNewer } from '../../../src/taskpane/refresh/check-setting';
import { fetchOutcomes } from '../../../src/taskpane/refresh/fetch-text';
import { insertedTable, offer } from './sample';

const change = (table: string, key: string, reason: string) => ({
  ...{ version: '2026.9.0', table, key, from: '1', to: '2', reason },
});
const bundled = offer('2026.9.0');
const offers = new Offers(bundled.edition, [
  change('losses', '2026-06', 'Listed late.'),
  change('claims', '2026-06', 'Claimed anew.'),
  change('figures', 'losses.total', 'Counted again.'),
]);

test('what arrives from a place takes the place of what it sent before', () => {
  const incoming = (version: string) => ({
    ...({ origin: { kind: 'site' }, edition: offer(version).edition } as const),
    ...{ retrieved: '2026-12-21T09:12Z', warnings: [] },
  });
  const all = new Offers(bundled.edition, []);
  all.add(incoming('2026.10.0'));
  all.add(incoming('2026.11.0'));
  expect(all.all.map(({ edition }) => edition.version)).toEqual(['2026.9.0', '2026.11.0']);
  expect(all.own).toEqual([]);
});

const packages = ['https://a.example/datapackage.json', 'https://b.example/datapackage.json'];
const origins = packages.map((address) => ({ kind: 'package', address }) as const);

test('a package that delivered is kept until it is forgotten, with its tables', () => {
  const all = new Offers(bundled.edition, []);
  for (const origin of origins)
    all.add({ origin, edition: bundled.edition, retrieved: '2026-12-21T09:12Z', warnings: [] });
  expect(all.packages).toEqual(packages);
  all.forget(packages[0] ?? '');
  expect(all.packages).toEqual(packages.slice(1));
  expect(all.own.map(({ origin }) => origin)).toEqual(origins.slice(1));
});

test('a package that an inserted table comes from stays, and only another one can be forgotten', () => {
  const [used = '', delivered = ''] = packages;
  const site = { kind: 'site' } as const;
  expect(ownPackages([site], [])).toEqual({ kept: [], forgettable: [] });
  expect(ownPackages([site, ...origins.slice(0, 1)], [])).toEqual({
    kept: [used],
    forgettable: [],
  });
  expect(ownPackages(origins.slice(0, 1), [delivered, used])).toEqual({
    kept: [used, delivered],
    forgettable: [delivered],
  });
});

test('reasons are those of the table and of figures, not of another table with the same months', () => {
  const [update] = offers.all;
  if (!update) throw new Error('the bundled edition has a table');
  const reasonsOf = offers.reasonsFor(insertedTable.base, update);
  expect(reasonsOf('2026-06')).toEqual(['Listed late.']);
  expect(reasonsOf('losses.total')).toEqual(['Counted again.']);
  expect(reasonsOf('2026-05')).toEqual([]);
});

test('what arrived is said, with what it means for the workbook and what to know of it', () => {
  const { edition } = bundled;
  const arrived = {
    edition,
    retrieved: '2026-12-21T09:12Z',
    warnings: ['Two months are missing.'],
  };
  expect(fetchOutcomes({ ok: true, value: { ...arrived, origin: { kind: 'site' } } }, 2)).toEqual([
    {
      intent: 'success',
      text: 'Edition 2026.9.0 arrived, 2026-12-21 09:12 UTC. 2 tables here can be refreshed.',
    },
    { intent: 'warning', text: 'Two months are missing.' },
  ]);
  const own = { kind: 'package', address: 'https://example.org/' } as const;
  expect(fetchOutcomes({ ok: true, value: { ...arrived, origin: own } }, 0)[0]?.text).toMatch(
    /1 table of yours stands in the list now\. No table here has an update\.$/,
  );
  expect(fetchOutcomes({ ok: false, error: { kind: 'cancelled' } }, 0)).toEqual([
    { intent: 'warning', text: 'Cancelled. Nothing in the workbook changed.' },
  ]);
});

test('whatever did not arrive, it is said that nothing changed', () => {
  const address = 'https://data.example/a.json';
  const said = (error: FetchFault) => fetchOutcomes({ ok: false, error }, 0);
  expect(said({ kind: 'no-answer', address })).toEqual([
    {
      intent: 'error',
      text: "data.example can't be reached: there is no connection, or it doesn't let add-ins read its files. Nothing in the workbook changed.",
    },
  ]);
  const problem = { file: 'losses.csv', message: 'is empty' };
  expect(said({ kind: 'package', problems: [problem] })[0]?.text).toMatch(
    /losses\.csv.*\nNothing in the workbook changed\.$/,
  );
});

test('the check for a newer edition is on until it is switched off, and where nothing can be stored', () => {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  };
  expect(checksForNewer(storage)).toBe(true);
  setChecksForNewer(false, storage);
  expect(checksForNewer(storage)).toBe(false);
  setChecksForNewer(true, storage);
  expect(checksForNewer(storage)).toBe(true);
  expect(checksForNewer(undefined)).toBe(true);
});
