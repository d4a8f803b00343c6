import type { Fingerprint } from './fingerprint';

/** What an edition can change, the gravest first. */
export const levels = ['columns', 'rows', 'cells'] as const;

export type Level = (typeof levels)[number];

/** One thing that an edition changed. */
export interface ReleaseChange {
  readonly level: Level;
  /** Its id, or `sources`. */
  readonly table: string;
  /** The row's key or the column; undefined for a table as a whole. */
  readonly name?: string;
  readonly what: 'is new' | 'is gone' | 'is another' | 'is described otherwise';
}

/** What differs between two editions. A row that goes is a correction: its figure was none. */
export function changesOf(before: Fingerprint, now: Fingerprint): readonly ReleaseChange[] {
  const tables = new Set([...Object.keys(before.tables), ...Object.keys(now.tables)]);
  return [
    ...[...tables].flatMap((table) => tableChanges(table, before, now)),
    ...rowChanges('sources', before.sources, now.sources),
  ];
}

function tableChanges(
  table: string,
  before: Fingerprint,
  now: Fingerprint,
): readonly ReleaseChange[] {
  const [then, present] = [before.tables[table], now.tables[table]];
  if (!present) return [{ level: 'columns', table, what: 'is gone' }];
  if (!then) return [{ level: 'rows', table, what: 'is new' }];
  const columns = [
    ...columnChanges(table, then.columns, present.columns, 'is gone'),
    ...columnChanges(table, present.columns, then.columns, 'is new'),
  ];
  const rows = [
    ...rowChanges(table, then.rows, present.rows),
    ...(then.words === present.words ? [] : [describedOtherwise(table)]),
  ];
  // With its columns every row is another one.
  return columns.length === 0
    ? rows
    : [...columns, ...rows.filter(({ what }) => what !== 'is another')];
}

function describedOtherwise(table: string): ReleaseChange {
  return { level: 'cells', table, what: 'is described otherwise' };
}

function columnChanges(
  table: string,
  columns: readonly string[],
  others: readonly string[],
  what: ReleaseChange['what'],
): readonly ReleaseChange[] {
  return columns
    .filter((column) => !others.includes(column))
    .map((name) => ({ level: 'columns', table, name, what }));
}

function rowChanges(
  table: string,
  then: Readonly<Record<string, string>>,
  present: Readonly<Record<string, string>>,
): readonly ReleaseChange[] {
  const gone = Object.keys(then).filter((name) => !(name in present));
  return [
    ...Object.entries(present).flatMap(([name, digest]): ReleaseChange[] => {
      if (!(name in then)) return [{ level: 'rows', table, name, what: 'is new' }];
      return then[name] === digest ? [] : [{ level: 'cells', table, name, what: 'is another' }];
    }),
    ...gone.map((name): ReleaseChange => ({ level: 'cells', table, name, what: 'is gone' })),
  ];
}
