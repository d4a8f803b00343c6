/** How long fans and risk curves hold up the thread that the pane and the sheet share. */
import { createServer } from 'node:http';
import { buildSync } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { addInFolder } from '../../src/workbench/bundle/build-add-in';
import { findBrowser } from '../../src/workbench/serve/find-browser';
import { addInListener, listen } from '../../src/workbench/serve/server';
import type { FanQuestion } from '../../src/model/uncertainty/fan';
import { pert } from '../../src/model/uncertainty/distributions';
import type { Runner } from '../../src/model/uncertainty/threads/runner';
import type { Measure } from './measure';

declare global {
  var measuredRunner: Runner | undefined;
}

/** The page's runner once more, within reach: the page keeps its own to itself. */
const runnerScript = buildSync({
  stdin: {
    contents: `
      import { runnerInUse } from './src/functions/runner-in-use';
      globalThis.measuredRunner = runnerInUse;`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: 'iife',
  write: false,
}).outputFiles[0]?.text as string;

const scenario = {
  start: pert(1500, 1750, 2100),
  losses: [pert(60, 105, 140)],
  refurb: [pert(30, 70, 125)],
  dprk: [pert(0, 3, 11)],
  production: [pert(3, 10, 25)],
  reserve: pert(2400, 2900, 3500),
};
const question = { scenario, percentiles: [0.05, 0.25, 0.5, 0.75, 0.95], seed: 1 };
const many = { ...question, draws: 1_000_000, months: 120 };
const finely = Array.from({ length: 101 }, (_, at) => at / 100);
const shapes = Array.from({ length: 1200 }, (_, at) => pert(60, 70 + at / 20, 140));
const allShaped = { ...scenario, losses: shapes, refurb: shapes, dprk: shapes, production: shapes };
const schedule = Array.from({ length: 120 }, (_, at) => pert(60, 70 + at / 4, 140));
const shaped = { ...scenario, losses: schedule, refurb: schedule };

const fans: readonly [name: string, asked: FanQuestion][] = [
  ['the largest that is answered at once', { ...question, draws: 4096, months: 366 }],
  ['1,000,000 × 120', many],
  ['4,096 × 1,200', { ...question, draws: 4096, months: 1200 }],
  ['1,000,000 × 12, 101 percentiles', { ...many, months: 12, percentiles: finely }],
  [
    '100 × 1,200, four shapes a month',
    { ...question, draws: 100, months: 1200, scenario: allShaped },
  ],
  ['100,000 × 120, a shape a month', { ...many, draws: 100_000, scenario: shaped }],
];

/** In the pane's page without Excel, with workers and without. */
export async function measureSharedThread(): Promise<Measure[]> {
  const server = await listen(createServer(addInListener(addInFolder)), 0);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const address = `http://127.0.0.1:${String(server.port)}/taskpane.html`;
  const measures: Measure[] = [];
  for (const backs of ['on workers', 'in slices'] as const) {
    const page = await openPage(browser, address, backs === 'on workers');
    for (const [name, asked] of fans) {
      measures.push(inMs(`TANKFAN, ${name}, ${backs}`, await longestTask(page, 'fan', asked)));
    }
    measures.push(
      inMs(`TANKRISK, 1,000,000 × 120, ${backs}`, await longestTask(page, 'risk', many)),
    );
    await page.close();
  }
  await browser.close();
  await server.close();
  return measures;
}

const inMs = (name: string, value: number): Measure => ({ name, value, unit: 'ms' });

async function openPage(browser: Browser, address: string, hasWorkers: boolean): Promise<Page> {
  const page = await browser.newPage();
  if (!hasWorkers) await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await page.goto(address);
  await page.evaluate(runnerScript);
  await page.getByRole('searchbox').waitFor();
  return page;
}

/** The median of three runs of the longest time between two messages of the page to itself. */
async function longestTask(page: Page, kind: 'fan' | 'risk', asked: FanQuestion): Promise<number> {
  const found: number[] = [];
  for (let round = 0; round < 4; round++) {
    const longest = await page.evaluate(runWatched, { kind, asked });
    if (round > 0) found.push(longest); // the first time, workers start and loops are compiled
  }
  return found.sort((a, b) => a - b)[1] ?? NaN;
}

/** Runs in the page. Its inner functions have no names: the TypeScript runner would mark those. */
async function runWatched({ kind, asked }: { kind: 'fan' | 'risk'; asked: FanQuestion }) {
  const runner = globalThis.measuredRunner;
  if (!runner) throw new Error('no runner');
  const { port1, port2 } = new MessageChannel();
  const looks = [performance.now()];
  port1.onmessage = () => {
    looks.push(performance.now());
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await (kind === 'fan' ? runner.fan(asked) : runner.risk({ ...asked, floor: 500 }));
  looks.push(performance.now());
  port1.close();
  return looks.reduce((most, time, at) => Math.max(most, time - (looks[at - 1] ?? time)), 0);
}
