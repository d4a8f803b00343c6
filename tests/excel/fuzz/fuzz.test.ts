import fc from 'fast-check';
import { fuzzCases, type FuzzCase } from './fuzz-case';
import { goldenCases } from './golden-cases';
import { runCase, type CaseRun } from './run-case';
import { FuzzWorkbook } from './workbook';

// Every case inserts a table, works in it, refreshes it and takes that back.

const workbook = new FuzzWorkbook();
afterAll(() => {
  workbook.close();
});

async function run(fuzz: FuzzCase): Promise<CaseRun> {
  await workbook.blank();
  return runCase(workbook, fuzz);
}

test.each(Object.entries(goldenCases))('%s', async (_, fuzz) => {
  expect(await run(fuzz)).toEqual({ faults: [], refused: false, befell: true });
});

/** More of them: `npm run bench -- fuzz`. */
const numRuns = 300;

test('whatever is done around a refresh: nothing is lost, and an undo leaves all as before', async () => {
  const runs: CaseRun[] = [];
  await fc.assert(
    fc.asyncProperty(fuzzCases, async (fuzz) => {
      const came = await run(fuzz);
      runs.push(came);
      expect(came.faults).toEqual([]);
    }),
    { numRuns, seed: 1, endOnFailure: true },
  );
  // Most refreshes are not refused, and what is to befall them does.
  expect(runs.filter(({ refused }) => !refused).length).toBeGreaterThan(numRuns / 2);
  expect(runs.filter(({ befell }) => befell).length).toBeGreaterThan(numRuns / 2);
});
