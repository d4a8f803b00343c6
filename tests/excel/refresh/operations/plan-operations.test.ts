import fc from 'fast-check';
import type { Cell, Field } from '../../../../src/reference/edition/edition';
import { planMerge } from '../../../../src/reference/merge/plan-merge';
import { forAll, settle } from '../../../../src/reference/merge/settle';
import type { SheetCell, CurrentTable } from '../../../../src/reference/merge/tables';
import type { TableSnapshot } from '../../../../src/excel/refresh/table-snapshot';
import type { Journal } from '../../../../src/excel/refresh/journal';
import { makeJournal } from '../../../../src/excel/refresh/make-journal';
import { entryOf, type CellEntry } from '../../../../src/excel/refresh/operations/cell-entry';
import type { WriteOperation } from '../../../../src/excel/refresh/operations/operation';
import {
  isDone,
  planOperations,
  type Direction,
} from '../../../../src/excel/refresh/operations/plan-operations';
import { takenBack } from '../../../../src/excel/refresh/operations/take-back';
import { readBack } from '../../../../src/excel/tables/written-cells';

// What the operations come to is worked out on a table in memory; the stand-in for Excel shows elsewhere
// that Excel's own methods do the same.

const field = (name: string, type: Field['type']): Field => ({
  ...{ name, title: name, type, description: '' },
});
const fields = [field('Key', 'string'), field('Stock', 'integer'), field('Note', 'string')];

type Row = readonly Cell[];

/** Carries an operation out on rows in memory. */
function perform(operation: WriteOperation, rows: SheetCell[][]): void {
  const inCell = (entry: CellEntry | null) =>
    asNumber(typeof entry === 'string' ? readBack(entry) : (entry ?? ''));
  switch (operation.kind) {
    case 'insert-rows':
      rows.splice(operation.row, 0, ...operation.rows.map(({ entries }) => entries.map(inCell)));
      return;
    case 'delete-row':
      rows.splice(operation.row, 1);
      return;
    case 'write-cells':
      for (const { row, entry } of operation.cells) {
        const cells = rows[row];
        if (!cells) throw new Error('There is no such row.');
        cells[operation.column] = inCell(entry);
      }
      return;
    default:
      throw new Error('No column comes or goes here.');
  }
}

const asNumber = (cell: SheetCell): SheetCell =>
  typeof cell === 'string' && /^\d+$/.test(cell) ? Number(cell) : cell;

const tableOf = (rows: readonly (readonly SheetCell[])[]): CurrentTable => ({
  headers: [...fields.map(({ name }) => name), 'Mine'],
  values: rows.map((row) => [...row]),
  formulas: rows.map((row) => [...row]),
});

/** Carries out the first `most` operations. */
function carryOut(journal: Journal, table: CurrentTable, direction: Direction, most = Infinity) {
  const rows = table.values.map((row) => [...row]);
  for (const operation of planOperations(journal, table, direction).operations.slice(0, most))
    perform(operation, rows);
  return tableOf(rows);
}

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const cells = fc.tuple(fc.nat({ max: 3 }), fc.constantFrom('x', 'y', null));
const sourced = fc
  .uniqueArray(fc.tuple(key, cells), { selector: ([name]) => name, minLength: 1, maxLength: 6 })
  .map((rows) => rows.map(([name, [stock, note]]): Row => [name, stock, note]));

/** Tables as a merge meets them: inserted, worked in by the analyst, and new; and the choices. */
const meeting = fc.record({
  base: sourced,
  theirs: sourced,
  edits: fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 2 })), { maxLength: 4 }),
  own: fc.array(fc.constantFrom('', '', 'note'), { minLength: 8, maxLength: 8 }),
  deleted: fc.nat({ max: 7 }),
  reversed: fc.boolean(),
  choice: fc.constantFrom('mine' as const, 'theirs' as const),
});

type Meeting = typeof meeting extends fc.Arbitrary<infer T> ? T : never;

