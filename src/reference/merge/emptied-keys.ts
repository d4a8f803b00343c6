import { sourcedKeys, standingKeys } from './keys';
import type { ComparedColumn } from './match-columns';
import type { MatchedRows } from './match-rows';
import type { MergeInput } from './merge-input';

/** A value that stands in more rows than this tells none of them from the others. */
const mostAlike = 50;

/**
 * The rows of the base whose key the analyst emptied, with their rows in the workbook: known by most
 * of their other cells, and by no other row's as well. That only says which rows they are, so that
 * they are not called deleted; none of them is refreshed.
 */
export function emptiedKeys(
  { base, yours }: MergeInput,
  compared: readonly ComparedColumn[],
  rows: MatchedRows,
): ReadonlyMap<number, number> {
  const emptied = new Map<number, number>();
  const standing = rows.keyless.map((row) => ({ row, cells: yours.values[row] ?? [] }));
  const keyless = standing.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (keyless.length === 0) return emptied;
  const polls = keyless.map(() => ({ asked: 0, votes: new Map<number, number>() }));
  for (const column of compared) {
    const index = missingRows(sourcedKeys({ ...base, primaryKey: [column.baseField.name] }), rows);
    const texts = standingKeys(
      keyless.map(({ cells }) => cells),
      [column],
    );
    polls.forEach((poll, i) => {
      const alike = index.get(texts[i] ?? '') ?? [];
      if (texts[i] === undefined || alike.length > mostAlike) return;
      poll.asked += 1;
      for (const row of alike) poll.votes.set(row, (poll.votes.get(row) ?? 0) + 1);
    });
  }
  polls.forEach(({ asked, votes }, i) => {
    const [best, second] = [...votes].sort(([, a], [, b]) => b - a);
    const row = keyless[i]?.row;
    if (best && row !== undefined && 2 * best[1] > asked && best[1] > (second?.[1] ?? 0))
      emptied.set(best[0], row);
  });
  return emptied;
}

/** The rows of the base that no row of the workbook has the key of, by the text of one of their cells. */
function missingRows(
  texts: readonly (string | undefined)[],
  { base, repeated }: MatchedRows,
): ReadonlyMap<string, readonly number[]> {
  const several = new Set(repeated.map((found) => found.base));
  const index = new Map<string, number[]>();
  texts.forEach((text, row) => {
    if (text === undefined || base.yours[row] !== undefined || several.has(row)) return;
    const alike = index.get(text);
    if (alike) alike.push(row);
    else index.set(text, [row]);
  });
  return index;
}
