import type { PageGlobals } from './functions-of-page';
import { CellError, loadFunctions } from './shipped-functions';

const inputs = [[[1500, 1750, 2100]], [[60, 105, 140]], [[30, 70, 125]], [[0, 3, 11]]];
const fan = (draws: number) => [...inputs, [[60]], null, null, null, [[draws]], null];
const invocation = { functionName: 'TANKFAN', address: "'My sheet'!B3" };

let page: PageGlobals;
let call: (draws: number) => unknown;
beforeEach(() => {
  page = {};
  const answer = loadFunctions(page).get('TANKFAN');
  call = (draws) => answer?.(...fan(draws), { ...invocation });
});

const runs = () => page.functionsOfPage?.runsInUse.all() ?? [];

test('what is answered at once is no run', () => {
  call(4096);
  expect(runs()).toEqual([]);
});

test('a large calculation is a run of its cell until it is answered, and tells how far it is', async () => {
  const told: number[] = [];
  const answer = call(200_000);
  expect(runs()).toMatchObject([
    { call: 'TANKFAN', cell: "'My sheet'!B3", draws: 200_000, months: 60 },
  ]);
  page.functionsOfPage?.runsInUse.onChange(() => told.push(...runs().map(({ done }) => done)));
  await answer;
  expect(runs()).toEqual([]);
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.every((done) => done > 0 && done <= 1)).toBe(true);
});

test('stopping one leaves the others running, and the cell says what happened', async () => {
  const [stopped, other] = [call(1_000_000), call(50_000)];
  const [first] = runs();
  first?.stop();
  await expect(stopped).rejects.toEqual(
    new CellError('#N/A', 'the calculation was stopped: enter the formula again'),
  );
  expect(await other).toHaveLength(62);
  expect(runs()).toEqual([]);
});
