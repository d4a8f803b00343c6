import type { FoundTable } from '../../../src/excel/refresh/find';
import type { Entry } from '../../../src/excel/refresh/entries';
import { requestsOf, rowDeeds } from '../../../src/excel/refresh/write-steps';
import type { Steps } from '../../../src/excel/refresh/steps';

const nothing: Steps = {
  ...{ newColumns: [], goneColumns: [], headers: [], runs: [], gone: [], cells: [] },
  stands: new Map(),
};
const found = {
  standing: { headers: ['Key', 'Note'], values: [], formulas: [] },
} as unknown as FoundTable;

const write = (entries: readonly Entry[], row = (i: number) => i) =>
  rowDeeds(
    {
      ...nothing,
      cells: entries.map((entry, i) => ({
        row: row(i),
        column: 1,
        entry,
        key: `row ${String(i)}`,
      })),
    },
    found,
  );

/** A table in which each cell that is written holds afterwards what `make` makes of it. */
function tableThat(make: (entry: Entry) => unknown) {
  const written: unknown[][][] = [];
  const range = {
    values: [] as unknown[][],
    load: () => range,
    get formulas() {
      return this.values;
    },
    set formulas(cells: unknown[][]) {
      written.push(cells);
      this.values = cells.map((row) =>
        row.map((cell) => (cell === null ? 'x' : make(cell as Entry))),
      );
    },
  };
  const body = { getCell: () => ({ getResizedRange: () => range }) };
  return { table: { getDataBodyRange: () => body } as unknown as Excel.Table, written };
}

const otherwise = (entries: readonly Entry[], make: (entry: Entry) => unknown) => {
  const { table } = tableThat(make);
  const checks = write(entries).flatMap(({ queue }) => queue(table) ?? []);
  return checks.flatMap((check) => check());
};

test('what Excel holds after the writing is compared with what was written', () => {
  const plain = (entry: Entry) => (typeof entry === 'string' ? entry.replace(/^'/, '') : entry);
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
  for (const { queue } of write(['a', 'b', 'c'], (i) => [0, 3, 500][i] ?? 0)) queue(table);
  expect(written).toEqual([[['a'], [null], [null], ['b']], [['c']]]);
});

test('no request takes more than it may carry', () => {
  const deeds = write(Array.from({ length: 300 }, () => 'long '.repeat(6_000)));
  const requests = requestsOf(deeds);
  expect(requests.length).toBeGreaterThan(4);
  for (const request of requests)
    expect(request.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(4_000_000);
  expect(requests.flat()).toEqual(deeds);
});
