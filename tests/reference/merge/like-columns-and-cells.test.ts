import type { Field } from '../../../src/reference/edition/edition';
import { planMerge } from '../../../src/reference/merge/plan-merge';
import { forAll, settle } from '../../../src/reference/merge/settle';
import type { SourcedTable } from '../../../src/reference/merge/tables';
import { inserted } from './standing';

const field = (name: string, title: string, type: Field['type']): Field => ({
  ...{ name, title, type, description: '' },
});
const table = (fields: readonly Field[], rows: SourcedTable['rows']): SourcedTable => ({
  ...{ fields, rows, primaryKey: fields.slice(0, 1).map(({ name }) => name) },
});

function merged(base: SourcedTable, theirs: SourcedTable, yours = inserted(base)) {
  const merge = planMerge({ base, yours, theirs });
  if (!merge.ok) throw new Error(JSON.stringify(merge.error));
  const { changed, newColumns, notes } = merge.value;
  const cells = changed.flatMap((row) => row.cells.map(({ column, to }) => [column, to]));
  return {
    cells,
    newColumns,
    notes,
    base: settle(merge.value, forAll(merge.value, 'theirs')).base,
  };
}

const stock = [field('type', 'Type', 'string'), field('stock', 'Stock', 'integer')];

test('outer blanks of sourced text are no change, in a key as in any other cell', () => {
  const theirs = table(stock, [['T-72', 5]]);
  expect(merged(table(stock, [['T-72 ', 1]]), theirs)).toEqual({
    ...{ cells: [[1, 5]], newColumns: [], notes: [], base: theirs },
  });
});

test('a field that has another name under the same header is the same column, the key too', () => {
  const renamed = [field('kind', 'Type', 'string'), field('count', 'stock', 'integer')];
  const theirs = table(renamed, [['T-72', 5]]);
  expect(merged(table(stock, [['T-72', 1]]), theirs)).toMatchObject({
    ...{ cells: [[1, 5]], newColumns: [], notes: [], base: theirs },
  });
});

test('a field of another type under the same header is another column', () => {
  const theirs = table(stock.with(1, field('count', 'Stock', 'string')), [['T-72', 'five']]);
  expect(merged(table(stock, [['T-72', 1]]), theirs).notes).toContainEqual({
    ...{ kind: 'column-gone', header: 'Stock' },
  });
});

const bounds = [...stock.slice(0, 1), field('low', 'Low', 'integer')];
const types = ['T-55', 'T-62', 'T-64', 'T-72', 'T-80', 'T-90'];

test('a column edited in most rows is not said to stand under one that was inserted with the same values', () => {
  const fields = [...bounds, field('high', 'High', 'integer')];
  const base = table(
    fields,
    types.map((type, i) => [type, i, i]),
  );
  const edited = inserted(base).values.map((row, i) => (i < 4 ? row.with(1, 100 + i) : row));
  const yours = { ...inserted(base), values: edited, formulas: edited };
  expect(merged(base, base, yours).notes).toEqual([]);
});

test('a column whose header was exchanged with that of an empty one is said to stand under it', () => {
  const fields = [...bounds, field('note', 'Note', 'string')];
  const base = table(
    fields,
    types.map((type, i) => [type, i, null]),
  );
  const yours = { ...inserted(base), headers: ['Type', 'Note', 'Low'] };
  expect(merged(base, base, yours).notes).toEqual([
    { kind: 'column-elsewhere', header: 'Low', under: 'Note' },
  ]);
});
