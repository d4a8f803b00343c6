import fc from 'fast-check';
import { fuzzCases, type FuzzCase } from './fuzz-case';
import { goldenCases } from './golden-cases';
import { runCase } from './run-case';
import { FuzzWorkbook } from './workbook';

// Every case inserts a table, works in it, refreshes it and takes that back.
jest.setTimeout(240_000);

const workbook = new FuzzWorkbook();
afterAll(() => {
  workbook.close();
});

async function faultsOf(fuzz: FuzzCase): Promise<readonly string[]> {
  await workbook.blank();
  return runCase(workbook, fuzz);
}

test.each(Object.entries(goldenCases))('%s', async (_, fuzz) => {
  expect(await faultsOf(fuzz)).toEqual([]);
});

/** More of them: `npm run bench -- fuzz`. */
const numRuns = 300;

test('whatever is done around a refresh: nothing is lost, and an undo leaves all as before', async () => {
  await fc.assert(
    fc.asyncProperty(fuzzCases, async (fuzz) => {
      expect(await faultsOf(fuzz)).toEqual([]);
    }),
    { numRuns, seed: 1, endOnFailure: true },
  );
});
