import { setDateSystem as setInReference } from '../../src/reference/date-system';
import { goodCalls } from './good-calls';
import type { PageGlobals } from './functions-of-page';
import { asCells, CellError, loadFunctions } from './shipped-functions';
import { shippedReference } from './shipped-reference';

const page: PageGlobals = { referenceForFunctions: shippedReference };
const functions = loadFunctions(page);
const ask = (id: string, ...given: unknown[]) => functions.get(id)?.(...given.map(asCells));
/** In Excel the functions and the reference of a page have one module for it. */
function setDateSystem(system: '1900' | '1904' | 'unknown' | undefined): void {
  page.functionsOfPage?.setDateSystem(system);
  setInReference(system);
}

/** What a day's number in a workbook that counts from 1904 is less. */
const daysTo1904 = 1462;
const earlier = (days: number[][]) => days.map((row) => row.map((day) => day - daysTo1904));
const [monthEnds, counts] = goodCalls['TANKFORECAST'] as [number[][], number[][]];

const in1900 = <Answer>(answer: () => Answer): Answer => {
  setDateSystem('1900');
  const given = answer();
  setDateSystem('1904');
  return given;
};

beforeEach(() => setDateSystem('1904'));

const months = (first: unknown) =>
  (ask('TANKLEDGER', 1750, 117, 70, 3, 3, 8, null, first) as unknown[][])
    .slice(1)
    .map(([month]) => month);

test('in a workbook that counts from 1904 a ledger is dated as EDATE dates there', () => {
  const serials = [45688, 45716, 45747].map((day) => day - daysTo1904);
  expect(months('2025-01-31')).toEqual(serials);
  expect(months(45688 - daysTo1904)).toEqual(serials);
});

test('a rate is the same, and so it is of texts among dates', () => {
  const rate = in1900(() => ask('TANKRATE', [['2026-06-30'], ['2026-07-31']], [[4407], [4430]]));
  expect(ask('TANKRATE', [['2026-06-30'], [46234 - daysTo1904]], [[4407], [4430]])).toBe(rate);
});

test.each(['TANKFORECAST', 'TANKBACKTEST'])('%s takes the same month ends', (id) => {
  const asked = in1900(() => ask(id, monthEnds, counts, 1));
  expect(ask(id, earlier(monthEnds), counts, 1)).toEqual(asked);
});

test('a day that is refused is named as the workbook shows it', () => {
  const zero = [...counts.slice(0, -1), [0]];
  expect(() => ask('TANKFORECAST', earlier(monthEnds), zero, 4)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('cumulative, 2026-07-31: 0 after'),
    }),
  );
});

test('while the page asks Excel, calls with dates wait for it', async () => {
  setDateSystem(undefined);
  let tell: ((system: '1904') => void) | undefined;
  page.functionsOfPage?.dateSystemInUse.handOver(
    new Promise((resolve) => {
      tell = resolve;
    }),
  );
  const answers = [ask('TANKSERIES', 'losses_oryx', 'as_of', null, 46234 - daysTo1904, null)];
  expect(ask('TANKLEDGER', 1750, 117, 70, 3, 3, 8, null, null)).toHaveLength(4);
  setDateSystem('1904');
  tell?.('1904');
  const days = (await answers[0]) as number[][];
  expect(days.at(-1)).toEqual([46234 - daysTo1904]);
  expect(days).toHaveLength(54);
});

test('where Excel does not say, calls with dates are refused and others answer', async () => {
  const refusal = new CellError(
    '#N/A',
    'it is not known whether this workbook counts dates from 1900 or from 1904: close it, open it again, then enter the formula again',
  );
  setDateSystem('unknown');
  page.functionsOfPage?.dateSystemInUse.handOver('unknown');
  expect(() => months('2025-01-31')).toThrow(expect.objectContaining(refusal));
  expect(months(null)).toEqual([1, 2, 3]);
  page.functionsOfPage?.dateSystemInUse.handOver(Promise.resolve('unknown' as const));
  await expect(ask('TANKRATE', monthEnds, counts, null, null)).rejects.toEqual(refusal);
});
