import { violations } from './axe';
import { useWorkbench, type OpenedWorkbench } from './workbench';

/** Fans and other tables of functions in cells, in the pane and as charts. */
const open = useWorkbench();
let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await open();
});

beforeEach(async () => {
  await workbench.startAnew();
});

afterEach(() => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.uncaughtErrors).toEqual([]);
});

test('the pane draws the fan of the selected cell, live, reads it by keyboard, and inserts it', async () => {
  const { page, typeInCell, selectByKeyboard, settled, valuesOf } = workbench;
  const { pane } = workbench;
  const inputs = { B1: '60', C1: '105', D1: '140', B2: '36' };
  for (const [cell, entry] of Object.entries(inputs)) await typeInCell(cell, entry);
  await typeInCell('B4', '=TANKFAN(1750,B1:D1,{30,70,125},3,B2)');
  await settled();
  const fan = pane.getByRole('region', { name: 'Fan in B4:G41' });
  await selectByKeyboard('A1');
  expect(await fan.isVisible()).toBe(false);

  await selectByKeyboard('E20');
  await fan.locator('.u-wrap canvas').waitFor();
  const shownAt = async (row: number) => {
    const [[, p5 = 0, , p50 = 0, , p95 = 0] = []] = (await valuesOf(
      `B${row}:G${row}`,
    )) as number[][];
    const tanks = (stock: number) => Math.round(stock).toLocaleString('en-GB');
    return `${tanks(p50)} (${tanks(p5)}–${tanks(p95)})`;
  };
  const month = fan.getByRole('slider', { name: 'Month of the fan' });
  await fan.getByText(`Month 36: ${await shownAt(41)}`, { exact: true }).waitFor();
  expect(await fan.getByRole('figure').getAttribute('aria-label')).toContain(await shownAt(41));

  await typeInCell('D1', '200');
  await fan.getByText(`Month 36: ${await shownAt(41)}`, { exact: true }).waitFor();
  await typeInCell('B2', '24');
  await pane.getByRole('region', { name: 'Fan in B4:G29' }).waitFor();
  await typeInCell('B2', '36');
  await month.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await fan.getByText(`Month 1: ${await shownAt(6)}`, { exact: true }).waitFor();
  expect(await month.getAttribute('aria-valuetext')).toContain('Month 1:');
  expect(await violations(pane)).toEqual([]);

  await fan.getByRole('button', { name: 'Insert chart' }).press('Enter');
  await pane.getByRole('status').getByText('The chart covers I4:P23').waitFor();
  const chart = page.getByRole('figure', { name: 'Chart: Tanks in service' });
  for (const words of ['nine tenths of the paths', 'half of the paths', 'median']) {
    await chart.getByText(words, { exact: true }).first().waitFor();
  }
  await chart.getByText('Months from the start', { exact: true }).waitFor();
  const drawn = await chart.locator('svg').innerHTML();
  await typeInCell('D1', '140');
  await page.waitForFunction(
    (before) => document.querySelector('.chart svg')?.innerHTML !== before,
    drawn,
  );
});

test('the pane draws the other tables of functions, says what they show, and goes to their charts', async () => {
  const { pane, typeInCell, selectByKeyboard, settled, textOf } = workbench;
  await typeInCell('B2', '=TANKWHEN(1750,{60,105,140},{30,70,125},{0,3,11},500)');
  await typeInCell('B8', '=TANKLEDGER(1750,117,70,3,24,8,1000,DATE(2026,2,1))');
  await settled();
  await selectByKeyboard('C4');
  const timing = pane.getByRole('region', { name: 'Timing in B2:H5' });
  const median = Number(await textOf('E3'))
    .toFixed(1)
    .replace('.0', '');
  await timing
    .getByRole('listitem')
    .filter({ hasText: `${median} (` })
    .waitFor();
  await timing.getByText('The target is 500 tanks.').waitFor();
  expect(await violations(pane)).toEqual([]);

  await selectByKeyboard('C20');
  const ledger = pane.getByRole('region', { name: 'Ledger in B8:I32' });
  await ledger.locator('.u-wrap canvas').first().waitFor();
  const month = ledger.getByRole('slider', { name: 'Month of the ledger, chart 2 of 2' });
  await month.press('Home');
  await ledger.getByText('2026-02-01: lost 117, refurbished 70, produced 8').waitFor();
  expect(await violations(pane)).toEqual([]);
  await ledger.getByRole('button', { name: 'Insert chart' }).press('Enter');
  await ledger.getByRole('button', { name: 'Go to the chart' }).press('Enter');
  await workbench.page.getByRole('figure', { name: 'Chart: Tanks lost and added' }).waitFor();
  await ledger.waitFor({ state: 'hidden' });
});

test('a fan of many draws shows how far it is, can be canceled, and leaves the grid free', async () => {
  const { pane, typeInCell, typeByKeyboard, valueOf, messageOf } = workbench;
  await typeInCell('B1', '=TANKFAN(1750,{60,105,140},{30,70,125},3,1200,,,,1000000)');
  const cancel = pane.getByRole('button', { name: /^Cancel TANKFAN in Sheet\d!B1$/ });
  await cancel.waitFor();
  await pane.getByText('1,000,000 draws × 1,200 months').waitFor();
  expect(await pane.getByRole('progressbar').getAttribute('aria-valuenow')).toMatch(/^\d+$/);
  expect(await violations(pane)).toEqual([]);
  await typeByKeyboard('A5', '41'); // the sheet takes entries meanwhile
  await cancel.click();
  await cancel.waitFor({ state: 'detached' });
  expect([await valueOf('A5'), await valueOf('B1')]).toEqual([41, '#N/A']);
  expect(await messageOf('B1')).toContain('the calculation was stopped');
});
