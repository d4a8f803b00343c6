import packed from '../../../assets/reference/datapackage.json?edition';
import { writesNothing } from '../../../src/reference/merge/merge-plan';
import { settle } from '../../../src/reference/merge/settle';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';
import { inserted } from './standing';
import { planned } from './trials';

test.each(unpackEdition(packed).tables.map((table) => [table.id, table] as const))(
  '%s can be refreshed: its rows are found by their keys, and stand as inserted',
  (_, table) => {
    const plan = planned({ base: table, yours: inserted(table), theirs: table });
    expect(plan.kept).toEqual([]);
    expect(plan.notes).toEqual([]);
    expect(writesNothing(settle(plan, new Map()))).toBe(true);
  },
);

test('running totals are known as such, so that a fall is told from any other change', () => {
  const running = unpackEdition(packed).tables.flatMap(({ id, fields }) =>
    fields.filter(({ cumulative }) => cumulative).map(({ name }) => `${id}.${name}`),
  );
  expect(running).toEqual(['losses_oryx.total', 'losses_general_staff.cumulative_claimed']);
});
