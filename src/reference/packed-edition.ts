import type { Cell, Edition, ReferenceTable } from './edition';
import type { Citable } from './source';

/**
 * An edition as JSON, as the build compiles it into the add-in. Rows are kept column by column:
 * like stands beside like, which a web server's compression makes the most of.
 */
export interface PackedEdition extends Omit<Edition, 'tables' | 'sources'> {
  readonly tables: readonly PackedTable[];
  readonly sources: readonly Citable[];
}

export interface PackedTable extends Omit<ReferenceTable, 'rows'> {
  readonly columns: readonly (readonly Cell[])[];
}

/** Packs an edition, or only some of its tables with the sources that they cite. */
export function packEdition(edition: Edition, tableIds?: readonly string[]): PackedEdition {
  const tables = edition.tables.filter(({ id }) => tableIds?.includes(id) ?? true);
  const cited = new Set(tables.flatMap(({ sourceIds }) => sourceIds));
  const sources = [...edition.sources.values()];
  return {
    ...edition,
    tables: tables.map(packTable),
    sources: tableIds ? sources.filter(({ id }) => cited.has(id)) : sources,
  };
}

function packTable({ rows, ...table }: ReferenceTable): PackedTable {
  return { ...table, columns: table.fields.map((_, i) => rows.map((row) => row[i] ?? null)) };
}

/** The edition again, from what the build checked: nothing is checked twice. */
export function unpackEdition(packed: PackedEdition): Edition {
  return {
    ...packed,
    tables: packed.tables.map(unpackTable),
    sources: new Map(packed.sources.map((source) => [source.id, source])),
  };
}

function unpackTable({ columns, ...table }: PackedTable): ReferenceTable {
  const rowCount = columns[0]?.length ?? 0;
  return {
    ...table,
    rows: Array.from({ length: rowCount }, (_, row) =>
      columns.map((column) => column[row] ?? null),
    ),
  };
}
