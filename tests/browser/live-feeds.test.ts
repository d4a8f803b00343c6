import type { Frame, Page } from 'playwright-core';
import { generalStaffAddress } from '../../src/reference/feeds/general-staff';
import { oryxAddress } from '../../src/reference/feeds/oryx';
import { oryxFile, sampleDay } from '../reference/feeds/oryx-file';
import { useWorkbench } from './workbench';

const open = useWorkbench();

/** Totals of the list by day: in November four tanks are taken back, the last count is not a month's end. */
const totals = {
  '2026-10-31': 4460,
  '2026-11-30': 4456,
  '2026-12-01': 4457,
};
const { damaged, abandoned, captured } = sampleDay;
const othersThanDestroyed = damaged + abandoned + captured;
const december = '2026-12-02';

/** The pane asks for days up to today. Its timers go on: another clock would stop those of the sheet. */
function setToday(pane: Frame): Promise<void> {
  return pane.evaluate((now) => {
    window.Date = new Proxy(Date, {
      construct: (real, given) => Reflect.construct(real, given.length > 0 ? given : [now]) as Date,
    });
  }, `${december}T09:12:00Z`);
}

/** Answers for GitHub, on this computer: a file for some days, and 404 for others. */
async function serveFeeds(page: Page): Promise<Map<string, string>> {
  const files = Object.entries(totals).map(([day, total]): [string, string] => [
    oryxAddress(day),
    oryxFile({ ...sampleDay, day, total, destroyed: total - othersThanDestroyed }),
  ]);
  const answers = new Map(files);
  await page.route(`${new URL(generalStaffAddress).origin}/**`, (route) => {
    const body = answers.get(route.request().url());
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body });
  });
  return answers;
}

test('live data are asked for on a click only, shown first, and stand in rows with their day', async () => {
  const { page, pane, valuesOf, outsideRequests, uncaughtErrors } = await open();
  const said = (text: RegExp) => pane.getByRole('status').filter({ hasText: text }).waitFor();
  const shown = (text: string | RegExp) => pane.getByText(text).first().waitFor();
  const press = (name: string | RegExp) => pane.getByRole('button', { name }).click();
  await setToday(pane);
  const answers = await serveFeeds(page);
  await page.getByRole('button', { name: 'Insert losses' }).click();
  await said(/^Inserted 56 rows as ref_losses_oryx/);
  await press('Newer data');
  await shown(
    /^Asks GitHub for a file for the end of each month since 2026-09-30 and one for today/,
  );
  expect(outsideRequests).toEqual([]);

  await press('Get: Oryx list by day');
  await said(/^Live data arrived, 2026-12-02 09:12 UTC\. 1 table here can be refreshed\./);
  expect(outsideRequests).toEqual(
    [...Object.keys(totals).slice(0, -1), december, '2026-12-01'].map(oryxAddress),
  );
  await shown('2026-11: Correction: 4 fewer than on 2026-10-31.');
  await press('Review 1 update');
  await shown(/3 added/);
  expect(await valuesOf("'Losses Oryx'!B67")).toEqual([['']]);
  await press('Apply 3 changes');
  await said(/^Visually confirmed Russian tank losses refreshed: /);
  const rows = await valuesOf("'Losses Oryx'!B67:M69");
  const read = 'Read 2026-12-02T09:12Z.';
  const row = (total: number, added: number, note: string) => [
    ...[total, added, 'oryx-list', note],
    ...['leedrake5-russia-ukraine', ''],
  ];
  expect(rows.map((cells) => cells.slice(6))).toEqual([
    row(4460, 12, read),
    row(4456, -4, `Correction: 4 fewer than on 2026-10-31. ${read}`),
    row(4457, 1, `Counted on 2026-12-01, before the month ended: not a whole month. ${read}`),
  ]);

  await press('Back to the list');
  await press('Newer data');
  await press('Get: Oryx list by day');
  await said(/^Live data arrived, .* No table here has an update\./);
  answers.set(generalStaffAddress, '<!doctype html><title>Sign in</title>');
  await press('Get: General Staff claims by day');
  await said(/ got a web page\. Nothing in the workbook changed\.$/);
  answers.set(generalStaffAddress, '[{"date":"2026-12-01","tank":12300}]');
  await press('Get: General Staff claims by day');
  await said(/^Live data arrived, .* No table here has an update\./);
  expect(new Set(outsideRequests.slice(-2))).toEqual(new Set([generalStaffAddress]));
  expect(uncaughtErrors).toEqual([]);
});
