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

/** Finds the rows that belong together, however the workbook's were sorted. */
export function matchRows(
  { base, yours, theirs }: MergeInput,
  key: readonly ComparedColumn[],
): Result<MatchedRows, MergeProblem> {
  const baseKeys = sourcedKeys(base);
  const inBase = uniqueIndex(baseKeys);
  if (!inBase.ok) return fail({ kind: 'key-not-unique', of: 'base', row: inBase.error });
  const keys = standingKeys(yours.values, key);
  const pairs: Pairs = {
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
  }
  const keyless: number[] = [];
  const standing = new StandingRows(pairs);
  for (const [row, text] of keys.entries()) {
    if (text === undefined) keyless.push(row);
    else {
      const inserted = inBase.value.get(text);
      const known = inserted === undefined ? fresh.get(text) : pairs.base.theirs[inserted];
      standing.add(row, text, inserted, known);
    }
  }
  return succeed({ ...pairs, keyless, repeated: standing.repeated() });
}

type Places = (number | undefined)[];

/** What `MatchedRows` says of two tables each, while it is found out. */
type Pairs = Record<'theirs', Record<'base' | 'yours', Places>> &
  Record<'base', Record<'theirs' | 'yours', Places>> &
  Record<'yours', Record<'base' | 'theirs', Places>>;

function noPlaces({ length }: readonly unknown[]): Places {
  return new Array<undefined>(length).fill(undefined);
}

function join(places: Places, row: number | undefined, back: Places, other: number): void {
  if (row === undefined) return;
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

/** Joins the rows of the workbook to those of base and new data; those that share a key, to none. */
class StandingRows {
  private readonly sharing = new Map<string, RepeatedKey & { readonly yours: number[] }>();

  constructor(private readonly pairs: Pairs) {}

  /** @param base and theirs: the rows of its key, undefined where there is none */
  add(row: number, key: string, base: number | undefined, theirs: number | undefined): void {
    const { pairs, sharing } = this;
    const first = pairs.base.yours[base ?? -1] ?? pairs.theirs.yours[theirs ?? -1];
    if (first === undefined) {
      join(pairs.base.yours, base, pairs.yours.base, row);
      join(pairs.theirs.yours, theirs, pairs.yours.theirs, row);
      return;
    }
    const shared = sharing.get(key);
    if (shared) shared.yours.push(row);
    else sharing.set(key, { yours: [first, row], base, theirs });
  }

  /** Takes apart what was joined by keys that stand in several rows. */
  repeated(): readonly RepeatedKey[] {
    const { base, theirs, yours } = this.pairs;
    const all = [...this.sharing.values()];
    for (const { yours: rows, base: inserted, theirs: known } of all) {
      if (inserted !== undefined) base.yours[inserted] = undefined;
      if (known !== undefined) theirs.yours[known] = undefined;
      for (const row of rows) {
        yours.base[row] = undefined;
        yours.theirs[row] = undefined;
      }
    }
    return all;
  }
}
