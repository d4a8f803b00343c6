import { functionPages } from '../../src/help/function-pages';
import type { Example } from '../../src/help/guides/guide';
import { violations } from './axe';
import { useWorkbench, type OpenedWorkbench } from './workbench';

/** Every function entered once, and answered through Microsoft's custom-function proxy; and their tables in the pane. */
const open = useWorkbench();
let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await open();
});

afterEach(() => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.uncaughtErrors).toEqual([]);
});

const isRefusal = ({ gives }: Example) => typeof gives === 'object' && 'error' in gives;

/** More keys than this take long to type. */
const longest = 60;
const isShort = ({ formula }: Example) => formula.length <= longest;
const spills = ({ gives }: Example) => Array.isArray(gives);

/** Of each function the documented example that fills most cells, if it can be a short one. */
const answered = functionPages.map(({ contract, guide }) => {
  const size = ({ gives }: Example) => (Array.isArray(gives) ? gives.flat().length : 1);
  const [best] = guide.examples
    .filter((each) => !isRefusal(each))
    .sort((a, b) => Number(isShort(b)) - Number(isShort(a)) || size(b) - size(a));
  if (!best) throw new Error(`${contract.id} has no example`);
  return best;
});

/** Key by key: one number and one table. How the others come into their cells makes no difference. */
const typed = [false, true].map((table) =>
  answered.find((each) => isShort(each) && spills(each) === table),
);

test('each function answers what its help says, spilled where the help spills', async () => {
  const { typeByKeyboard, typeInCell, valuesOf } = workbench;
  let row = 1;
  const entered = [];
  for (const example of answered) {
    const { formula, gives } = example;
    const block = Array.isArray(gives) ? gives : [[gives]];
    const cells = `A${row}:${String.fromCharCode(64 + (block[0]?.length ?? 1))}${row + block.length - 1}`;
    await (typed.includes(example) ? typeByKeyboard : typeInCell)(`A${row}`, formula);
    entered.push({ formula, cells, block });
    row += block.length + 1;
  }
  expect(typed.every((example) => example !== undefined)).toBe(true);
  for (const { formula, cells, block } of entered) {
    const found = await valuesOf(cells);
    expect({ formula, cells: found.map((line) => line.map(digits)) }).toEqual({
      formula,
      cells: block.map((line) => line.map(digits)),
    });
  }
});

/** As many digits as the help shows. */
function digits(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(10)) : value;
}

test('a documented refusal shows its error, and its message on hover', async () => {
  const refusals = functionPages.flatMap(({ guide }) => guide.examples.filter(isRefusal));
  const [first] = refusals;
  if (!first || typeof first.gives !== 'object' || !('error' in first.gives)) {
    throw new Error('no refusal is documented');
  }
  await workbench.typeByKeyboard('K2', first.formula);
  expect(await workbench.valueOf('K2')).toBe(first.gives.error);
  await workbench.hoverCell('K2');
  await workbench.page.getByText(first.gives.message).waitFor();
});

test('typing =TANK offers the whole family, each with what it does', async () => {
  const { page, selectByKeyboard } = workbench;
  await selectByKeyboard('K1');
  await page.keyboard.type('=tank');
  for (const { contract } of functionPages) {
    await page.getByText(contract.id, { exact: true }).first().waitFor();
  }
  await workbench.leaveEntry();
});

test('a forecast spills, and a fan of the spilled range carries it on', async () => {
  const { typeInCell, valuesOf } = workbench;
  const series = (column: string) => `TANKSERIES("losses_oryx","${column}",,"2026-07-31")`;
  await typeInCell('M1', `=TANKFORECAST(${series('as_of')},${series('total')},12)`);
  const middle = (await valuesOf('O1:O12')).map(([each]) => digits(each));
  expect(middle).toEqual(Array(12).fill(19.1130616333));
  await typeInCell('S1', '=TANKFAN(1750,M1#,70,3,12,8)');
  const [last = []] = (await valuesOf('T14:X14')) as number[][];
  for (const [at, tanks] of [2068.42, 2344.97, 2492.64, 2603.8, 2695.44].entries()) {
    expect(Math.abs((last[at] ?? NaN) - tanks)).toBeLessThan(1);
  }
});

test('the pane draws the fan of the selected cell, live, reads it by keyboard, and inserts it', async () => {
  await workbench.addSheet();
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
  await workbench.addSheet();
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

test('an example of a function goes from the list into the selected cell', async () => {
  await workbench.addSheet();
  const { pane, selectByKeyboard, formulaOf } = workbench;
  await selectByKeyboard('C3');
  await pane.getByRole('searchbox').fill('TANKBOUGHT');
  await pane.getByRole('button', { name: /^TANKBOUGHT/ }).click();
  await pane.getByRole('button', { name: 'Insert this example at C3' }).first().click();
  await pane
    .getByRole('status')
    .getByText(/^Entered =TANKBOUGHT\(/)
    .waitFor();
  expect(await formulaOf('C3')).toMatch(/^=TANKBOUGHT\(/);
});

test('the pane lays the help’s examples on a sheet, live', async () => {
  const { pane, valueOf, formulaOf } = workbench;
  await pane.getByRole('tab', { name: 'About' }).click();
  await pane.getByRole('button', { name: 'Open the examples' }).click();
  await pane.getByRole('status').filter({ hasText: 'on the sheet "Examples"' }).waitFor();
  expect(await formulaOf('Examples!C6')).toBe(functionPages[0]?.guide.examples[0]?.formula);
  expect(await valueOf('Examples!C6')).toBe(886);
});
