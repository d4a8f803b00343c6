import type { Cell } from '../../../src/reference/edition/edition';
import type { Conflict } from '../../../src/reference/merge/conflicts';
import { conflictText } from '../../../src/taskpane/refresh/conflict-text';
import { planOf } from './sample';

const may = 46143; // 2026-05-01
const rows: readonly (readonly Cell[])[] = [
  ['2026-05', 4400, null],
  ['2026-06', 4422, null],
  ['2026-07', 4430, 'thin'],
];
const values = [
  [may, 4400, ''],
  [may + 31, 4420, ''],
  [may + 61, 4430, 'thin'],
];

function onlyConflict(...given: Parameters<typeof planOf>): Conflict {
  const [conflict, ...others] = planOf(...given).merge.conflicts;
  if (!conflict || others.length > 0) throw new Error('expected one conflict');
  return conflict;
}

const textOf = (conflict: Conflict) => conflictText(conflict, 'Edition 2026.9.0');

test('a cell that both changed: what it was, what each side has, and the formula if there is one', () => {
  const formulas = values.with(1, [may + 31, '=4400+100', '']);
  const changed = values.with(1, [may + 31, 4500, '']);
  expect(textOf(onlyConflict({ values: changed, formulas }, rows))).toEqual({
    title: '2026-06, Total',
    lines: ['Was 4,420 when inserted. You changed it, and so do the new data.'],
    mine: 'Yours: =4400+100 (4,500)',
    theirs: 'Edition 2026.9.0: 4,422',
  });
});

test('a total that the new data lower is a correction', () => {
  const changed = values.with(1, [may + 31, 4500, '']);
  const lowered = rows.with(1, ['2026-06', 4418, null]);
  expect(textOf(onlyConflict({ values: changed }, lowered)).theirs).toBe(
    'Edition 2026.9.0: 4,418, a correction',
  );
});

const headers = ['Month', 'Total (tanks)', 'Note', 'Remark'];

test('a row that is gone: what the analyst changed in it and put beside it', () => {
  const changed = [
    [may, 4400, '', ''],
    [may + 31, 4420, 'seen', 'ask'],
    [may + 61, 4430, 'thin', ''],
  ];
  const without = rows.toSpliced(1, 1);
  expect(textOf(onlyConflict({ headers, values: changed }, without))).toEqual({
    title: '2026-06, not in the new data',
    lines: ['You changed Note from empty to seen.', 'Your entry in Remark: ask.'],
    mine: 'Keep the row, as your own',
    theirs: 'Remove the row, with what you entered',
  });
});

test('a row that formulas of staying rows use: the first, and how many more', () => {
  const changed = values.map((row, i) => [...row, i === 0 ? '' : 20]);
  const formulas = changed.map((row, i) => (i === 0 ? row : row.with(3, `=B${String(6 + i)}-B$6`)));
  const used = onlyConflict(
    { at: { sheet: 'Stock', row: 5, column: 0 }, headers, values: changed, formulas },
    rows.slice(1).map((row) => (row[0] === '2026-06' ? ['2026-06', 4420, null] : row)),
  );
  expect(textOf(used)).toEqual({
    title: '2026-05, not in the new data',
    lines: ['Your formula =B7-B$6 in Remark and 1 more formula would show #REF! without this row.'],
    mine: 'Keep the row, as your own',
    theirs: 'Remove the row',
  });
});

test('a row that the new data do not reach is not called withdrawn', () => {
  const short = onlyConflict({ values }, rows.with(1, ['2026-06', 4420, null]).slice(0, 2));
  expect(textOf(short)).toMatchObject({
    lines: ['The new data end before this row.'],
    theirs: 'Remove the row',
  });
});

test('a total that jumps is told with all that its row would change, and with the rows that wait', () => {
  const why = { header: 'Total (tanks)', from: 4430, to: 4930, most: 20 };
  const [change] = planOf({}, rows).merge.changed;
  if (!change) throw new Error('the sample changes a row');
  expect(textOf({ kind: 'unusual-change', id: '1', change, why })).toMatchObject({
    title: '2026-06, an unusual change',
    lines: [expect.stringMatching(/^Total \(tanks\) rises by 500/)],
    theirs: 'Take Total 4,422',
  });
  const { added } = planOf({}, [...rows, ['2026-08', 4930, null], ['2026-09', 4940, null]]).merge;
  expect(textOf({ kind: 'unusual-rows', id: '1', rows: added, why })).toMatchObject({
    title: '2026-08, 2026-09, an unusual step',
    mine: 'Leave out 2 new rows',
    theirs: 'Add 2 new rows',
  });
});
