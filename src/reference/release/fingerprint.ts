import type { Cell, Edition, Field, ReferenceTable } from '../edition';

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
  /** Digest of each row, by its key. */
  readonly rows: Readonly<Record<string, string>>;
}

/** @param digest a short text that differs when the text that it is made of does */
export function fingerprintOf(edition: Edition, digest: (text: string) => string): Fingerprint {
  const { version, tables, sources } = edition;
  return {
    version,
    tables: Object.fromEntries(tables.map((table) => [table.id, tablePrint(table, digest)])),
    sources: Object.fromEntries(
      [...sources].map(([id, source]) => [id, digest(JSON.stringify(source))]),
    ),
  };
}

function tablePrint(table: ReferenceTable, digest: (text: string) => string): TablePrint {
  const keyColumns = table.primaryKey.map((name) =>
    table.fields.findIndex((field) => field.name === name),
  );
  const keyOf = (row: readonly Cell[]) => keyColumns.map((i) => String(row[i])).join(', ');
  return {
    columns: table.fields.map(columnPrint),
    rows: Object.fromEntries(table.rows.map((row) => [keyOf(row), digest(JSON.stringify(row))])),
  };
}

function columnPrint({ name, type, unit }: Field): string {
  return unit === undefined ? `${name}: ${type}` : `${name}: ${type} of ${unit}`;
}
