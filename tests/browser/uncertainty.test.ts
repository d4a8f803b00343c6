import type { Frame } from 'playwright-core';
import { pert } from '../../src/model/uncertainty/distributions';
import { fan } from '../../src/model/uncertainty/fan';
import { runAtOnce } from '../../src/model/uncertainty/threads/runner';
import '../../src/functions/runs'; // what the page knows of its runs
import { violations } from './axe';
import { useWorkbench, type OpenedWorkbench } from './workbench';

/** Fans that are too large to be answered at once, while a person goes on working. */
const open = useWorkbench();
let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await open();
});

afterEach(async () => {
  // A run that another test began must not go on beside.
  expect(await workbench.pane.getByRole('progressbar').count()).toBe(0);
  expect(workbench.uncaughtErrors).toEqual([]);
});

const draws = 1_000_000;
const inputs =
  '{1500,1750,2100},{60,105,140},{30,70,125},{0,3,11},@,{3,10,25},{2400,2900,3500},{0.05,0.5,0.95}';
const fanOf = (months: number, count = draws) =>
  `=TANKFAN(${inputs.replace('@', String(months))},${count})`;
/** One that takes seconds on any computer: its losses are drawn anew for each month. */
const longFan = fanOf(1200).replace('{60,105,140}', 'SEQUENCE(1200,1,60,0)*{1,1.75,2.3}');

const scenario = {
  start: pert(1500, 1750, 2100),
  losses: [pert(60, 105, 140)],
  refurb: [pert(30, 70, 125)],
  dprk: [pert(0, 3, 11)],
  production: [pert(3, 10, 25)],
  reserve: pert(2400, 2900, 3500),
};
const fanInPlace = (months: number, count = draws) =>
  runAtOnce(
    fan({ scenario, months, percentiles: [0.05, 0.5, 0.95], draws: count, seed: 1 }),
    count,
  );

const now = (cell: string) =>
  workbench.page.evaluate((address) => window.workbench?.valueOf(address), cell);

/** From now on: how long the thread of the pane and the grid was held up at the longest. */
async function watchThread(pane: Frame) {
  await pane.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    let before = performance.now();
    Object.assign(window, { longest: 0 });
    port1.onmessage = () => {
      const after = performance.now();
      const page = window as unknown as { longest: number };
      page.longest = Math.max(page.longest, after - before);
      before = after;
      port2.postMessage(null);
    };
    port2.postMessage(null);
  });
  return () => pane.evaluate(() => (window as unknown as { longest: number }).longest);
}

test('a million draws × 120 months come from a worker, with the digits of this thread', async () => {
  const { page, pane, typeInCell, valuesOf } = workbench;
  const started = page.waitForEvent('worker');
  const longest = await watchThread(pane);
  const before = performance.now();
  await typeInCell('A1', fanOf(120));
  expect((await started).url()).toMatch(/\/uncertainty-worker\.js$/);
  expect(await valuesOf('B2:D122')).toEqual(fanInPlace(120));
  // The grid's own work included. In milliseconds it is measured by npm run bench.
  expect(await longest()).toBeLessThan((performance.now() - before) / 3);
});

test('while a fan is calculated it shows how far it is, the grid goes on, and an edit stops it', async () => {
  const { page, pane, typeInCell, typeByKeyboard, valueOf, valuesOf, messageOf } = workbench;
  await typeInCell('A1', longFan);
  const progress = pane.getByRole('progressbar');
  await progress.waitFor();
  expect(await now('A1')).toBe('#BUSY!');
  await pane.getByText('1,000,000 draws × 1,200 months').waitFor();
  expect(await progress.getAttribute('aria-valuenow')).toMatch(/^\d+$/);

  const before = Number(await progress.getAttribute('aria-valuenow'));
  await typeByKeyboard('H1', '=1750-24*36');
  await page.waitForFunction(() => window.workbench?.valueOf('H1') === 886);
  expect(await now('A1')).toBe('#BUSY!');
  await pane.locator(`fluent-progress-bar:not([aria-valuenow="${before}"])`).waitFor();
  expect(Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(before);

  await typeInCell('A1', fanOf(36, 4096));
  await progress.waitFor({ state: 'detached' });
  expect(await valuesOf('B2:D38')).toEqual(fanInPlace(36, 4096));

  // The pane stops one, and the cell says so.
  await typeInCell('A1', longFan);
  const cancel = pane.getByRole('button', { name: /^Cancel TANKFAN in Sheet\d!A1$/ });
  await cancel.waitFor();
  expect(await violations(pane)).toEqual([]);
  await cancel.click();
  await cancel.waitFor({ state: 'detached' });
  expect(await valueOf('A1')).toBe('#N/A');
  expect(await messageOf('A1')).toBe('the calculation was stopped: enter the formula again');
});

test('a million draws of TANKWHEN are canceled in the pane, and the cell says so', async () => {
  const { pane, typeInCell, valueOf, messageOf } = workbench;
  // Some draws never come to 500: all 1,200 months have to be looked at.
  const given = '{1500,1750,2100},{60,105,140},{30,70,125},{0,3,11},500,{3,10,25}';
  await typeInCell('M1', `=TANKWHEN(${given},,,1000000)`);
  await pane.getByRole('button', { name: /^Cancel TANKWHEN/ }).click();
  expect(await valueOf('M1')).toBe('#N/A');
  expect(await messageOf('M1')).toBe('the calculation was stopped: enter the formula again');
  await typeInCell('M1', `=TANKWHEN(${given})`);
  expect(await valueOf('M1')).toBe('Months until');
});
