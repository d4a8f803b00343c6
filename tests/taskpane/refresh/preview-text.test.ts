import { forAll } from '../../../src/reference/merge/settle';
import {
  changeCount,
  columnLines,
  countsOf,
  filledLines,
  keptLines,
  removalLines,
  moveText,
  neighbourLines,
  unusualText,
} from '../../../src/taskpane/refresh/preview-text';
import { noteText } from '../../../src/taskpane/refresh/note-text';
import { planOf } from './sample';

const may = 46143; // 2026-05-01
const asInserted = [
  [may, 4400, ''],
  [may + 31, 4420, ''],
  [may + 61, 4430, 'thin'],
];
const edited = asInserted.with(1, [may + 31, 4500, 'seen']);
const plan = planOf({ headers: ['Month', 'Total (tanks)', 'Note', 'Share'], values: edited }, [
  ['2026-05', 4401, null],
  ['2026-06', 4422, null],
  ['2026-07', 4430, 'thin'],
  ['2026-08', 4453, null],
]);

test('the move, and all that it comes to, are said before anything is chosen', () => {
  expect(moveText(plan)).toBe('Edition 2026.8.0 → 2026.9.0 · Sheet1');
  expect(countsOf(plan.merge)).toEqual(['1 to decide', '1 changed', '1 added', '1 of yours kept']);
  expect(keptLines(plan.merge)).toEqual([
    '2026-06, Note: your seen stays (inserted as empty)',
    'Columns that are yours: Share',
  ]);
});

test('rows that the analyst deleted are named, whether or not they changed', () => {
  const { merge } = planOf({ values: asInserted.slice(1) }, [
    ['2026-05', 4400, null],
    ['2026-06', 4422, null],
    ['2026-07', 4430, 'thin'],
  ]);
  expect(keptLines(merge)).toEqual(['1 row that you deleted: 2026-05']);
});

test('columns whose formulas new rows get are named, before anything is written', () => {
  const formulas = asInserted.map((row, i) => [...row, `=B${String(i + 6)}*2`]);
  const values = asInserted.map((row) => [...row, 8800]);
  const headers = ['Month', 'Total (tanks)', 'Note', 'Double'];
  const rows = [
    ['2026-05', 4400, null],
    ['2026-06', 4420, null],
    ['2026-07', 4430, 'thin'],
  ] as const;
  const grown = planOf({ headers, values, formulas }, [...rows, ['2026-08', 4453, null]]);
  expect(filledLines(grown.merge, new Map())).toEqual([
    'New rows get the formulas of your columns: Double',
  ]);
  expect(filledLines(planOf({ headers, values, formulas }, rows).merge, new Map())).toEqual([]);
});

test('a choice for the new data is one more change, one for one’s own is none', () => {
  expect(changeCount(plan.merge, new Map())).toBe(2);
  expect(changeCount(plan.merge, forAll(plan.merge, 'mine'))).toBe(2);
  expect(changeCount(plan.merge, forAll(plan.merge, 'theirs'))).toBe(3);
});

test('a running total that jumps is told with what its history explains', () => {
  const why = { header: 'Total (tanks)', from: 4430, to: 4130, most: 50.5 };
  expect(unusualText(why)).toBe(
    'Total (tanks) falls by 300, from 4,430 to 4,130. Its history explains 50.5 at most.',
  );
});

test('what is left alone is said by row and column', () => {
  const rows = [...asInserted, [may + 31, 4420, '']];
  const { notes } = planOf({ headers: ['Month', 'Sum', 'Note'], values: rows }, [
    ['2026-05', 4401, null],
    ['2026-06', 4422, 'late'],
    ['2026-07', 4430, 'thin'],
  ]).merge;
  expect(notes.map(noteText)).toEqual([
    'The column “Total (tanks)” was renamed or deleted: it is not refreshed. Give it its name back if it should be.',
    '2026-06 stands in 2 rows: none of them is refreshed.',
  ]);
});

test('a row whose key was emptied is named by it, and is not called deleted', () => {
  const { merge } = planOf({ values: asInserted.with(1, ['', 4420, '']) }, [
    ['2026-05', 4400, null],
    ['2026-06', 4422, null],
    ['2026-07', 4430, 'thin'],
  ]);
  expect(merge.notes.map(noteText)).toEqual([
    'Row 2 of the table, inserted as 2026-06, has an empty key cell: it is not refreshed.',
  ]);
  expect(keptLines(merge)).toEqual([]);
});

test('headers that were exchanged are said once, and another column’s name is not called the analyst’s', () => {
  const values = asInserted.map(([month = '', total = '', note = '']) => [month, note, total]);
  const { merge } = planOf({ values }, []);
  expect(merge.notes.map(noteText)).toEqual([
    'What was inserted under “Total (tanks)” stands under “Note” now, so these cells count as changed by you. If the headers were exchanged, exchange them back.',
  ]);
  expect(noteText({ kind: 'header-taken', header: 'A', wanted: 'B' })).toBe(
    'The new data call “A” “B”. Another column here has that name: the old one stays.',
  );
});

test('columns that come or are renamed are named', () => {
  const field = {
    name: 'x',
    title: 'Added',
    description: '',
    type: 'integer',
    unit: 'tanks',
  } as const;
  const headers = [{ column: 1, from: 'Total (tanks)', to: 'All (tanks)', field }];
  const newColumns = [{ field, before: 3, cells: [] }];
  expect(columnLines({ ...plan.merge, headers, newColumns })).toEqual([
    'New column “Added (tanks)”',
    'The column “Total (tanks)” becomes “All (tanks)”',
  ]);
});

test('what a removed row does to formulas unasked is said where one may go', () => {
  expect(removalLines({ ...plan.merge, removed: [], conflicts: [] })).toEqual([]);
  const { merge } = planOf({}, [
    ['2026-05', 4400, null],
    ['2026-07', 4430, 'thin'],
  ]);
  expect(removalLines(merge)).toEqual([
    expect.stringContaining('show #REF!'),
    expect.stringContaining('become shorter'),
  ]);
});

test('other tables in the way of rows and columns are named before anything is written', () => {
  const neighbours = { below: ['Mine'], beside: ['Other', 'Third'] };
  const grown = planOf({}, [
    ['2026-05', 4400, null],
    ['2026-07', 4430, 'thin'],
    ['2026-08', 4453, null],
  ]);
  expect(neighbourLines(grown)).toEqual([]);
  expect(neighbourLines({ ...grown, neighbours })).toEqual([
    'Mine stands below this table: Excel may refuse to put in the new rows. Move it first.',
    'Mine stands below this table: Excel may refuse to put removed rows back, and so to undo this refresh. Move it first.',
  ]);
  const field = { name: 'x', title: 'X', description: '', type: 'integer' } as const;
  const merge = { ...grown.merge, added: [], removed: [], conflicts: [] };
  expect(neighbourLines({ ...grown, neighbours, merge })).toEqual([]);
  const newColumns = [{ field, before: 3, cells: [] }];
  expect(neighbourLines({ ...grown, neighbours, merge: { ...merge, newColumns } })).toEqual([
    'Other, Third stand beside this table: Excel may refuse to put in the new columns. Move them first.',
  ]);
});
