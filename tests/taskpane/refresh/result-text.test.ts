import type { RefreshResult } from '../../../src/excel/refresh/refresh-result';
import { outcomeOf, type Deed } from '../../../src/taskpane/refresh/result-text';
import { planOf } from './sample';

const done: Extract<RefreshResult, { kind: 'done' }> = {
  kind: 'done',
  cells: 7,
  rows: 1,
  columns: 0,
  left: [],
  sources: 'updated',
  caption: 'updated',
};
const rows = {
  ...{ written: ['2026-05', '2026-06'], before: ['2026-07'], between: [] },
  ...{ changed: [], unknown: ['2026-08'] },
};

test.each<[string, Deed, RefreshResult]>([
  ['Losses refreshed: 7 cells written, 1 row added or removed.', 'refresh', done],
  [
    'Losses is as it was before its refresh, edits of other cells aside: 7 cells written.',
    'undo',
    { ...done, rows: 0 },
  ],
  ['Losses refreshed: no cell had to change.', 'resume', { ...done, cells: 0, rows: 0 }],
  [
    'Losses refreshed: 7 cells written, 1 row added or removed. Left as somebody changed it meanwhile: 2026-05. The Sources sheet has no row for it: none was made. The lines above it were changed by you and stay.',
    'refresh',
    { ...done, left: ['2026-05'], sources: 'absent', caption: 'left' },
  ],
  ['Cancelled: Losses is as it was before.', 'refresh', { kind: 'cancelled' }],
  [
    'Losses is as it was before. Excel is busy.',
    'refresh',
    { kind: 'failed', message: 'Excel is busy.' },
  ],
  [
    'Nothing was written. The sheet is protected.',
    'refresh',
    { kind: 'refused', refusal: { kind: 'other' }, message: 'The sheet is protected.' },
  ],
  [
    'Losses is neither refreshed nor as it was. The session is lost. Written: 2026-05, 2026-06. Not written: 2026-07. Excel did not answer, so either way: 2026-08.',
    'refresh',
    { kind: 'unfinished', message: 'The session is lost.', rows },
  ],
  [
    'Losses was edited meanwhile, and nothing was written. This is what a refresh would do now.',
    'refresh',
    { kind: 'changed', plan: planOf({}, []) },
  ],
])('%s', (text, deed, result) => {
  expect(outcomeOf(deed, 'Losses', result).text).toBe(text);
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
