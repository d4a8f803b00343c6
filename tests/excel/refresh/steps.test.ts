import fc from 'fast-check';
import type { Cell, Field } from '../../../src/reference/edition/edition';
import { planMerge } from '../../../src/reference/merge/plan-merge';
import { forAll, settle } from '../../../src/reference/merge/settle';
import type { SheetCell, StandingTable } from '../../../src/reference/merge/tables';
import type { Base } from '../../../src/excel/refresh/base';
import type { Journal } from '../../../src/excel/refresh/journal';
import { makeJournal } from '../../../src/excel/refresh/make-journal';
import { isDone, stepsTo, type Direction, type Steps } from '../../../src/excel/refresh/steps';
import { readBack } from '../../../src/excel/tables/written-cells';

// What the steps come to is worked out on a table in memory; the stand-in for Excel shows elsewhere
// that Excel's own methods do the same.

const field = (name: string, type: Field['type']): Field => ({
  ...{ name, title: name, type, description: '' },
});
const fields = [field('Key', 'string'), field('Stock', 'integer'), field('Note', 'string')];

type Row = readonly Cell[];

/** Deeds one by one, so that a refresh can break off after any of them. */
function deedsOf(steps: Steps): ((rows: SheetCell[][]) => void)[] {
  return [
    ...steps.runs.map((run) => (rows: SheetCell[][]) => {
      const added = run.rows.map((cells) => cells.map((cell) => readBack(String(cell ?? ''))));
      rows.splice(run.at, 0, ...added.map((cells) => cells.map(asNumber)));
    }),
    ...steps.gone.map(({ at }) => (rows: SheetCell[][]) => {
      rows.splice(at, 1);
    }),
    ...steps.cells.map(({ row, column, entry }) => (rows: SheetCell[][]) => {
      const cells = rows[row];
      if (!cells) throw new Error('There is no such row.');
      cells[column] = typeof entry === 'string' ? readBack(entry) : entry;
    }),
  ];
}

const asNumber = (cell: SheetCell): SheetCell =>
  typeof cell === 'string' && /^\d+$/.test(cell) ? Number(cell) : cell;

const tableOf = (rows: readonly (readonly SheetCell[])[]): StandingTable => ({
  headers: [...fields.map(({ name }) => name), 'Mine'],
  values: rows.map((row) => [...row]),
  formulas: rows.map((row) => [...row]),
});

/** Carries out the first `most` deeds. */
function carryOut(journal: Journal, table: StandingTable, direction: Direction, most = Infinity) {
  const rows = table.values.map((row) => [...row]);
  deedsOf(stepsTo(journal, table, direction))
    .slice(0, most)
    .forEach((deed) => {
      deed(rows);
    });
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
  const from = { ...input, rows: base } as unknown as Base;
  const to = { ...from, rows: settled.base.rows };
  return { journal: makeJournal({ id: 'r', from, to }, table, settled, new Map()), table, settled };
}

const asTexts = ({ values }: StandingTable) => values.map((row) => row.map(String));

test('carried out, a refresh is done; taken back, the table is what it was, row by row', () => {
  fc.assert(
    fc.property(meeting, (met) => {
      const made = journalOf(met);
      if (!made) return;
      const { journal, table } = made;
      const after = carryOut(journal, table, 'forward');
      expect(isDone(stepsTo(journal, after, 'forward'))).toBe(true);
      expect(asTexts(carryOut(journal, after, 'back'))).toEqual(asTexts(table));
    }),
    { numRuns: 300 },
  );
});

test('broken off anywhere, a refresh can be carried out to its end or taken back', () => {
  fc.assert(
    fc.property(meeting, fc.nat({ max: 8 }), fc.nat({ max: 8 }), (met, most, mostBack) => {
      const made = journalOf(met);
      if (!made) return;
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
      if (!made) return;
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

const sorted = (table: StandingTable) =>
  asTexts(table)
    .map((row) => row.join('|'))
    .sort();
