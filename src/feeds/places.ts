import { feedIds, feeds, type FeedId } from '../reference/feeds/registry';
import { chosenName } from '../reference/edition/own-package';
import { parsedUrl } from '../reference/package/untrusted-text';
import type { DataOrigin } from '../reference/edition/incoming';
import type { KnownEditions } from './fetched-files';
import { continuedEdition } from './continued-table';

/** A place that can be asked for data, and what asking it means. */
export interface PlaceOffer {
  readonly place: DataOrigin;
  readonly title: string;
  /** What is requested, of whom: a sentence. */
  readonly asks: string;
}

/**
 * The places, in the order in which they are offered.
 * @param addresses of the analyst's own packages
 */
export function placesFor(
  known: Pick<KnownEditions, 'bundled' | 'fromSite'>,
  addresses: readonly string[],
): readonly PlaceOffer[] {
  return [
    {
      place: { kind: 'bundled' },
      title: `Edition ${known.bundled.version}`,
      asks: 'Asks for nothing: it is inside the add-in.',
    },
    {
      place: { kind: 'site' },
      title: "The add-in's own site",
      asks: 'Asks the site of the add-in for its data package.',
    },
    ...addresses.map((address) => ({
      place: { kind: 'package', address } as const,
      title: `Your data package: ${nameOf(address)}`,
      asks:
        chosenName(address) === undefined
          ? `Asks for ${address} and the files that it names.`
          : 'Asks nobody: choose it again below when it has changed.',
    })),
    ...feedIds.map((feed) => ({
      place: { kind: 'feed', feed } as const,
      title: feeds[feed].title,
      asks: feedAsks(feed, known),
    })),
  ];
}

/** Host, path and what stands for the rest, which may be a key. */
function nameOf(address: string): string {
  const chosen = chosenName(address);
  if (chosen !== undefined) return chosen;
  // A workbook says where its tables came from, and may have been edited.
  const url = parsedUrl(address);
  return url ? url.host + url.pathname + url.hash : address;
}

function feedAsks(feed: FeedId, known: Pick<KnownEditions, 'bundled' | 'fromSite'>): string {
  const { copy, licence, asks } = feeds[feed];
  const { table } = continuedEdition(feed, known);
  return `Asks GitHub for ${asks(table)}, in the copy ${copy} (${licence} licence).`;
}
