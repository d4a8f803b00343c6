import fc from 'fast-check';
import { fuzzCases, type FuzzCase } from '../excel/fuzz/fuzz-case';
import { runCase } from '../excel/fuzz/run-case';
import { FuzzWorkbook } from '../excel/fuzz/workbook';

/** Cases between two of which the workbook is opened anew. */
const batch = 100;

/**
 * Refreshes in random circumstances; what fails is shown as small as it gets. `FUZZ_CASES` says how
 * many (20,000 without), `FUZZ_SEED` with which they begin. Ctrl+C ends it after the batch at hand,
 * and what was found until then is said.
 */
export async function fuzzRefreshes(): Promise<void> {
  const { FUZZ_CASES = '20000', FUZZ_SEED = '1' } = process.env;
  const [cases, first] = [Number(FUZZ_CASES), Number(FUZZ_SEED)];
  const workbook = new FuzzWorkbook();
  const start = performance.now();
  let failed = 0;
  let done = 0;
  let isStopped = false;
  const stop = () => (isStopped = true);
  process.once('SIGINT', stop);
  for (; done < cases && !isStopped; done += batch) {
    const seed = first + done / batch;
    await workbook.blank(true);
    const passes = async (fuzz: FuzzCase) => {
      await workbook.blank();
      const { faults } = await runCase(workbook, fuzz);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    };
    const run = await fc.check(fc.asyncProperty(fuzzCases, passes), {
      ...{ seed, numRuns: Math.min(batch, cases - done) },
    });
    if (!run.failed) continue;
    failed += 1;
    console.log(`Seed ${String(seed)}: ${JSON.stringify(run.counterexample)}`);
    console.log(`  ${String(run.errorInstance)}`);
  }
  workbook.close();
  process.off('SIGINT', stop);
  const seconds = (performance.now() - start) / 1000;
  const ran = Math.min(done, cases);
  const speed = (ran / seconds).toFixed(1);
  console.log(
    `${String(ran)} cases from seed ${String(first)}: ${speed} a second, ${String(failed)} seeds failed`,
  );
}
