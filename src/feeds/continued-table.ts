import type { Edition, ReferenceTable } from '../reference/edition';
import { feeds } from '../reference/feeds/known-feeds';
import type { FeedId } from '../reference/incoming';

/** The table that a feed continues. It is in every edition inside an add-in of this version. */
export function continuedTable(feed: FeedId, { tables }: Edition): ReferenceTable {
  const table = tables.find(({ id }) => id === feeds[feed].tableId);
  if (!table) throw new Error(`The edition has no table ${feeds[feed].tableId}.`);
  return table;
}
