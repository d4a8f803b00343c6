import fc from 'fast-check';
import type { Cell, Field } from '../../../src/reference/edition/edition';
import { addMonths, dateSerial, isoOf } from '../../../src/reference/excel-date';
import type { Choice, Choices } from '../../../src/reference/merge/conflicts';
import type { MergePlan } from '../../../src/reference/merge/merge-plan';
import type { MergeInput } from '../../../src/reference/merge/merge-input';
import { planMerge } from '../../../src/reference/merge/plan-merge';
import type { SheetCell, SourcedTable, CurrentTable } from '../../../src/reference/merge/tables';
import { inserted } from './standing';

const fields: readonly Field[] = [
  { name: 'month', title: 'Month', description: '', type: 'yearmonth' },
  { name: 'total', title: 'Total', description: '', type: 'integer', cumulative: true },
  { name: 'note', title: 'Note', description: '', type: 'string' },
];
const sourcedColumns = fields.length;

const keys = Array.from({ length: 14 }, (_, i) =>
  isoOf(addMonths(dateSerial('2024-01'), i)).slice(0, 7),
);
const number = fc.integer({ min: 0, max: 40 });
const word = fc.constantFrom('list', 'report', 'count');

/** A table of some of the keys, in their order; its totals rise, but for what `swing` adds. */
function tableOf(swing: fc.Arbitrary<number>): fc.Arbitrary<SourcedTable> {
  const row = (key: string, i: number) =>
    fc
      .tuple(swing, fc.option(word))
      .map(([more, note]): readonly Cell[] => [key, i * 20 + more, note]);
  return fc
    .subarray(keys, { minLength: 0 })
    .chain((chosen) => fc.tuple(...chosen.map((key) => row(key, keys.indexOf(key)))))
    .map((rows) => ({ fields, primaryKey: ['month'], rows }));
}

/** Tables whose running totals move as usual, now and then by far more. */
export const sourced = tableOf(
  fc.oneof(
    { weight: 9, arbitrary: number },
    { weight: 1, arbitrary: fc.integer({ min: -900, max: 900 }) },
  ),
);

/** The formula of an analyst's own column, alike in every row. */
export const filledDown = '=[@Total]&""';

/** What an analyst may do to an inserted table. */
type Doing = (table: CurrentTable) => CurrentTable;

function eachCell(
  table: CurrentTable,
  row: number,
  column: number,
  cell: SheetCell,
  formula = cell,
): CurrentTable {
  const put = (grid: CurrentTable['values'], put: SheetCell) =>
    grid.map((line, i) => (i === row ? line.with(column, put) : line));
  return row < table.values.length
    ? { ...table, values: put(table.values, cell), formulas: put(table.formulas, formula) }
    : table;
}

function eachRow(
  table: CurrentTable,
  rows: (grid: CurrentTable['values']) => CurrentTable['values'],
): CurrentTable {
  return { ...table, values: rows(table.values), formulas: rows(table.formulas) };
}

const place = fc.nat(13);
const column = fc.nat(sourcedColumns - 1);

const typing = fc
  .tuple(
    place,
    fc.integer({ min: 1, max: 2 }),
    fc.oneof(fc.integer({ min: 3, max: 9 }), fc.constant('mine'), fc.constant('')),
  )
  .map(
    ([row, at, cell]): Doing =>
      (table) =>
        eachCell(table, row, at, cell),
  );
const formulas = fc.tuple(place, column).map(([row, at]): Doing => (table) => {
  const value = table.values[row]?.[at] ?? '';
  return eachCell(table, row, at, value, `=${JSON.stringify(value)}`);
});
const emptyingKeys = place.map(
  (row): Doing =>
    (table) =>
      eachCell(table, row, 0, ''),
);
const deleting = place.map(
  (row): Doing =>
    (table) =>
      eachRow(table, (grid) => grid.filter((_, i) => i !== row)),
);
const doubling = place.map(
  (row): Doing =>
    (table) =>
      eachRow(table, (grid) => [...grid, ...grid.slice(row, row + 1)]),
);
const reversing = fc.constant<Doing>((table) => eachRow(table, (grid) => grid.toReversed()));
const turning = place.map(
  (at): Doing =>
    (table) =>
      eachRow(table, (grid) => [...grid.slice(at), ...grid.slice(0, at)]),
);
const adding = fc
  .tuple(place, fc.constantFrom(...keys.map(dateSerial), 'own.a', 'own.b'), number)
  .map(
    ([at, key, total]): Doing =>
      (table) =>
        eachRow(table, (grid) =>
          grid.toSpliced(at, 0, [key, total, ...table.headers.slice(2).map(() => '')]),
        ),
  );
const extending = fc
  .tuple(place, fc.constantFrom<SheetCell>('remark', 12, ''))
  .map(([row, cell]): Doing => (table) => {
    const width = table.headers.length;
    const wider = {
      ...eachRow(table, (grid) => grid.map((line) => [...line, ''])),
      headers: [...table.headers, `Own ${String(width)}`],
    };
    const filled = wider.values.reduce<CurrentTable>(
      (soFar, line, i) => eachCell(soFar, i, width, String(line[1]), filledDown),
      wider,
    );
    return eachCell(filled, row, width, cell);
  });

/** Everything that an analyst may do, in any order. */
export const doings: fc.Arbitrary<Doing> = fc
  .array(
    fc.oneof(
      typing,
      formulas,
      emptyingKeys,
      deleting,
      doubling,
      reversing,
      turning,
      adding,
      extending,
    ),
    { maxLength: 6 },
  )
  .map((all) => (table) => all.reduce((soFar, doing) => doing(soFar), table));

/** A merge of tables that have most in common, after an analyst's work. */
export const merges: fc.Arbitrary<MergeInput> = fc
  .tuple(sourced, sourced, doings)
  .map(([base, theirs, doing]) => ({ base, theirs, yours: doing(inserted(base)) }));

/** An answer, or none, for every conflict that a plan may have. */
export const answers: fc.Arbitrary<(plan: MergePlan) => Choices> = fc
  .infiniteStream(fc.constantFrom<Choice | undefined>('mine', 'theirs', undefined))
  .map((stream) => (plan) => {
    const chosen = [...stream.take(plan.conflicts.length)];
    return new Map(
      plan.conflicts.flatMap(({ id }, i) => {
        const c = chosen[i];
        return c ? [[id, c] as const] : [];
      }),
    );
  });

export function planned(input: MergeInput): MergePlan {
  const plan = planMerge(input);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}
