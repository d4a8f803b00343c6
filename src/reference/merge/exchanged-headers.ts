import { headerOf } from '../column-header';
import { sourcedKeys, standingKeys } from './keys';
import type { ComparedColumn } from './match-columns';
import type { MatchedRows } from './match-rows';
import type { MergeInput } from './merge-input';
import type { MergeNote } from './notes';
import { matcherOf } from './standing-values';

/** What was inserted under one header stands under another one. */
export interface Elsewhere {
  readonly header: string;
  readonly under: string;
}

/** Rows that are looked at: they are enough to tell columns apart. */
const mostRows = 200;
/** At least so many of the cells must be found under another header, and no more under their own. */
const most = 0.9;
const few = 0.5;

/**
 * Finds sourced columns whose cells the analyst did not edit but put under another header: two
 * headers that were exchanged, or one that was given to a column of the analyst's own. They are
 * told, and not followed: columns are found by their headers.
 */
export function exchangedHeaders(
  { base, yours }: MergeInput,
  compared: readonly ComparedColumn[],
  rows: MatchedRows,
): readonly MergeNote[] {
  const sample = sampleOf(rows.base.yours);
  // Undefined where too few cells were inserted to tell.
  const shareIn = ({ base: at, baseField }: ComparedColumn, column: number) => {
    const isBase = matcherOf(baseField);
    const told = sample.filter((pair) => (base.rows[pair.at]?.[at] ?? null) !== null);
    const alike = told.filter((pair) =>
      isBase(yours.values[pair.row]?.[column] ?? '', base.rows[pair.at]?.[at] ?? null),
    );
    return told.length < 2 ? undefined : alike.length / told.length;
  };
  const inPlace = new Map(compared.map((each) => [each.column, shareIn(each, each.column)]));
  const elsewhere = compared
    .filter(({ column }) => (inPlace.get(column) ?? few) < few)
    .flatMap((column): Elsewhere[] => {
      // A column that holds what was inserted there may have been inserted with the same values.
      const at = yours.headers.findIndex(
        (_, other) => (inPlace.get(other) ?? 0) < few && (shareIn(column, other) ?? 0) >= most,
      );
      const header = yours.headers[column.column] ?? '';
      return at < 0 ? [] : [{ header, under: yours.headers[at] ?? '' }];
    });
  return elsewhere
    .filter(
      ({ header, under }, i) =>
        !elsewhere.slice(0, i).some((each) => each.header === under && each.under === header),
    )
    .map((each): MergeNote => ({ kind: 'column-elsewhere', ...each }));
}

/** Some of the rows that are in the base, `at`, and in the workbook: the same every time, from everywhere. */
function sampleOf(yours: MatchedRows['base']['yours']): readonly { at: number; row: number }[] {
  const step = Math.max(1, Math.floor(yours.length / mostRows));
  const sample: { at: number; row: number }[] = [];
  for (let at = 0; at < yours.length; at += step) {
    const row = yours[at];
    if (row !== undefined) sample.push({ at, row });
  }
  return sample;
}

/** Where the inserted keys stand when no row has one under the key's own header. */
export function keysElsewhere(
  { base, yours }: MergeInput,
  key: readonly ComparedColumn[],
  rows: MatchedRows,
): Elsewhere | undefined {
  const isFound = (row: number | undefined) => row !== undefined;
  const found = rows.yours.base.some(isFound) || rows.yours.theirs.some(isFound);
  if (found || rows.repeated.length > 0) return undefined;
  const inserted = new Set(sourcedKeys(base));
  const sample = yours.values.slice(0, mostRows);
  for (const part of key) {
    const under = yours.headers.findIndex((_, column) => {
      if (column === part.column) return false;
      const texts = standingKeys(sample, exchanged(key, part.column, column));
      const alike = texts.filter((text) => text !== undefined && inserted.has(text));
      return alike.length > few * sample.length;
    });
    if (under >= 0) return { header: headerOf(part.baseField), under: yours.headers[under] ?? '' };
  }
  return undefined;
}

/** The key's columns as they were if the headers over two columns had been exchanged. */
function exchanged(
  key: readonly ComparedColumn[],
  one: number,
  other: number,
): readonly ComparedColumn[] {
  const swap = (column: number) => (column === one ? other : column === other ? one : column);
  return key.map((part) => ({ ...part, column: swap(part.column) }));
}
