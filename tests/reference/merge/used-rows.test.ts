import fc from 'fast-check';
import type { CurrentTable } from '../../../src/reference/merge/tables';
import { usedRows } from '../../../src/reference/merge/used-rows';
import { processorTime } from '../../processor-time';

/** A table in B2, its rows from row 3, with a formula in each row. */
const tableOf = (formulas: readonly string[]): CurrentTable => ({
  ...{ at: { sheet: 'Sums', row: 2, column: 1 }, headers: ['Stock', 'Sum'] },
  values: formulas.map((_, row) => [row, 0]),
  formulas: formulas.map((formula, row) => [row, formula]),
});
const sum = (first: number, last: number) => `=SUM(B${String(first + 3)}:B${String(last + 3)})`;

const count = 8;
const rows = fc.subarray(Array.from({ length: count }, (_, row) => row));
const ends = fc.tuple(fc.nat(count - 1), fc.nat(count - 1));

test('of each row that is gone and used where a row stays: a formula that uses it, and how many others', () => {
  fc.assert(
    fc.property(
      fc.array(ends, { minLength: count, maxLength: count }),
      rows,
      rows,
      (references, some, others) => {
        const gone = new Set(some);
        const going = new Set(others.filter((row) => gone.has(row)));
        const spans = references.map(([a, b]) => {
          const [first, last] = [Math.min(a, b), Math.max(a, b)];
          return Array.from({ length: last - first + 1 }, (_, i) => first + i);
        });
        const lost = spans.map((span) => (span.every((row) => gone.has(row)) ? span : []));
        const users = (of: number, staying: ReadonlySet<number>) =>
          [...staying].filter((row) => row !== of && lost[row]?.includes(of));
        const staying = new Set([...references.keys()].filter((row) => !going.has(row)));
        for (const row of staying)
          for (const goes of going) if (users(goes, new Set([row])).length > 0) staying.add(goes);

        const formulas = spans.map((span) => sum(span[0] ?? 0, span.at(-1) ?? 0));
        const used = usedRows(tableOf(formulas), gone, going);
        for (const row of gone) {
          const by = users(row, staying);
          expect(used.get(row)?.others ?? -1).toBe(by.length - 1);
          if (by.length > 0)
            expect(by.map((user) => formulas[user])).toContain(used.get(row)?.first.formula);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a long column of running sums that goes as a whole is looked through at once', () => {
  const sums = Array.from({ length: 6000 }, (_, row) => sum(0, row));
  const gone = new Set(sums.keys());
  let used: ReturnType<typeof usedRows> = new Map();
  const milliseconds = processorTime(() => (used = usedRows(tableOf(sums), gone, new Set())));
  expect(milliseconds).toBeLessThan(1000);
  expect(used.get(0)).toEqual({ first: { header: 'Sum', formula: '=SUM(B3:B4)' }, others: 5998 });
});
