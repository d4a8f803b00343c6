import type { LoggedChange } from '../reference/edition/changelog';
import type { Edition, ReferenceTable } from '../reference/edition/edition';
import { compareVersions } from '../reference/edition/edition-version';
import { feeds, type FeedId } from '../reference/feeds/registry';
import type { EarlierTable, KnownEditions } from './fetched-files';

/** The edition whose table a feed continues, and that table. */
export interface ContinuedEdition {
  readonly edition: Edition;
  readonly table: ReferenceTable;
  /** Why its figures changed, when the add-in's own site said it. */
  readonly log?: readonly LoggedChange[];
}

/**
 * The newest edition of ours at hand: a workbook's table that is of a newer one than a feed continues
 * could not be refreshed from that feed. One whose columns became others is for a newer add-in.
 */
export function continuedEdition(
  feed: FeedId,
  { bundled, fromSite }: Pick<KnownEditions, 'bundled' | 'fromSite'>,
): ContinuedEdition {
  const table = tableOf(feed, bundled);
  if (!table) throw new Error(`The edition has no table ${feeds[feed].tableId}.`);
  if (fromSite && compareVersions(fromSite.edition.version, bundled.version) > 0) {
    const { edition, log } = fromSite;
    const newer = tableOf(feed, edition);
    if (newer && hasColumnsOf(newer, table)) return { edition, table: newer, ...(log && { log }) };
  }
  return { edition: bundled, table };
}

function tableOf(feed: FeedId, { tables }: Edition): ReferenceTable | undefined {
  return tables.find(({ id }) => id === feeds[feed].tableId);
}

function hasColumnsOf(newer: ReferenceTable, table: ReferenceTable): boolean {
  return table.fields.every(({ name, type }) =>
    newer.fields.some((field) => field.name === name && field.type === type),
  );
}

/** What to do first when the workbook's table is of a newer edition than the feed continues. */
export function siteFirst(
  { edition: { version } }: ContinuedEdition,
  earlier: EarlierTable | undefined,
): readonly string[] {
  return earlier && compareVersions(earlier.edition, version) > 0
    ? [
        `The table in this workbook is of edition ${earlier.edition}, and these data continue ${version}: get them again after those of the add-in's own site.`,
      ]
    : [];
}
