import { sourceLine, sourceUrl, tableCitation } from '../cite/citation';
import { withInputs } from '../cite/cited-ids';
import type { Edition, ReferenceTable } from '../edition/edition';
import type { DataOrigin } from '../edition/incoming';
import type { Citable } from '../source';

/** A table of an edition, and where both came from. */
export interface Offer {
  readonly table: ReferenceTable;
  readonly edition: Edition;
  readonly origin: DataOrigin;
}

/** What an edition has to offer. */
export function offersOf(edition: Edition, origin: DataOrigin): readonly Offer[] {
  return edition.tables.map((table) => ({ table, edition, origin }));
}

/**
 * What a workbook keeps of an inserted table: the rows as inserted or last refreshed, to tell the
 * analyst's changes from the sources', and what stands about them in the workbook.
 */
export interface BaseTable extends Pick<
  ReferenceTable,
  'id' | 'title' | 'fields' | 'primaryKey' | 'rows' | 'retrieved' | 'hash'
> {
  /** Semantic version of the edition. */
  readonly edition: string;
  readonly origin: DataOrigin;
  /** As in the Sources sheet. */
  readonly citation: string;
  /** Title, source line and notes, a line each, as they stand above the table. */
  readonly caption: readonly string[];
  /** Where the source line leads. */
  readonly address?: string;
  /**
   * The sources that a table of an analyst's package cites, as CSL-JSON: its package may be gone when
   * the workbook is opened again.
   */
  readonly sources?: string;
  /** How many conflicts its last refresh left open: the same data are offered again until they are decided. */
  readonly undecided?: number;
}

/** What is kept when this is inserted. */
export function baseOf({ table, edition, origin }: Offer): BaseTable {
  const { id, title, fields, primaryKey, rows, retrieved, hash } = table;
  const address = sourceUrl(table, edition);
  const sources = origin.kind === 'package' ? ownSources(table, edition) : [];
  return {
    ...{ id, title, fields, primaryKey, rows, retrieved, hash, origin },
    edition: edition.version,
    citation: tableCitation(table, edition),
    caption: [title, sourceLine(table, edition), ...table.notes],
    ...(address !== undefined && { address }),
    ...(sources.length > 0 && { sources: JSON.stringify(sources) }),
  };
}

function ownSources({ sourceIds }: ReferenceTable, { sources }: Edition): readonly Citable[] {
  return withInputs(sourceIds, sources).flatMap((id) => sources.get(id) ?? []);
}
