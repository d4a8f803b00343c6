import type { Cell, Edition, Field, ReferenceTable } from '../edition/edition';
import { atOnce, eachOf, type Steps } from '../package/steps';

/** What is remembered of an edition: enough to say what another one changed, not what it said. */
export interface Fingerprint {
  readonly version: string;
  /** By the table's id. */
  readonly tables: Readonly<Record<string, TablePrint>>;
  /** Digest of each source, by its id. */
  readonly sources: Readonly<Record<string, string>>;
}

export interface TablePrint {
  /** Name, type and unit of each column, in order. */
  readonly columns: readonly string[];
  /** Digest of each row, by its key. Where a column stands makes no difference. */
  readonly rows: Readonly<Record<string, string>>;
  /** Digest of what is said of the table and its columns: titles, notes, licence. */
  readonly words: string;
}

/** @param digest a short text that differs when the text that it is made of does */
export function fingerprintOf(edition: Edition, digest: (text: string) => string): Fingerprint {
  return atOnce(fingerprintInSteps(edition, digest));
}

/** Does what `fingerprintOf` does, some rows a step. */
export function* fingerprintInSteps(
  { version, tables, sources }: Edition,
  digest: (text: string) => string,
): Steps<Fingerprint> {
  const prints: [string, TablePrint][] = [];
  for (const table of tables) prints.push([table.id, yield* tablePrint(table, digest)]);
  return {
    version,
    tables: Object.fromEntries(prints),
    sources: Object.fromEntries(
      [...sources].map(([id, source]) => [id, digest(JSON.stringify(source))]),
    ),
  };
}

function* tablePrint(table: ReferenceTable, digest: (text: string) => string): Steps<TablePrint> {
  const keyColumns = table.primaryKey.map((name) =>
    table.fields.findIndex((field) => field.name === name),
  );
  const keyOf = (row: readonly Cell[]) => keyColumns.map((i) => String(row[i])).join(', ');
  const byName = table.fields
    .map(({ name }, i) => ({ name, i }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const cells = (row: readonly Cell[]) => JSON.stringify(byName.map(({ i }) => row[i]));
  const rows = new Map<string, string>();
  yield* eachOf(table.rows, (row) => rows.set(keyOf(row), digest(cells(row))));
  return {
    columns: table.fields.map(columnPrint),
    rows: Object.fromEntries(rows),
    words: digest(JSON.stringify(wordsOf(table))),
  };
}

function wordsOf({ title, subtitle, group, notes, licence, fields }: ReferenceTable): unknown {
  const columns = fields.map((field) => [field.title, field.description]);
  return [title, subtitle, group, notes, licence, columns];
}

function columnPrint({ name, type, unit }: Field): string {
  return unit === undefined ? `${name}: ${type}` : `${name}: ${type} of ${unit}`;
}
