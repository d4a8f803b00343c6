import type { Page } from 'playwright-core';
import { useWorkbench, type LateFile } from './workbench';

const open = useWorkbench();

/** A file that comes when it is told to, and not before. */
function lateFile(name: string) {
  let send: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (send = resolve));
  const file: LateFile = { name, until };
  const arrive = (page: Page) => Promise.all([page.waitForResponse(`**/${name}`), send()]);
  return { file, arrive };
}

test('a cell that asks while functions.js is still on its way shows its value once it is there', async () => {
  const { file, arrive } = lateFile('functions.js');
  const { page, typeInCell, valueOf } = await open({}, file);
  await typeInCell('A1', '=TANKSTOCK(1750,117,70,3,24,8)');
  await arrive(page);
  expect(await valueOf('A1')).toBe(886);
});

test('a rate that is asked for before reference.js is there waits for it, and a stock does not', async () => {
  const { file, arrive } = lateFile('reference.js');
  const { page, typeInCell, valueOf } = await open({}, file);
  await typeInCell('A1', '=TANKRATE({"2024-05-05";"2025-05-05"},{2990;3960})');
  await typeInCell('A2', '=TANKSTOCK(1750,117,70,3,24,8)');
  await page.waitForFunction(() => window.workbench?.valueOf('A2') === 886);
  expect(await page.evaluate(() => window.workbench?.valueOf('A1'))).toBe('#BUSY!');
  await arrive(page);
  expect(await valueOf('A1')).toBeCloseTo(80.888, 2);
});

test('a click in the ribbon while taskpane.js is still on its way is carried out', async () => {
  const { file, arrive } = lateFile('taskpane.js');
  const { page, pane, valueOf } = await open({}, file);
  await page.getByRole('button', { name: 'Insert losses' }).click();
  await arrive(page);
  await pane.getByRole('status').getByText('Inserted 56 rows').waitFor();
  expect(await valueOf("'Losses Oryx'!B2")).toBe('Visually confirmed Russian tank losses');
});
