import { functionPages } from '../../src/help/function-pages';
import type { Example } from '../../src/help/guides/guide';
import { useWorkbench, type OpenedWorkbench } from './workbench';

/** Every function entered once, and answered through Microsoft's custom-function proxy. */
const open = useWorkbench();
let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await open();
});

beforeEach(async () => {
  await workbench.startAnew();
});

afterEach(() => {
  expect(workbench.uncaughtErrors).toEqual([]);
});

const isRefusal = ({ gives }: Example) => typeof gives === 'object' && 'error' in gives;

/** More keys than this take long to type. */
const longest = 60;
const isShort = ({ formula }: Example) => formula.length <= longest;

/** Of each function the documented example that fills most cells, if it can be a short one. */
const answered = functionPages.map(({ contract, guide }) => {
  const size = ({ gives }: Example) => (Array.isArray(gives) ? gives.flat().length : 1);
  const [best] = guide.examples
    .filter((each) => !isRefusal(each))
    .sort((a, b) => Number(isShort(b)) - Number(isShort(a)) || size(b) - size(a));
  if (!best) throw new Error(`${contract.id} has no example`);
  return best;
});

test('each function answers what its help says, spilled where the help spills', async () => {
  let row = 1;
  for (const example of answered) {
    const { formula, gives } = example;
    const block = Array.isArray(gives) ? gives : [[gives]];
    const cells = `A${row}:${String.fromCharCode(64 + (block[0]?.length ?? 1))}${row + block.length - 1}`;
    // Key by key, and what is long at once.
    const { typeByKeyboard, typeInCell } = workbench;
    await (isShort(example) ? typeByKeyboard : typeInCell)(`A${row}`, formula);
    const found = await workbench.valuesOf(cells);
    expect({ formula, cells: found.map((line) => line.map(digits)) }).toEqual({
      formula,
      cells: block.map((line) => line.map(digits)),
    });
    row += block.length + 1;
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
  await workbench.typeByKeyboard('B2', first.formula);
  expect(await workbench.valueOf('B2')).toBe(first.gives.error);
  await workbench.hoverCell('B2');
  await workbench.page.getByText(first.gives.message).waitFor();
});

test('typing =TANK offers the whole family, each with what it does', async () => {
  const { page, selectByKeyboard } = workbench;
  await selectByKeyboard('A1');
  await page.keyboard.type('=tank');
  for (const { contract } of functionPages) {
    await page.getByText(contract.id, { exact: true }).first().waitFor();
  }
  await workbench.leaveEntry();
});

test('the pane lays the help’s examples on a sheet, live', async () => {
  const { pane, valueOf, formulaOf } = workbench;
  await pane.getByRole('tab', { name: 'About' }).click();
  await pane.getByRole('button', { name: 'Open the examples' }).click();
  await pane.getByRole('status').filter({ hasText: 'on the sheet "Examples"' }).waitFor();
  expect(await formulaOf('Examples!C6')).toBe(functionPages[0]?.guide.examples[0]?.formula);
  expect(await valueOf('Examples!C6')).toBe(886);
});

test('a forecast spills, and a fan of the spilled range carries it on', async () => {
  const { typeInCell, valuesOf } = workbench;
  const series = (column: string) => `TANKSERIES("losses_oryx","${column}",,"2026-07-31")`;
  await typeInCell('A1', `=TANKFORECAST(${series('as_of')},${series('total')},12)`);
  const middle = (await valuesOf('C1:C12')).map(([each]) => digits(each));
  expect(middle).toEqual(Array(12).fill(19.1130616333));
  await typeInCell('G1', '=TANKFAN(1750,A1#,70,3,12,8)');
  const [last = []] = (await valuesOf('H14:L14')) as number[][];
  for (const [at, tanks] of [2068.42, 2344.97, 2492.64, 2603.8, 2695.44].entries()) {
    expect(Math.abs((last[at] ?? NaN) - tanks)).toBeLessThan(1);
  }
});

test('a million draws of TANKWHEN are canceled in the pane, and the cell says so', async () => {
  const { pane, typeInCell, valueOf, messageOf } = workbench;
  // Some draws never come to 500: all 1,200 months have to be looked at.
  const inputs = '{1500,1750,2100},{60,105,140},{30,70,125},{0,3,11},500,{3,10,25}';
  await typeInCell('A1', `=TANKWHEN(${inputs},,,1000000)`);
  await pane.getByRole('button', { name: /^Cancel TANKWHEN/ }).click();
  expect(await valueOf('A1')).toBe('#N/A');
  expect(await messageOf('A1')).toBe('the calculation was stopped: enter the formula again');
  await typeInCell('A1', `=TANKWHEN(${inputs})`);
  expect(await valueOf('A1')).toBe('Months until');
});
