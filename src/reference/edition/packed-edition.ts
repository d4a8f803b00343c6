import { citedIds, withInputs } from '../cite/cited-ids';
import type { Cell, Edition, ReferenceTable } from './edition';
import type { Citable } from '../source';

/**
 * An edition as JSON, as the build compiles it into the add-in. Cells are kept column by column, and
 * each text once for all tables: like stands beside like, which compression makes the most of.
 */
export interface PackedEdition extends Omit<Edition, 'tables' | 'sources'> {
  readonly texts: readonly string[];
  readonly tables: readonly PackedTable[];
  readonly sources: readonly Citable[];
}

export interface PackedTable extends Omit<ReferenceTable, 'rows' | 'sourceIds'> {
  /** A column of numbers as it is; of text, the places of the texts in `texts`. */
  readonly columns: readonly (readonly (number | null)[])[];
}

/** Packs an edition, or only some of its tables with the sources that they cite. */
export function packEdition(edition: Edition, tableIds?: readonly string[]): PackedEdition {
  const tables = edition.tables.filter(({ id }) => tableIds?.includes(id) ?? true);
  const ids = tables.flatMap(({ sourceIds }) => sourceIds);
  const cited = new Set(withInputs(ids, edition.sources));
  const sources = [...edition.sources.values()];
  const places = new Map<string, number>();
  const packed = tables.map((table) => packTable(table, places));
  return {
    ...edition,
    texts: [...places.keys()],
    tables: packed,
    sources: tableIds ? sources.filter(({ id }) => cited.has(id)) : sources,
  };
}

function packTable(table: ReferenceTable, places: Map<string, number>): PackedTable {
  const packCell = (cell: Cell): number | null => {
    if (typeof cell !== 'string') return cell;
    const place = places.get(cell) ?? places.size;
    places.set(cell, place);
    return place;
  };
  const { id, title, subtitle, group, fields, primaryKey, notes } = table;
  const { licence, retrieved, hash, plot, series, rows } = table;
  return {
    ...{ id, title, subtitle, group, fields, primaryKey, notes, licence, retrieved, hash },
    ...(plot && { plot }),
    ...(series && { series }),
    columns: fields.map((_, i) => rows.map((row) => packCell(row[i] ?? null))),
  };
}

/** The edition again, from what the build checked: nothing is checked twice. */
export function unpackEdition({ texts, ...packed }: PackedEdition): Edition {
  return {
    ...packed,
    tables: packed.tables.map((table) => unpackTable(table, texts)),
    sources: new Map(packed.sources.map((source) => [source.id, source])),
  };
}

function unpackTable({ columns, ...table }: PackedTable, texts: readonly string[]): ReferenceTable {
  const isText = table.fields.map(({ type }) => type !== 'number' && type !== 'integer');
  const cellAt = (column: readonly (number | null)[], i: number, row: number): Cell => {
    const cell = column[row] ?? null;
    return isText[i] && cell !== null ? (texts[cell] ?? null) : cell;
  };
  const rowCount = columns[0]?.length ?? 0;
  const rows = Array.from({ length: rowCount }, (_, row) =>
    columns.map((column, i) => cellAt(column, i, row)),
  );
  return { ...table, rows, sourceIds: citedIds(table.fields, rows) };
}
