import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { addInFolder } from '../../src/workbench/bundle/build-add-in';
import { findBrowser } from '../../src/workbench/serve/find-browser';
import { addInListener, listen } from '../../src/workbench/serve/server';
import type { Measure } from './measure';

const loads = 7;

/** The task pane by itself, in a browser without Excel: what it weighs and when it first shows something. */
export async function measurePane(): Promise<Measure[]> {
  const first = ['taskpane.html', 'taskpane.js'];
  const { paints, usable } = await loadTimes();
  return [
    {
      name: 'first view: page, styles, code and losses, gzip',
      value: weight(first),
      unit: 'bytes',
    },
    {
      name: 'then at once: the other tables, gzip',
      value: weight(['reference.js']),
      unit: 'bytes',
    },
    { name: 'when a plot opens, gzip', value: weight(['plot.js']), unit: 'bytes' },
    { name: 'page to first paint, median', value: median(paints), unit: 'ms' },
    { name: 'page to usable: the list stands, median', value: median(usable), unit: 'ms' },
  ];
}

/**
 * Promises the moment at which the list stands, has been painted and the page takes the next event. It is
 * taken in the page: a wait from outside takes its own time beside the page's.
 */
const watchForList = `globalThis.usable = new Promise((resolve) => {
  const elements = ['tank-pane', 'tank-reference-tab', 'tank-reference-list', 'tank-group'];
  const look = () => {
    const within = (root, name) => root?.querySelector(name)?.shadowRoot;
    if (!elements.reduce(within, document)?.querySelector('button')) setTimeout(look, 2);
    else requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  };
  look();
});`;

function weight(files: readonly string[]): number {
  const sizes = files.map((file) => gzipSync(readFileSync(path.join(addInFolder, file))).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Milliseconds from the request of the page on, one of each a load. */
async function loadTimes(): Promise<{ paints: number[]; usable: number[] }> {
  const server = await listen(createServer(addInListener(addInFolder)), 0);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const paints: number[] = [];
  const usable: number[] = [];
  for (let load = 0; load < loads; load += 1) {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } }); // nothing cached
    const page = await context.newPage();
    await page.addInitScript({ content: watchForList });
    await page.goto(`http://127.0.0.1:${String(server.port)}/taskpane.html`);
    usable.push(await page.evaluate<number>('usable'));
    const paint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    if (paint !== undefined) paints.push(paint);
    await context.close();
  }
  await browser.close();
  await server.close();
  return { paints, usable };
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
