import { functionPages } from '../../src/help/function-pages';
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

const examples = functionPages.flatMap(({ contract, guide }) =>
  guide.examples.map((example) => [contract.id, example.formula, example.gives] as const),
);

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
