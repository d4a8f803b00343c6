import type { ColumnStates, PartialWrite, RowStates } from '../../excel/refresh/inserted-table';
import { meanwhileText } from '../../excel/refresh/meanwhile';
import type { RefreshResult } from '../../excel/refresh/refresh-result';
import { countText } from '../page/count-text';

/** What was asked for. */
export type RefreshAction = 'refresh' | 'undo' | 'resume' | 'take-back';

export interface RefreshMessage {
  readonly intent: 'success' | 'warning' | 'error';
  readonly text: string;
}

const doneWords: Readonly<Record<RefreshAction, string>> = {
  refresh: 'refreshed',
  undo: 'is as it was before its refresh, with your edits of other cells kept',
  resume: 'refreshed',
  'take-back': 'is as it was before its refresh, with your edits of other cells kept',
};

/** How the table stands when nothing came of it. */
const asBefore: Readonly<Record<RefreshAction, string>> = {
  refresh: 'is as it was before',
  undo: 'stays refreshed',
  resume: 'is still neither refreshed nor as it was',
  'take-back': 'is still neither refreshed nor as it was',
};

const failedWords: Readonly<Record<RefreshAction, string>> = {
  refresh: '',
  undo: 'The refresh was not undone: ',
  resume: 'Nothing was written: ',
  'take-back': 'Nothing was taken back: ',
};

/** How to go on, by the words of the buttons. */
const wayOut: Readonly<Record<RefreshAction, string>> = {
  refresh: 'Resume it or take it back',
  undo: 'Resume the undo, or refresh after all,',
  resume: 'Carry it to its end or take it back',
  'take-back': 'Carry it to its end or take it back',
};

/**
 * What became of a refresh or of taking it back, in sentences.
 * @param open conflicts that nothing was chosen for
 */
export function outcomeOf(
  deed: RefreshAction,
  title: string,
  result: RefreshResult,
  open = 0,
): RefreshMessage {
  switch (result.kind) {
    case 'done':
      return {
        intent: result.left.length > 0 ? 'warning' : 'success',
        text: [
          `${title} ${doneWords[deed]}: ${written(deed, result)}.`,
          ...remarks(result, open),
        ].join(' '),
      };
    case 'changed':
      return { intent: 'warning', text: changed(deed, title, result) };
    case 'cancelled':
      return { intent: 'warning', text: `Cancelled: ${title} ${asBefore[deed]}.` };
    case 'refused':
      return { intent: 'warning', text: `Nothing was written. ${result.message}` };
    case 'failed':
      return { intent: 'error', text: failed(deed, title, result) };
    case 'unfinished':
      return {
        intent: 'error',
        text: [
          `${title} is neither refreshed nor as it was. ${result.message}`,
          ...standLines(result),
          `${wayOut[deed]} under In this workbook, also after reopening: the lines above the table and its row in Sources are put right with that.`,
        ].join(' '),
      };
  }
}

function changed(
  deed: RefreshAction,
  title: string,
  { plan, meanwhile }: Extract<RefreshResult, { kind: 'changed' }>,
): string {
  const stands = meanwhile
    ? `${failedWords[deed]}${title} ${asBefore[deed]}, with what was done to it meanwhile. ${meanwhileText(meanwhile)}`
    : `${title} was edited meanwhile, and nothing was written.`;
  const now = 'This is what a refresh would do now; choices about what changed are open again.';
  return plan ? `${stands} ${now}` : stands;
}

function failed(
  deed: RefreshAction,
  title: string,
  { message, left = [] }: Extract<RefreshResult, { kind: 'failed' }>,
): string {
  return left.length === 0
    ? `${failedWords[deed]}${title} ${asBefore[deed]}. ${message}`
    : `${message} What was begun on ${title} is taken back, but for rows that were changed meanwhile: ${firstNames(left)}.`;
}

type Done = Extract<RefreshResult, { kind: 'done' }>;

function written(deed: RefreshAction, { cells, rows, removedRows, columns }: Done): string {
  const forward = deed === 'refresh' || deed === 'resume';
  const counts = [
    [cells, 'cell', 'written'],
    [rows - removedRows, 'row', 'added'],
    [removedRows, 'row', 'removed'],
    [columns, 'column', forward ? 'added' : 'removed'],
  ] as const;
  const said = counts.flatMap(([count, noun, what]) =>
    count > 0 ? [`${countText(count, noun)} ${what}`] : [],
  );
  return said.length > 0 ? said.join(', ') : 'no cell had to change';
}

function remarks({ left, sources, caption }: Done, open: number): string[] {
  return [
    ...(open > 0
      ? [`${countText(open, 'conflict')} left open, as yours: asked again next time.`]
      : []),
    ...(left.length > 0 ? [`Left as somebody changed it meanwhile: ${firstNames(left)}.`] : []),
    ...(sources === 'absent' ? ['The Sources sheet has no row for it: none was made.'] : []),
    ...(caption === 'left' ? ['The lines above it were changed by you and stay.'] : []),
    ...(caption === 'no-room'
      ? ['The new data have more notes than there are lines above it: the last are left out.']
      : []),
  ];
}

/** Exactly how all that a refresh began to write stands, a sentence for each way. */
export function standLines({ rows, columns }: PartialWrite): readonly string[] {
  const rowWays: readonly [keyof RowStates, string][] = [
    ['written', 'Written'],
    ['before', 'Not written'],
    ['between', 'Partly written'],
    ['changed', 'Changed by somebody since, left alone'],
    ['unknown', 'Excel did not answer, so either way'],
  ];
  const columnWays: readonly [keyof ColumnStates, string][] = [
    ['written', 'Columns written'],
    ['before', 'Columns not written'],
    ['unknown', 'Columns that stand either way, since Excel did not answer'],
  ];
  return [...inWays(rowWays, rows), ...inWays(columnWays, columns)];
}

function inWays<Way extends string>(
  ways: readonly (readonly [Way, string])[],
  those: Readonly<Record<Way, readonly string[]>>,
): readonly string[] {
  return ways
    .filter(([way]) => those[way].length > 0)
    .map(([way, words]) => `${words}: ${firstNames(those[way])}.`);
}

/** All of a few; of many the first ones and how many more. */
export function firstNames(keys: readonly string[]): string {
  const most = 30;
  const more = keys.length - most;
  return keys.slice(0, most).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}
