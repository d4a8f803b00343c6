/** How fast a large table is merged. */
import type { Cell, Field } from '../../src/reference/edition/edition';
import { dateSerial, isoOf } from '../../src/reference/excel-date';
import type { SheetCell, CurrentTable } from '../../src/reference/merge/tables';
import type * as Planning from '../../src/reference/merge/plan-merge';
import type * as Settling from '../../src/reference/merge/settle';
import { loadBundled } from './bundled';
import { medianMs, type Measure } from './measure';

const rowCount = 100_000;
const columnCount = 12;
const rounds = 7;

const types = ['string', 'date', 'integer', 'number'] as const;
const fields = Array.from({ length: columnCount }, (_, i): Field => {
  const type = types[i % types.length] ?? 'string';
  return { name: `c${i}`, title: `Column ${i}`, description: '', type };
});

function cell({ type }: Field, row: number, column: number): Cell {
  switch (type) {
    case 'date':
      return isoOf(40_000 + ((row * 7 + column) % 8000));
    case 'integer':
    case 'number':
      return row * columnCount + column;
    default:
      return `row ${row}, ${column}`;
  }
}

type Rows = readonly (readonly Cell[])[];

function standing(rows: Rows): CurrentTable {
  const inExcel = (value: Cell, i: number): SheetCell =>
    fields[i]?.type === 'date' ? dateSerial(String(value)) : (value ?? '');
  const values = rows.map((row) => row.map(inExcel));
  return { headers: fields.map(({ title }) => title), values, formulas: values };
}

/** One row in a hundred changed, one in a thousand gone, as many new. */
function nextEdition(rows: Rows): Rows {
  const kept = rows
    .filter((_, row) => row % 1000 !== 0)
    .map((row, i) => (i % 100 === 1 ? row.with(2, Number(row[2]) + 1) : row));
  const added = Array.from({ length: rowCount / 1000 }, (_, i) =>
    fields.map((field, column) => cell(field, rowCount + i, column)),
  );
  return [...kept, ...added];
}

/** Merges a table of 100,000 rows and 12 columns that its analyst sorted and edited. */
export async function measureMerging(): Promise<Measure[]> {
  const rows = Array.from({ length: rowCount }, (_, row) =>
    fields.map((field, column) => cell(field, row, column)),
  );
  const base = { fields, primaryKey: ['c0'], rows };
  const sorted = standing(rows.toReversed());
  const values = sorted.values.map((row, i) => (i % 50 === 0 ? row.with(3, i) : row));
  const input = {
    base,
    yours: { ...sorted, values, formulas: values },
    theirs: { ...base, rows: nextEdition(rows) },
  };
  const { planMerge, forAll, settle } = loadBundled<typeof Planning & typeof Settling>('merge', [
    'reference/merge/plan-merge',
    'reference/merge/settle',
  ]);
  const merge = () => {
    const plan = planMerge(input);
    if (!plan.ok || plan.value.changed.length === 0) throw new Error('nothing was merged');
    return Promise.resolve(settle(plan.value, forAll(plan.value, 'mine')));
  };
  const value = await medianMs(rounds, merge);
  return [{ name: '100,000 rows × 12 columns, planned and settled', value, unit: 'ms' }];
}
