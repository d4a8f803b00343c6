/** Draws the PNG icons of manifest.xml from their SVG drawings: `npx tsx scripts/draw-icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../src/workbench/serve/find-browser';

const folder = path.resolve('assets/icons');
const sizes = [16, 20, 32, 64, 80, 128];

async function draw(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  for (const name of ['icon', 'losses', 'refresh']) {
    for (const size of sizes) {
      // Below 32 px the detailed drawing turns to mud, so each icon has a simpler one.
      const svg = readFileSync(
        path.join(folder, `${name}${size < 32 ? '-small' : ''}.svg`),
        'utf8',
      );
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
      );
      writeFileSync(
        path.join(folder, `${name}-${size}.png`),
        await page.screenshot({ omitBackground: true }),
      );
    }
  }
  await browser.close();
}

void draw();
