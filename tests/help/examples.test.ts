import { functionPages } from '../../src/help/function-pages';
import { walkthroughs } from '../../src/help/walkthroughs/all';
import type { Example } from '../../src/help/guides/guide';
import { evaluate } from '../functions/formula';
import { CellError } from '../functions/shipped-functions';

/** Whether two results agree: texts exactly, numbers to the ten digits that documents give. */
function expectSame(found: unknown, gives: Example['gives']): void {
  if (typeof gives === 'number') return expectSame(found, [[gives]]);
  if ('error' in gives) {
    expect(found).toEqual(new CellError(gives.error, gives.message));
    return;
  }
  const rows = (Array.isArray(found) ? found : [[found]]) as unknown[][];
  expect(rows.map((row) => row.length)).toEqual(gives.map((row) => row.length));
  gives.flat().forEach((value, at) => {
    const cell = rows.flat()[at];
    if (typeof value === 'string') expect(cell).toBe(value);
    else expect(cell).toBeCloseTo(value, 9);
  });
}

const examples = [
  ...functionPages.map(({ contract, guide }) => [contract.id, guide.examples] as const),
  ...walkthroughs.map(
    ({ title, sections }) => [title, sections.flatMap((each) => each.examples ?? [])] as const,
  ),
].flatMap(([page, shown]) => shown.map(({ formula, gives }) => [page, formula, gives] as const));

test.each(examples)('%s: the documented example %s gives what it says', (_, formula, gives) => {
  expectSame(evaluate(formula), gives);
});

test.each(functionPages)('$contract.id has examples of a value and of a refusal', ({ guide }) => {
  const refusals = guide.examples.filter(
    ({ gives }) => gives instanceof Object && 'error' in gives,
  );
  expect(refusals.length).toBeGreaterThan(0);
  expect(guide.examples.length).toBeGreaterThan(refusals.length + 1);
});
