/** Draws the README's picture of the workbench: `npx tsx scripts/draw-picture.ts`. */
import { createServer } from 'node:http';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { bundleWorkbench } from '../src/workbench/bundle/bundle-workbench';
import { addInFolder, buildAddIn } from '../src/workbench/bundle/build-add-in';
import { findBrowser } from '../src/workbench/serve/find-browser';
import { listen, workbenchListener } from '../src/workbench/serve/server';

const picture = path.join(__dirname, '../assets/pictures/workbench.png');

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
  const page = await browser.newPage({ viewport: { width: 1500, height: 920 } });
  await page.goto(`http://127.0.0.1:${server.port}/`);
  await compose(page);
  await page.screenshot({ path: picture });
  await browser.close();
  await server.close();
}

/** Attrition built, its answers and charts in view. */
async function compose(page: Page): Promise<void> {
  await page.waitForFunction(() => window.workbench);
  const pane = page.frameLocator('#pane iframe');
  await pane.getByRole('tab', { name: 'Build' }).click();
  await pane.getByRole('button', { name: 'Build Attrition outlook' }).click();
  await pane.getByText('Checks: all hold.').waitFor();
  await page.evaluate(() => window.workbench?.settled());
}

void draw();
