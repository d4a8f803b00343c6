import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReactiveControllerHost } from 'lit';
import type { InsertedState } from '../../../src/taskpane/refresh/inserted-state';
import { Fetching } from '../../../src/taskpane/refresh/fetching';
import { Offers } from '../../../src/taskpane/refresh/offers';
import { RunningWork } from '../../../src/taskpane/refresh/running-work';
import { shippedEdition } from '../../excel/edition';

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

/** A page whose site has the shipped package. */
const page = {
  fetch: (address: string) => {
    const file = path.join('assets/reference', path.basename(address));
    return Promise.resolve(new Response(readFileSync(file)));
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
  said.length = 0;
});
afterEach(() => {
  delete globals.window;
});

/** Asks the site; while the workbook is looked at for what arrived, `meanwhile` happens. */
async function ask(meanwhile: () => void) {
  const offers = new Offers(edition, []);
  const lookAgain = jest.fn(() => Promise.resolve(meanwhile()));
  const inserted = { tables: [], updates: [], lookAgain } as unknown as InsertedState;
  const fetching = new Fetching(host, edition, offers, inserted);
  const text = await fetching.ask({ kind: 'site' }, running);
  return { text, offers, looked: lookAgain.mock.calls.length };
}

test('what arrived is offered, and it is said when it is read', async () => {
  const { text, offers } = await ask(() => undefined);
  expect(text).toMatch(/^Edition 2026\.8\.0 arrived/);
  expect(offers.fromSite?.edition.version).toBe(edition.version);
  expect(said).toEqual(['Asking', 'Fetching', 'Reading what arrived']);
});

test('nothing that arrived stays when it is cancelled after the last file', async () => {
  const { text, offers, looked } = await ask(() => running.cancel());
  expect(text).toBe('Cancelled. Nothing in the workbook changed.');
  expect(offers.fromSite).toBeUndefined();
  expect(looked).toBe(2);
});
