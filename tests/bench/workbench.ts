import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { addInFolder } from '../../src/workbench/bundle/build-add-in';
import { bundleWorkbench } from '../../src/workbench/bundle/bundle-workbench';
import { listen, workbenchListener } from '../../src/workbench/serve/server';
import { launchBrowser } from '../browser/launch-browser';
import type { Measure } from './measure';

const cells = 10_000;

/** The workbench in a browser: from opening the page to the first calculated cell, and 10,000 cells. */
export async function measureWorkbench(): Promise<Measure[]> {
  const files = await bundleWorkbench();
  const server = await listen(createServer(workbenchListener(addInFolder, files)), 0);
  const browser = await launchBrowser();
  const address = `http://127.0.0.1:${server.port}/`;
  const opened: number[] = [];
  for (let round = 0; round < 5; round++) {
    const page = await browser.newPage();
    opened.push(await firstCell(page, address));
    await page.close();
  }
  const first = opened.sort((a, b) => a - b)[2] ?? NaN;
  const page = await browser.newPage();
  await firstCell(page, address);
  const many = await page.evaluate(fillCells, cells);
  await browser.close();
  await server.close();
  return [
    { name: 'page to first calculated TANKSTOCK cell', value: first, unit: 'ms' },
    {
      name: `${cells.toLocaleString('en')} TANKSTOCK cells, typed to answered`,
      value: many,
      unit: 'ms',
    },
  ];
}

/** The milliseconds from asking for the page to its first answer: making the browser's window is not counted. */
async function firstCell(page: Page, address: string): Promise<number> {
  const before = performance.now();
  await page.goto(address);
  await page.waitForFunction(() => window.workbench);
  await page.evaluate(async () => {
    const { workbench } = window;
    if (!workbench) throw new Error('no workbench');
    await workbench.typeInCell('A1', '=TANKSTOCK(1750,117,70,3,24,8)');
    await workbench.settled();
    const value = workbench.valueOf('A1');
    if (value !== 886) throw new Error(`A1 shows ${String(value)}`);
  });
  return performance.now() - before;
}

/** Runs in the page: writes the formulas in one request of the add-in, as a model builder would. */
async function fillCells(count: number): Promise<number> {
  const { workbench } = window;
  const pane = document.querySelector('iframe')?.contentWindow as
    (Window & typeof globalThis) | null;
  if (!workbench || !pane) throw new Error('no workbench');
  const before = performance.now();
  await pane.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(`C1:C${count}`);
    range.formulas = Array.from({ length: count }, (_, i) => [
      `=TANKSTOCK(1750,117,70,3,24,${i % 30})`,
    ]);
    await context.sync();
  });
  await workbench.settled();
  const last = workbench.valueOf(`C${count}`);
  const expected = 1750 - 24 * (117 - 70 - 3 - ((count - 1) % 30));
  if (last !== expected) throw new Error(`C${count} shows ${String(last)}, expected ${expected}`);
  return performance.now() - before;
}
