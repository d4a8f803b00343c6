import type { CellEntry } from '../../../../src/excel/refresh/operations/cell-entry';
import { weightOf } from '../../../../src/excel/refresh/operations/operation';
import { queueOperation } from '../../../../src/excel/refresh/operations/queue-operation';
import { writeCells } from '../../../../src/excel/refresh/operations/write-cells';

const write = (entries: readonly CellEntry[], row = (i: number) => i) =>
  writeCells(
    entries.map((entry, i) => ({ row: row(i), column: 1, entry, key: `row ${String(i)}` })),
  );

/** A table in which each cell that is written holds afterwards what `make` makes of it. */
function tableThat(make: (entry: CellEntry) => unknown) {
  const written: unknown[][][] = [];
  const range = {
    values: [] as unknown[][],
    load: () => range,
    getResizedRange: () => range,
    get formulas() {
      return this.values;
    },
    set formulas(cells: unknown[][]) {
      written.push(cells);
      this.values = cells.map((row) =>
        row.map((cell) => (cell === null ? 'x' : make(cell as CellEntry))),
      );
    },
  };
  const body = { getCell: () => range };
  return { table: { getDataBodyRange: () => body } as unknown as Excel.Table, written };
}

const otherwise = (entries: readonly CellEntry[], make: (entry: CellEntry) => unknown) => {
  const { table } = tableThat(make);
  const checks = write(entries).flatMap((each) => queueOperation(table, each) ?? []);
  return checks.flatMap((check) => check());
};

test('what Excel holds after the writing is compared with what was written', () => {
  const plain = (entry: CellEntry) => (typeof entry === 'string' ? entry.replace(/^'/, '') : entry);
  expect(otherwise(["'2025-05", 7, true, 'text', "'a\r\nb"], plain)).toEqual([]);
  expect(otherwise([7, "'a\r\nb"], (entry) => String(plain(entry)).replace('\r\n', '\n'))).toEqual(
    [],
  );
  expect(otherwise([0.1 + 0.2], () => 0.3)).toEqual([]);
  expect(otherwise(["'2025-05", 7], (entry) => (entry === 7 ? 7 : 45778))).toEqual(['row 0']);
  expect(otherwise(['a', 'b'], () => '')).toEqual(['row 0', 'row 1']);
});

test('cells under each other go as one block, those between are left; distant ones go alone', () => {
  const { table, written } = tableThat((entry) => entry);
  for (const each of write(['a', 'b', 'c'], (i) => [0, 3, 500][i] ?? 0))
    queueOperation(table, each);
  expect(written).toEqual([[['a'], [null], [null], ['b']], [['c']]]);
});

test('no operation takes more than a request may carry, in the request and in its answer', () => {
  const long = 'long '.repeat(6_000);
  const values = Array.from({ length: 300 }, () => ['', long]);
  const operations = writeCells(
    values.map((_, row) => ({ row, column: 1, entry: long, key: '', asRead: { row, column: 1 } })),
  );
  const table = { headers: ['Key', 'Note'], values, formulas: values };
  expect(operations.length).toBeGreaterThan(4);
  for (const operation of operations) expect(weightOf(operation, table)).toBeLessThan(2_000_000);
  expect(operations.flatMap(({ cells }) => cells)).toHaveLength(300);
});