function journalOf({ base, theirs, edits, own, deleted, reversed, choice }: Meeting) {
  const rows = base.map((row, i) => [...row.map((cell) => cell ?? ''), own[i] ?? '']);
  for (const [row, column] of edits) {
    const edited = rows[row];
    if (edited) edited[column] = column === 1 ? 9 : 'edited';
  }
  const left = rows.length > 1 ? rows.filter((_, i) => i !== deleted) : rows;
  const table = tableOf(reversed ? left.reverse() : left);
  const input = { fields, primaryKey: ['Key'] };
  const merge = planMerge({
    ...{ base: { ...input, rows: base }, yours: table, theirs: { ...input, rows: theirs } },
  });
  if (!merge.ok) return undefined;
  const settled = settle(merge.value, forAll(merge.value, choice));
  const from = { ...input, rows: base } as unknown as TableSnapshot;
  const to = { ...from, rows: settled.base.rows };
  return { journal: makeJournal({ id: 'r', from, to }, table, settled, new Map()), table, settled };
}

const asTexts = ({ values }: CurrentTable) => values.map((row) => row.map(String));

test('carried out, a refresh is done; taken back, the table is what it was, row by row', () => {
  fc.assert(
    fc.property(meeting, (met) => {
      const made = journalOf(met);
      fc.pre(made !== undefined);
      const { journal, table } = made;
      const after = carryOut(journal, table, 'forward');
      expect(isDone(planOperations(journal, after, 'forward'))).toBe(true);
      expect(asTexts(carryOut(journal, after, 'back'))).toEqual(asTexts(table));
    }),
    { numRuns: 300 },
  );
});

test('broken off anywhere, a refresh can be carried out to its end or taken back', () => {
  fc.assert(
    fc.property(meeting, fc.nat({ max: 8 }), fc.nat({ max: 8 }), (met, most, mostBack) => {
      const made = journalOf(met);
      fc.pre(made !== undefined);
      const { journal, table } = made;
      const after = carryOut(journal, table, 'forward');
      const broken = carryOut(journal, table, 'forward', most);
      expect(sorted(carryOut(journal, broken, 'forward'))).toEqual(sorted(after));
      expect(sorted(carryOut(journal, broken, 'back'))).toEqual(sorted(table));
      // And so it is when taking back broke off too.
      const twice = carryOut(journal, broken, 'back', mostBack);
      expect(sorted(carryOut(journal, twice, 'forward'))).toEqual(sorted(after));
      expect(sorted(carryOut(journal, twice, 'back'))).toEqual(sorted(table));
    }),
    { numRuns: 300 },
  );
});

test('rows that were sorted meanwhile are found all the same', () => {
  fc.assert(
    fc.property(meeting, fc.nat({ max: 8 }), (met, most) => {
      const made = journalOf(met);
      fc.pre(made !== undefined);
      const { journal, table } = made;
      const after = carryOut(journal, table, 'forward');
      const broken = carryOut(journal, table, 'forward', most);
      const other = tableOf([...broken.values].reverse());
      expect(sorted(carryOut(journal, other, 'forward'))).toEqual(sorted(after));
      expect(sorted(carryOut(journal, other, 'back'))).toEqual(sorted(table));
    }),
    { numRuns: 200 },
  );
});

const sorted = (table: CurrentTable) =>
  asTexts(table)
    .map((row) => row.join('|'))
    .sort();

test('what a request did is taken back by its places, whatever stood there by then', () => {
  fc.assert(
    fc.property(
      meeting,
      fc.nat({ max: 8 }),
      fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 3 })), { maxLength: 3 }),
      fc.boolean(),
      (met, most, typed, isSorted) => {
        const made = journalOf(met);
        fc.pre(made !== undefined);
        const { journal, table } = made;
        const operations = planOperations(journal, table, 'forward').operations.slice(0, most);
        // Somebody types and sorts after the table was read.
        const rows = table.values.map((row) => [...row]);
        typed.forEach(([row, column], i) => {
          const cells = rows[row];
          if (cells) cells[column] = `typed ${String(i)}`;
        });
        if (isSorted) rows.reverse();
        const stood = rows.map((row) => [...row]);
        for (const operation of operations) perform(operation, rows);
        const overwritten = {
          ...{ headers: table.headers, rows: stood.length, formulas: [], difference: undefined },
          entryAt: ({ row, column }: { row: number; column: number }) => {
            const cell = stood[row]?.[column] ?? '';
            return entryOf(cell, cell);
          },
          formatsOf: () => undefined,
          appended: [],
        };
        for (const operation of takenBack(operations, overwritten, table)) perform(operation, rows);
        expect(rows.map((row) => row.map(String))).toEqual(stood.map((row) => row.map(String)));
      },
    ),
    { numRuns: 500 },
  );
});
