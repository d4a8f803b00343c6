import type { RowsStand } from '../../excel/refresh/inserted-table';
import type { RefreshResult } from '../../excel/refresh/refresh-result';
import { countText } from '../number-text';

/** What was asked for. */
export type Deed = 'refresh' | 'undo' | 'resume' | 'take-back';

export interface Outcome {
  readonly intent: 'success' | 'warning' | 'error';
  readonly text: string;
}

const doneWords: Readonly<Record<Deed, string>> = {
  refresh: 'refreshed',
  undo: 'is as it was before its refresh, edits of other cells aside',
  resume: 'refreshed',
  'take-back': 'is as it was before its refresh, edits of other cells aside',
};

/**
 * What became of a refresh or of taking it back, in sentences.
 * @param open conflicts that nothing was chosen for
 */
export function outcomeOf(deed: Deed, title: string, result: RefreshResult, open = 0): Outcome {
  switch (result.kind) {
    case 'done':
      return {
        intent: result.left.length > 0 ? 'warning' : 'success',
        text: [`${title} ${doneWords[deed]}: ${written(result)}.`, ...remarks(result, open)].join(
          ' ',
        ),
      };
    case 'changed':
      return {
        intent: 'warning',
        text: `${title} was edited meanwhile, and nothing was written. This is what a refresh would do now.`,
      };
    case 'cancelled':
      return { intent: 'warning', text: `Cancelled: ${title} is as it was before.` };
    case 'refused':
      return { intent: 'warning', text: `Nothing was written. ${result.message}` };
    case 'failed':
      return { intent: 'error', text: `${title} is as it was before. ${result.message}` };
    case 'unfinished':
      return {
        intent: 'error',
        text: [
          `${title} is neither refreshed nor as it was. ${result.message}`,
          ...rowLines(result.rows),
        ].join(' '),
      };
  }
}

type Done = Extract<RefreshResult, { kind: 'done' }>;

function written({ cells, rows, columns }: Done): string {
  const counts = [
    ...(cells > 0 ? [`${countText(cells, 'cell')} written`] : []),
    ...(rows > 0 ? [`${countText(rows, 'row')} added or removed`] : []),
    ...(columns > 0 ? [`${countText(columns, 'column')} added or removed`] : []),
  ];
  return counts.length > 0 ? counts.join(', ') : 'no cell had to change';
}

function remarks({ left, sources, caption }: Done, open: number): string[] {
  return [
    ...(open > 0
      ? [`${countText(open, 'conflict')} left open, as yours: asked again next time.`]
      : []),
    ...(left.length > 0 ? [`Left as somebody changed it meanwhile: ${listed(left)}.`] : []),
    ...(sources === 'absent' ? ['The Sources sheet has no row for it: none was made.'] : []),
    ...(caption === 'left' ? ['The lines above it were changed by you and stay.'] : []),
  ];
}

/** Exactly how the rows stand that a refresh began to write, a sentence for each way. */
export function rowLines(rows: RowsStand): readonly string[] {
  const ways: readonly [keyof RowsStand, string][] = [
    ['written', 'Written'],
    ['before', 'Not written'],
    ['between', 'Partly written'],
    ['changed', 'Changed by somebody since, left alone'],
    ['unknown', 'Excel did not answer, so either way'],
  ];
  return ways
    .filter(([way]) => rows[way].length > 0)
    .map(([way, words]) => `${words}: ${listed(rows[way])}.`);
}

/** All of a few; of many the first ones and how many more. */
export function listed(keys: readonly string[]): string {
  const most = 30;
  const more = keys.length - most;
  return keys.slice(0, most).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}
