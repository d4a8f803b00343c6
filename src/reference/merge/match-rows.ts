import { fail, succeed, type Result } from '../result';
import { sourcedKeys, standingKeys, type KeyText } from './keys';
import type { ComparedColumn } from './match-columns';
import type { MergeInput, MergeProblem } from './merge-input';

/** For each row of one table its row in another one; undefined where that has none. */
export type RowPlaces = readonly (number | undefined)[];

/** The rows of base, workbook and new data that have the same key. */
export interface MatchedRows {
  readonly theirs: { readonly base: RowPlaces; readonly yours: RowPlaces };
  readonly base: { readonly theirs: RowPlaces; readonly yours: RowPlaces };
  readonly yours: { readonly base: RowPlaces; readonly theirs: RowPlaces };
  /** Rows of the workbook in whose key a cell is empty. They match nothing. */
  readonly keyless: readonly number[];
  /** Sourced keys that stand in several rows of the workbook. They match none of them. */
  readonly repeated: readonly RepeatedKey[];
}

export interface RepeatedKey {
  readonly yours: readonly number[];
  readonly base: number | undefined;
  readonly theirs: number | undefined;
}

/** The rows of the workbook by key, and those that share one. */
interface StandingIndex {
  readonly rows: ReadonlyMap<string, number>;
  readonly repeated: ReadonlyMap<string, readonly number[]>;
}

/** Finds the rows that belong together, however the workbook's were sorted. */
export function matchRows(
  { base, yours, theirs }: MergeInput,
  key: readonly ComparedColumn[],
): Result<MatchedRows, MergeProblem> {
  const baseKeys = sourcedKeys(base);
  const inBase = uniqueIndex(baseKeys);
  if (!inBase.ok) return fail({ kind: 'key-not-unique', of: 'base', row: inBase.error });
  const keys = standingKeys(yours.values, key);
  const standing = indexStanding(keys);
  const pairs = {
    theirs: { base: noPlaces(theirs.rows), yours: noPlaces(theirs.rows) },
    base: { theirs: noPlaces(base.rows), yours: noPlaces(base.rows) },
    yours: { base: noPlaces(yours.values), theirs: noPlaces(yours.values) },
  };
  const fresh = new Map<string, number>();
  for (const [row, text] of sourcedKeys(theirs).entries()) {
    const inserted = inBase.value.get(text ?? '');
    const isTwice =
      inserted === undefined ? fresh.has(text ?? '') : pairs.base.theirs[inserted] !== undefined;
    if (text === undefined || isTwice) return fail({ kind: 'key-not-unique', of: 'theirs', row });
    if (inserted === undefined) fresh.set(text, row);
    else join(pairs.theirs.base, row, pairs.base.theirs, inserted);
    join(pairs.theirs.yours, row, pairs.yours.theirs, standing.rows.get(text));
  }
  baseKeys.forEach((text, row) => {
    join(pairs.base.yours, row, pairs.yours.base, standing.rows.get(text ?? ''));
  });
  const repeated = [...standing.repeated].map(([text, rows]) => {
    const inserted = inBase.value.get(text);
    const theirs = inserted === undefined ? fresh.get(text) : pairs.base.theirs[inserted];
    return { yours: rows, base: inserted, theirs };
  });
  return succeed({
    ...pairs,
    keyless: keys.flatMap((text, row) => (text === undefined ? [row] : [])),
    repeated: repeated.filter((each) => (each.base ?? each.theirs) !== undefined),
  });
}

type Places = (number | undefined)[];

function noPlaces(rows: readonly unknown[]): Places {
  return rows.map(() => undefined);
}

function join(places: Places, row: number, back: Places, other: number | undefined): void {
  if (other === undefined) return;
  places[row] = other;
  back[other] = row;
}

/** Rows by key, or the row whose key is incomplete or another row's. */
function uniqueIndex(keys: readonly KeyText[]): Result<ReadonlyMap<string, number>, number> {
  const index = new Map<string, number>();
  for (const key of keys) {
    const row = index.size;
    if (key === undefined || index.has(key)) return fail(row);
    index.set(key, row);
  }
  return succeed(index);
}

function indexStanding(keys: readonly KeyText[]): StandingIndex {
  const rows = new Map<string, number>();
  const repeated = new Map<string, number[]>();
  keys.forEach((key, row) => {
    if (key === undefined) return;
    const first = rows.get(key);
    const others = repeated.get(key);
    if (others) others.push(row);
    else if (first === undefined) rows.set(key, row);
    else repeated.set(key, [first, row]);
  });
  for (const key of repeated.keys()) rows.delete(key);
  return { rows, repeated };
}
