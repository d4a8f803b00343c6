import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReactiveControllerHost } from 'lit';
import type { InsertedState } from '../../../src/taskpane/refresh/inserted-state';
import type { DataOrigin } from '../../../src/reference/edition/incoming';
import { generalStaffAddress } from '../../../src/reference/feeds/general-staff';
import { Fetching } from '../../../src/taskpane/refresh/fetching';
import { Offers } from '../../../src/taskpane/refresh/offers';
import { RunningWork } from '../../../src/taskpane/refresh/running-work';
import { shippedEdition } from '../../excel/edition/edition';

const edition = shippedEdition();
const said: string[] = [];
let running: RunningWork;
const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => {
    const text = running.work?.text;
    if (text !== undefined && text !== said.at(-1)) said.push(text);
  },
  updateComplete: Promise.resolve(true),
};

/** The version of the edition that the site has. */
let version: string;
const claims = JSON.stringify([{ date: '2026-09-30', tank: 12_400 }]);

/** A page for which every host has the shipped package, but the feed of claims a claim. */
const page = {
  fetch: (address: string) => {
    if (address === generalStaffAddress) return Promise.resolve(new Response(claims));
    const file = path.join('assets/reference', path.basename(new URL(address).pathname));
    const text = readFileSync(file, 'utf8');
    return Promise.resolve(new Response(text.replace(edition.version, version)));
  },
  // Requests are over long before their time: the timers must not keep the tests waiting.
  setTimeout: (ring: () => void, after?: number) => setTimeout(ring, after).unref(),
  ...{ clearTimeout, performance },
  location: { href: 'https://add-in.example/taskpane.html' },
};

const globals: { window?: unknown } = globalThis;
beforeEach(() => {
  globals.window = page;
  running = new RunningWork(host);
  version = edition.version;
  said.length = 0;
});
afterEach(() => {
  delete globals.window;
});

/** While the workbook is looked at for what arrived, `meanwhile` happens. */
function fetchingWith(meanwhile: () => void) {
  const offers = new Offers(edition, []);
  const lookAgain = jest.fn(() => Promise.resolve(meanwhile()));
  const tables: { base: { origin: DataOrigin } }[] = [];
  const inserted = { tables, updates: [], lookAgain } as unknown as InsertedState;
  return { fetching: new Fetching(host, edition, offers, inserted), offers, tables, lookAgain };
}

/** Asks the site. */
async function ask(meanwhile: () => void) {
  const { fetching, offers, lookAgain } = fetchingWith(meanwhile);
  const text = await fetching.ask({ place: { kind: 'site' } }, running);
  return { text, offers, looked: lookAgain.mock.calls.length };
}

test('what arrived is offered, and it is said when it is read', async () => {
  const { text, offers } = await ask(() => undefined);
  expect(text).toMatch(/^Edition 2026\.12\.0 arrived/);
  expect(offers.fromSite?.edition.version).toBe(edition.version);
  expect(said).toEqual(['Asking', 'Fetching', 'Reading what arrived']);
});

test('nothing that arrived stays when it is cancelled after the last file', async () => {
  const { text, offers, looked } = await ask(() => running.cancel());
  expect(text).toBe('Cancelled. Nothing in the workbook changed.');
  expect(offers.fromSite).toBeUndefined();
  expect(looked).toBe(2);
});

test('a feed continues what the site sent, but not what was cancelled', async () => {
  version = '2027.1.0';
  let meanwhile = () => running.cancel();
  const { fetching, offers } = fetchingWith(() => meanwhile());
  const continued = async () => {
    await fetching.ask({ place: { kind: 'feed', feed: 'general-staff' } }, running);
    return offers.all.find(({ origin }) => origin.kind === 'feed')?.edition.version;
  };
  await fetching.ask({ place: { kind: 'site' } }, running);
  meanwhile = () => undefined;
  expect(await continued()).toBe(edition.version);
  await fetching.ask({ place: { kind: 'site' } }, running);
  expect(await continued()).toBe('2027.1.0');
});

test('what follows ? in an address is asked again until its package is forgotten', async () => {
  const { fetching, tables } = fetchingWith(() => undefined);
  const address = 'https://data.example/datapackage.json?key=secret';
  await fetching.ask({ place: { kind: 'package', address } }, running);
  const [kept = ''] = fetching.forgettable;
  const place = { kind: 'package', address: kept } as const;
  expect(await fetching.ask({ place }, running)).toMatch(/ arrived/);
  fetching.forget(kept);
  tables.push({ base: { origin: place } });
  expect(await fetching.ask({ place }, running)).toMatch(
    /was kept nowhere: enter the whole address/,
  );
});
