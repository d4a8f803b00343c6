import { createServer } from 'node:http';
import { addInFolder } from '../../src/workbench/bundle/build-add-in';
import { bundleWorkbench } from '../../src/workbench/bundle/bundle-workbench';
import { listen, workbenchListener } from '../../src/workbench/serve/server';
import { launchBrowser } from '../browser/launch-browser';
import type { Measure } from './measure';

const changes = 12;

/** Attrition in the workbench: from typing another number of active tanks until every formula has answered. */
export async function measureChangedAssumption(): Promise<Measure[]> {
  const files = await bundleWorkbench();
  const server = await listen(createServer(workbenchListener(addInFolder, files)), 0);
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`http://127.0.0.1:${server.port}/#attrition`);
  const pane = page.frameLocator('#pane iframe');
  await pane.getByText('Built on Attrition').first().waitFor();
  await page.waitForTimeout(3000); // somebody looks at it first
  const answered = await page.evaluate(changeTanks, changes);
  await browser.close();
  await server.close();
  const [first = NaN, ...later] = answered;
  const sorted = [...later].sort((a, b) => a - b);
  return [
    { name: 'the first change', value: first, unit: 'ms' },
    { name: `${later.length} more, median`, value: sorted[later.length >> 1] ?? NaN, unit: 'ms' },
    { name: `${later.length} more, slowest`, value: sorted.at(-1) ?? NaN, unit: 'ms' },
  ];
}

/** Runs in the page. Gives the milliseconds of each change. */
async function changeTanks(count: number): Promise<number[]> {
  const { workbench } = window;
  if (!workbench) throw new Error('no workbench');
  const rows = Array.from({ length: 200 }, (_, i) => i + 1);
  const row = rows.find((one) => workbench.valueOf(`B${one}`) === 'Active tanks, 2024');
  if (row === undefined) throw new Error('no row "Active tanks, 2024"');
  const times: number[] = [];
  for (let change = 0; change < count; change++) {
    const sentence = workbench.valueOf('B5');
    const before = performance.now();
    await workbench.typeInCell(`E${row}`, String(1200 + 50 * change));
    await workbench.settled();
    times.push(performance.now() - before);
    if (workbench.valueOf('B5') === sentence) throw new Error('the answer has not changed');
    await new Promise((resolve) => setTimeout(resolve, 700)); // charts and the pane follow
  }
  return times;
}
