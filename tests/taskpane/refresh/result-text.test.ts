import type { RefreshResult } from '../../../src/excel/refresh/refresh-result';
import { outcomeOf, type RefreshAction } from '../../../src/taskpane/refresh/result-text';
import { planOf } from './sample';

const done: Extract<RefreshResult, { kind: 'done' }> = {
  kind: 'done',
  cells: 7,
  rows: 1,
  removedRows: 0,
  columns: 0,
  left: [],
  sources: 'updated',
  caption: 'updated',
};
const columns = { written: ['Seen'], before: [], unknown: ['All (tanks)'] };
const rows = {
  ...{ written: ['2026-05', '2026-06'], before: ['2026-07'], between: [] },
  ...{ changed: [], unknown: ['2026-08'] },
};

test.each<[string, RefreshAction, RefreshResult]>([
  ['Losses refreshed: 7 cells written, 1 row added.', 'refresh', done],
  [
    'Losses is as it was before its refresh, with your edits of other cells kept: 7 cells written.',
    'undo',
    { ...done, rows: 0 },
  ],
  [
    'Losses refreshed: 7 cells written, 1 row added, 2 rows removed, 1 column added.',
    'refresh',
    { ...done, rows: 3, removedRows: 2, columns: 1 },
  ],
  [
    'Losses is as it was before its refresh, with your edits of other cells kept: 1 row removed, 1 column removed.',
    'take-back',
    { ...done, cells: 0, rows: 1, removedRows: 1, columns: 1 },
  ],
  ['Losses refreshed: no cell had to change.', 'resume', { ...done, cells: 0, rows: 0 }],
  [
    'Losses refreshed: 7 cells written, 1 row added. Left as somebody changed it meanwhile: 2026-05. The Sources sheet has no row for it: none was made. The lines above it were changed by you and stay.',
    'refresh',
    { ...done, left: ['2026-05'], sources: 'absent', caption: 'left' },
  ],
  [
    'Losses refreshed: 7 cells written, 1 row added. The new data have more notes than there are lines above it: the last are left out.',
    'refresh',
    { ...done, caption: 'no-room' },
  ],
  [
    'Nothing was written. The sheet is protected.',
    'refresh',
    { kind: 'refused', refusal: { kind: 'other' }, message: 'The sheet is protected.' },
  ],
  [
    'Losses is neither refreshed nor as it was. The session is lost. Written: 2026-05, 2026-06. Not written: 2026-07. Excel did not answer, so either way: 2026-08. Columns written: Seen. Columns that stand either way, since Excel did not answer: All (tanks). Resume it or take it back under In this workbook, also after reopening: the lines above the table and its row in Sources are put right with that.',
    'refresh',
    { kind: 'unfinished', message: 'The session is lost.', rows, columns },
  ],
  [
    'Losses was edited meanwhile, and nothing was written. This is what a refresh would do now; choices about what changed are open again.',
    'refresh',
    { kind: 'changed', plan: planOf({}, []) },
  ],
])('%s', (text, deed, result) => {
  expect(outcomeOf(deed, 'Losses', result).text).toBe(text);
});

test.each<[RefreshAction, string, string]>([
  ['refresh', 'Cancelled: Losses is as it was before.', 'Losses is as it was before. Busy.'],
  [
    'undo',
    'Cancelled: Losses stays refreshed.',
    'The refresh was not undone: Losses stays refreshed. Busy.',
  ],
  [
    'resume',
    'Cancelled: Losses is still neither refreshed nor as it was.',
    'Nothing was written: Losses is still neither refreshed nor as it was. Busy.',
  ],
  [
    'take-back',
    'Cancelled: Losses is still neither refreshed nor as it was.',
    'Nothing was taken back: Losses is still neither refreshed nor as it was. Busy.',
  ],
])('of a %s that came to nothing it is said how the table stands', (deed, cancelled, failed) => {
  expect(outcomeOf(deed, 'Losses', { kind: 'cancelled' }).text).toBe(cancelled);
  const result: RefreshResult = { kind: 'failed', message: 'Busy.' };
  expect(outcomeOf(deed, 'Losses', result).text).toBe(failed);
  expect(outcomeOf(deed, 'Losses', { ...result, left: ['2026-05'] }).text).toBe(
    'Busy. What was begun on Losses is taken back, but for rows that were changed meanwhile: 2026-05.',
  );
});

test('conflicts that were left open are not forgotten', () => {
  expect(outcomeOf('refresh', 'Losses', done, 2).text).toMatch(
    /2 conflicts left open, as yours: asked again next time\.$/,
  );
});

test('of many rows the first are named, the others counted', () => {
  const many = Array.from({ length: 32 }, (_, i) => String(i));
  const { text } = outcomeOf('refresh', 'Losses', { ...done, left: many });
  expect(text).toContain('28, 29 and 2 more.');
});
