import fc from 'fast-check';
import type { Cell, Field } from '../../../src/reference/edition/edition';
import type { Choice } from '../../../src/reference/merge/conflicts';
import { writesNothing } from '../../../src/reference/merge/merge-plan';
import { forAll, settle } from '../../../src/reference/merge/settle';
import type { MergeInput } from '../../../src/reference/merge/merge-input';
import type { SourcedTable, CurrentTable } from '../../../src/reference/merge/tables';
import { inExcel, inserted, written } from './standing';
import { answers, doings, filledDown, merges, planned, sourced } from './trials';

test('refreshing again with the same data changes nothing, and asks what was left open', () => {
  fc.assert(
    fc.property(
      merges,
      fc.constantFrom<Choice | undefined>('mine', 'theirs', undefined),
      (input, choice) => {
        const plan = planned(input);
        const settled = settle(plan, choice ? forAll(plan, choice) : new Map());
        // What the history did not explain, it may explain with the rows that this refresh brought.
        fc.pre(settled.open.every(({ kind }) => !kind.startsWith('unusual')));
        const again = planned({
          ...input,
          base: settled.base,
          yours: written(input.yours, settled),
        });
        const [asked, open] = [again.conflicts, settled.open].map((all) =>
          all.map(({ id }) => id).sort(),
        );
        expect(asked).toEqual(open);
        const second = settle(again, new Map());
        expect(writesNothing(second)).toBe(true);
        expect(second.base).toEqual(settled.base);
      },
    ),
  );
});

test('the edition that the table was inserted from changes nothing, whatever the analyst did', () => {
  fc.assert(
    fc.property(sourced, doings, (base, doing) => {
      const plan = planned({ base, theirs: base, yours: doing(inserted(base)) });
      expect(writesNothing(settle(plan, new Map()))).toBe(true);
      expect(plan.conflicts).toEqual([]);
    }),
  );
});

test('unasked, only rows and cells go that stand as they were inserted', () => {
  fc.assert(
    fc.property(merges, (input) => {
      const plan = planned(input);
      const { changed, removed } = settle(plan, forAll(plan, 'mine'));
      for (const { row, cells } of changed)
        for (const { column, from, field } of cells) {
          expect(input.yours.values[row]?.[column]).toBe(inExcel(field, from));
          expect(input.yours.formulas[row]?.[column]).toBe(inExcel(field, from));
        }
      for (const { row } of removed) expect(losesNothing(input, row)).toBe(true);
    }),
  );
});

/** A removed row holds what base has, and beside it only the formula of the whole column. */
function losesNothing({ base, yours }: MergeInput, row: number): boolean {
  const width = base.fields.length;
  const line = yours.formulas[row] ?? [];
  const sourcedCells = JSON.stringify(line.slice(0, width));
  const asInserted = inserted(base).values.some((cells) => JSON.stringify(cells) === sourcedCells);
  return asInserted && line.slice(width).every((cell) => cell === '' || cell === filledDown);
}

test('a table that nobody touched becomes the new one, cell by cell and row by row', () => {
  fc.assert(
    fc.property(sourced, sourced, (base, theirs) => {
      fc.pre(base.rows.length > 0);
      expect(refreshed(base, inserted(base), theirs).table).toEqual(inserted(theirs));
    }),
  );
});

test('two refreshes without work in between give what one gives', () => {
  fc.assert(
    fc.property(sourced, sourced, sourced, (base, first, second) => {
      const yours = withFormulas(inserted(base));
      const between = refreshed(base, yours, first);
      const twice = refreshed(between.base, between.table, second);
      const once = refreshed(base, yours, second);
      expect(sourcedPart(twice.table)).toEqual(sourcedPart(once.table));
      expect(twice.base).toEqual(once.base);
    }),
  );
});

function refreshed(base: SourcedTable, yours: CurrentTable, theirs: SourcedTable) {
  const plan = planned({ base, yours, theirs });
  const settled = settle(plan, forAll(plan, 'theirs'));
  return { table: written(yours, settled), base: settled.base };
}

/** A column of the analyst's in the midst of the sourced ones, filled down. */
function withFormulas({ headers, values, formulas }: CurrentTable): CurrentTable {
  return {
    headers: headers.toSpliced(1, 0, 'Twice'),
    values: values.map((line) => line.toSpliced(1, 0, 2 * Number(line[1]))),
    formulas: formulas.map((line, i) => line.toSpliced(1, 0, `=C${String(i + 2)}*2`)),
  };
}

function sourcedPart({ headers, values }: CurrentTable): CurrentTable['values'] {
  const own = headers.indexOf('Twice');
  return values.map((line) => line.toSpliced(own, 1));
}

test('the analyst’s rows and columns keep their order', () => {
  fc.assert(
    fc.property(merges, answers, (input, answer) => {
      const plan = planned(input);
      const settled = settle(plan, answer(plan));
      // A column that numbers the rows shows where they went.
      const numbered = {
        headers: [...input.yours.headers, 'Number'],
        values: input.yours.values.map((line, i) => [...line, i]),
        formulas: input.yours.formulas.map((line, i) => [...line, i]),
      };
      const numbers = written(numbered, settled).values.flatMap((line) => {
        const number = line.at(-1);
        return typeof number === 'number' ? [number] : [];
      });
      const gone = new Set(settled.removed.map(({ row }) => row));
      expect(numbers).toEqual(input.yours.values.map((_, i) => i).filter((i) => !gone.has(i)));
    }),
  );
});

test('one key filled down a whole column is said, however long the table', () => {
  const rows = Array.from({ length: 100_000 }, (_, i): Cell[] => [`row ${String(i)}`]);
  const field: Field = { name: 'name', title: 'Name', description: '', type: 'string' };
  const base = { fields: [field], primaryKey: ['name'], rows };
  const values = rows.map(() => ['row 7']);
  const yours = { headers: ['Name'], values, formulas: values };
  const { notes } = planned({ base, yours, theirs: base });
  expect(notes).toEqual([{ kind: 'key-repeated', key: ['row 7'], rows: values.map((_, i) => i) }]);
});

test('two keys are two, whatever their cells hold', () => {
  const text = fc
    .string({ unit: fc.constantFrom('a', ' ', '1', '\u0001') })
    .map((end) => `a${end}a`);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(text, text), { selector: (key) => JSON.stringify(key) }),
      (rows) => {
        const fields = ['x', 'y'].map((name): Field => ({
          name,
          title: name,
          description: '',
          type: 'string',
        }));
        const base = { fields, primaryKey: ['x', 'y'], rows };
        expect(planned({ base, yours: inserted(base), theirs: base }).notes).toEqual([]);
      },
    ),
  );
});
