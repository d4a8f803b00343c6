import type { Locator } from 'playwright-core';
import { useWorkbench, type OpenedWorkbench } from './workbench';

/** Charts that an add-in puts on a sheet, as a person sees them. */
const open = useWorkbench();
let workbench: OpenedWorkbench;
let chart: Locator;

beforeEach(async () => {
  workbench = await open();
  for (const [cell, entry] of Object.entries({ B3: '400', B4: '300', B5: '200', B6: '100' })) {
    await workbench.typeInCell(cell, entry);
  }
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const added = sheet.charts.add('ColumnClustered', sheet.getRange('B3:B6'), 'Columns');
      added.title.text = 'Tanks in service';
      added.axes.valueAxis.numberFormat = '#,##0.0';
      added.setPosition('D3', 'H15');
      await context.sync();
    }),
  );
  chart = workbench.page.getByRole('figure', { name: 'Chart: Tanks in service' });
  await chart.waitFor();
});

afterEach(() => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.uncaughtErrors).toEqual([]);
});

/** Waits until the chart stands over the cells; half a cell is between their middles and its edges. */
const standsOver = (first: string, last: string) =>
  workbench.page.waitForFunction(
    ([from, to]) => {
      const box = document.querySelector('.chart')?.getBoundingClientRect();
      const [start, end] = [window.workbench?.pointOf(from), window.workbench?.pointOf(to)];
      if (!box || !start || !end) return false;
      const about = (a: number, b: number) => Math.abs(a - b) <= 2;
      const half = { x: 32, y: 10 };
      return (
        about(box.left, start.x - half.x) &&
        about(box.top, start.y - half.y) &&
        about(box.right, end.x + half.x) &&
        about(box.bottom, end.y + half.y)
      );
    },
    [first, last] as const,
  );

test('a chart stands over its cells, follows them, shows what they hold, and can be deleted', async () => {
  const { page, typeInCell, valueOf } = workbench;
  await standsOver('D3', 'H15');
  await chart.getByText('400.0', { exact: true }).waitFor();

  await chart.hover();
  await page.mouse.wheel(0, 40); // the sheet scrolls, wherever the pointer is
  await standsOver('D3', 'H15');
  const { y } = (await chart.boundingBox()) ?? {};
  await page.mouse.wheel(0, -40);
  await page.waitForFunction(
    (before) => (document.querySelector('.chart')?.getBoundingClientRect().top ?? 0) > before,
    y ?? 0,
  );

  await typeInCell('B3', '4321');
  await chart.getByText('5,000.0', { exact: true }).waitFor();

  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:Z2').insert('Down');
      await context.sync();
    }),
  );
  await standsOver('D5', 'H17');

  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add('Other').activate();
      await context.sync();
    }),
  );
  await chart.waitFor({ state: 'hidden' });
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').activate();
      await context.sync();
    }),
  );
  await chart.waitFor();

  await chart.click({ position: { x: 20, y: 60 } });
  await page.keyboard.press('Delete');
  await chart.waitFor({ state: 'detached' });
  expect(await valueOf('B5')).toBe(4321);
  await page.evaluate(() => window.workbench?.undo());
  await chart.waitFor();
});

test('it keeps its colours in a dark theme, and a file that is saved leaves it out, which is said', async () => {
  const { page, typeInCell } = workbench;
  await page.evaluate(() => document.documentElement.toggleAttribute('data-dark', true));
  await typeInCell('B5', '8765'); // it is drawn again
  await page.locator('.chart').getByText('10,000.0', { exact: true }).waitFor();
  expect(await page.locator('.chart svg rect').first().getAttribute('fill')).toBe('#fff');
  await page.keyboard.press('Control+s');
  const notice = page.getByRole('alert');
  await notice.waitFor();
  expect(await notice.textContent()).toContain('The chart is not in the saved file');
});
