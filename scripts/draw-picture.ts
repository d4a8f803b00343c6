/** Draws the README's picture of the workbench: `npx tsx scripts/draw-picture.ts`. */
import { createServer } from 'node:http';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { bundleWorkbench } from '../src/workbench/build';
import { addInFolder, buildAddIn } from '../src/workbench/build-add-in';
import { findBrowser } from '../src/workbench/find-browser';
import { listen, workbenchListener } from '../src/workbench/server';

const picture = path.join(__dirname, '../assets/pictures/workbench.png');

/** A projection of two years that spills, with its inputs above it. */
const projection: Readonly<Record<string, string>> = {
  A1: '1750',
  B1: 'tanks at the start',
  A2: '117',
  B2: 'lost a month',
  A3: '70',
  B3: 'refurbished a month',
  A4: '3',
  B4: 'delivered a month',
  A5: '8',
  B5: 'built new a month',
  A7: 'Month',
  B7: 'Stock',
  A8: '=SEQUENCE(24)',
  B8: '=TANKSTOCK(A1,A2,A3,A4,A8#,A5)',
};

async function draw(): Promise<void> {
  buildAddIn();
  const server = await listen(
    createServer(workbenchListener(addInFolder, await bundleWorkbench())),
    0,
  );
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1500, height: 850 } });
  await page.goto(`http://127.0.0.1:${server.port}/`);
  await compose(page);
  await page.screenshot({ path: picture });
  await browser.close();
  await server.close();
}

async function compose(page: Page): Promise<void> {
  await page.waitForFunction(() => window.workbench);
  await page.evaluate((cells) => {
    for (const [cell, entry] of Object.entries(cells)) window.workbench?.typeInCell(cell, entry);
    window.workbench?.select('E1');
  }, projection);
  const pane = page.frameLocator('#pane iframe');
  await pane.getByRole('button', { name: /Visually confirmed/ }).click();
  await pane.getByRole('button', { name: /^Insert at E1/ }).click();
  await pane.getByRole('button', { name: 'Go to' }).waitFor();
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.fill('B8');
  await nameBox.press('Enter');
  await page.evaluate(() => window.workbench?.settled());
}

void draw();
