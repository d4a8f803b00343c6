import fc from 'fast-check';
import { openExcel, type OpenedExcel } from '../excel';

// Spills that read parts of others, and cells that read parts of those: whatever is typed, all show what a
// calculation by hand gives. Parts without a spill's first cell are what Univer follows least.

const columns = ['A', 'C', 'E', 'G', 'I'] as const;
const lastRow = 9;
const readRows = [2, 5, 9];

type Column =
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'count'; readonly cells: number }
  | { readonly kind: 'part'; readonly of: number; readonly from: number; readonly to: number };

function formulaOf(column: Column): string {
  switch (column.kind) {
    case 'none':
      return '';
    case 'number':
      return `=${column.value}`;
    case 'count':
      return `=SEQUENCE(${column.cells})`;
    case 'part':
      return `=${columns[column.of]}${column.from}:${columns[column.of]}${column.to}*10`;
  }
}

/** What the cells of a column hold, by hand. */
function shown(all: readonly Column[], index: number): number[] {
  const column = all[index];
  if (!column || column.kind === 'none') return [];
  if (column.kind === 'number') return [column.value];
  if (column.kind === 'count') return Array.from({ length: column.cells }, (_, i) => i + 1);
  const { of, from, to } = column;
  const read = shown(all, of);
  return Array.from({ length: to - from + 1 }, (_, i) => (read[from - 1 + i] ?? 0) * 10);
}

const row = fc.integer({ min: 1, max: lastRow });
const own: fc.Arbitrary<Column> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Column>({ kind: 'none' }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 99 }).map<Column>((value) => ({ kind: 'number', value })),
  },
  { weight: 4, arbitrary: row.map<Column>((cells) => ({ kind: 'count', cells })) },
);
const partOf = (most: number): fc.Arbitrary<Column> =>
  fc.tuple(fc.nat(most), row, row).map(([of, a, b]) => ({
    kind: 'part',
    of,
    from: Math.min(a, b),
    to: Math.max(a, b),
  }));
const content = (index: number): fc.Arbitrary<Column> =>
  index === 0
    ? own
    : fc.oneof({ weight: 1, arbitrary: own }, { weight: 4, arbitrary: partOf(index - 1) });
const entry = fc
  .nat(columns.length - 1)
  .chain((index) => content(index).map((column) => ({ index, column })));

test('spills that read parts of each other show what a calculation by hand gives', async () => {
  const excel = await openExcel();
  const sums = Object.fromEntries(columns.map((name) => [`${name}30`, `=SUM(${name}2:${name}9)`]));
  const cells = Object.fromEntries(
    columns.flatMap((name) => readRows.map((at) => [`${name}${30 + at}`, `=${name}${at}`])),
  );
  await excel.enter({ ...sums, ...cells });
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 1, maxLength: 20, size: 'max' }),
      async (entries) => {
        const now: Column[] = columns.map(() => ({ kind: 'none' }));
        await excel.enter(Object.fromEntries(columns.map((name) => [`${name}1`, ''])));
        for (const { index, column } of entries) {
          now[index] = column;
          await excel.enter({ [`${columns[index]}1`]: formulaOf(column) });
          columns.forEach((name, i) => {
            expectShown(excel, name, shown(now, i));
          });
        }
      },
    ),
    { numRuns: 40 },
  );
  excel.close();
});

function expectShown(excel: OpenedExcel, name: string, values: readonly number[]): void {
  const all = Array.from({ length: lastRow }, (_, i) => values[i] ?? '');
  expect([name, excel.valuesOf(`${name}1:${name}${lastRow}`).flat()]).toEqual([name, all]);
  const sum = values.slice(1).reduce((total, value) => total + value, 0);
  expect([name, excel.valueOf(`${name}30`)]).toEqual([name, sum]);
  for (const at of readRows) {
    expect([name, at, excel.valueOf(`${name}${30 + at}`)]).toEqual([name, at, values[at - 1] ?? 0]);
  }
}

test('random spills and what reads them belong to one calculation', async () => {
  const excel = await openExcel();
  await excel.enter({ A1: '=RANDARRAY(4)', C1: '=A2:A4*1', E1: '=C2', F1: '=RAND()' });
  let before = excel.valueOf('F1');
  for (let n = 0; n < 3; n++) {
    await excel.enter({ H1: String(n) });
    const [, second, third, fourth] = excel.valuesOf('A1:A4').flat();
    expect(excel.valuesOf('C1:C3').flat()).toEqual([second, third, fourth]);
    expect(excel.valueOf('E1')).toBe(third);
    expect(excel.valueOf('F1')).not.toBe(before);
    before = excel.valueOf('F1');
  }
  excel.close();
});
