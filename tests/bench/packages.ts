/** Reading somebody else's package in the page that also calculates cells: how fast, and in which steps. */
import { createServer } from 'node:http';
import { buildSync } from 'esbuild';
import { chromium } from 'playwright-core';
import { addInFolder } from '../../src/workbench/bundle/build-add-in';
import { findBrowser } from '../../src/workbench/serve/find-browser';
import { addInListener, listen } from '../../src/workbench/serve/server';
import type { Measure } from './measure';

declare global {
  var readLargeTable: ((schema: boolean) => Promise<void>) | undefined;
}

/** The reader as the pane's page has it: minified, in steps, a pause where the limit says so. */
const script = buildSync({
  stdin: {
    contents: `
      import { environmentOf, newDataFor, chosenPlace } from './src/feeds';
      const rows = 100_000;
      const names = ['id','day','place','type','count','value','share','note','from','to','sure','code'];
      const types = ['integer','date','string','string','integer','number','number','string','date','date','boolean','string'];
      const lines = Array.from({ length: rows }, (_, i) => {
        const day = '2024-0' + (1 + (i % 9)) + '-1' + (i % 10);
        return [i, day, 'Place ' + (i % 50), 'T-' + (62 + (i % 3)), i % 1000, (i * 1.37).toFixed(2), (i % 100) / 100,
          i % 7 ? 'seen ' + i : '"seen, as ""' + i + '"""', day, '2024-12-31', 'true', 'C' + i].join();
      });
      const text = new TextEncoder().encode([names.join(), ...lines].join('\\n')).slice();
      const fields = names.map((name, i) => ({ name, type: types[i] }));
      const json = JSON.stringify({ resources: [{ path: 't.csv', schema: { fields, primaryKey: 'id' } }] });
      // A browser reads a chosen file beside the page: no copy of ours must hold the page up.
      const file = (name, bytes) =>
        ({ name, size: bytes.length, webkitRelativePath: '', arrayBuffer: async () => bytes.buffer });
      const bundled = { version: '1.0.0', title: '', released: '2026-01-01', tables: [], sources: new Map() };
      globalThis.readLargeTable = async (schema) => {
        const table = file('t.csv', text);
        const files = schema ? [file('datapackage.json', new TextEncoder().encode(json).slice()), table] : [table];
        const data = newDataFor(bundled, environmentOf(window));
        const arrival = await data.fetchFrom(chosenPlace(files), { signal: new AbortController().signal, files });
        if (!arrival.ok || arrival.value.edition.tables[0].rows.length !== rows) throw new Error('not read');
      };`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  minify: true,
  format: 'iife',
  write: false,
}).outputFiles[0]?.text as string;

export async function measurePackages(): Promise<Measure[]> {
  const server = await listen(createServer(addInListener(addInFolder)), 0);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${String(server.port)}/taskpane.html`);
  await page.getByRole('searchbox').waitFor();
  await page.evaluate(script);
  const measures: Measure[] = [];
  for (const [name, schema] of [
    ['with a schema and a key', true],
    ['one CSV without a schema', false],
  ] as const) {
    const found = [];
    for (let round = 0; round < 4; round++) found.push(await page.evaluate(runWatched, schema));
    const median = (values: number[]): number => values.sort((a, b) => a - b)[1] ?? NaN;
    const later = found.slice(1); // at first, loops are compiled
    measures.push(
      {
        name: `100,000 × 12 cells, ${name}`,
        value: median(later.map((each) => each.whole)),
        unit: 'ms',
      },
      {
        name: '  longest hold-up of the page',
        value: median(later.map((each) => each.longest)),
        unit: 'ms',
      },
    );
  }
  await browser.close();
  await server.close();
  return measures;
}

/** Runs in the page: how long it took, and the longest time between two messages of the page to itself. */
async function runWatched(schema: boolean) {
  const { port1, port2 } = new MessageChannel();
  const began = performance.now();
  const looks = [began];
  port1.onmessage = () => {
    looks.push(performance.now());
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await globalThis.readLargeTable?.(schema);
  const ended = performance.now();
  port1.close();
  const longest = looks.reduce(
    (most, time, at) => Math.max(most, time - (looks[at - 1] ?? time)),
    0,
  );
  return { whole: ended - began, longest };
}
