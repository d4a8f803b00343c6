import type { Edition } from '../reference/edition/edition';
import type { Incoming, DataOrigin } from '../reference/edition/incoming';
import { succeed, type Result } from '../reference/result';
import type { Arrival, FetchedFiles, EarlierTable, KnownEditions } from './fetched-files';
import { fetchFeed } from './feed-files';
import type { FetchFault } from './fetch-fault';
import type { ChosenFile } from './chosen-files';
import { fetchOwnPackage, readChosenPackage } from './own-package';
import { placesFor, type PlaceOffer } from './places';
import { sha256 } from '../reference/sha256';
import { fetchSite, newerEdition } from './site';
import type { Environment } from './environment';
import { FetchSession, type Progress } from './fetch-session';

export { describeFetchFault, type FetchFault } from './fetch-fault';
export { chosenPlace, type ChosenFile } from './chosen-files';
export { packageAddress } from './own-package';
export type { PlaceOffer } from './places';
export { environmentOf, type Environment } from './environment';
export type { Arrival, Progress };

/** How a place is asked. */
export interface Asking {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** What was chosen from the computer, of a package that has no address. */
  readonly files?: readonly ChosenFile[];
  /** Of a feed. */
  readonly earlier?: EarlierTable;
  /** What the add-in's own site sent before, if that counts: a feed continues the newest edition. */
  readonly fromSite?: Incoming;
}

/** The places that data can come from. Nothing is requested but by these calls. */
export interface NewData {
  /**
   * @param addresses of the analyst's own packages
   * @param fromSite as in `Asking`
   */
  readonly places: (addresses: readonly string[], fromSite?: Incoming) => readonly PlaceOffer[];
  /** What a place sends. When that is what it sent before, the same `Incoming` again, unread. */
  readonly fetchFrom: (place: DataOrigin, asking: Asking) => Promise<Arrival>;
  /** Keeps nothing of a package of the analyst's own, whose origin has that address. */
  readonly forget: (address: string) => void;
  /** The version of the edition on the add-in's site when it is newer: one request of a small file. */
  readonly newerEdition: (signal: AbortSignal) => Promise<Result<string | undefined, FetchFault>>;
}

type Remote = Exclude<DataOrigin, { kind: 'bundled' }>;

/** What arrived from a place, and the hash of its files. */
interface Remembered {
  readonly hash: string;
  readonly incoming: Incoming;
}

/** @param bundled the edition inside the add-in */
export function newDataFor(bundled: Edition, environment: Environment): NewData {
  const remembered = new Map<string, Remembered>();
  /** Whole addresses of packages that delivered, by what is kept of them. */
  const whole = new Map<string, string>();
  return {
    places: (addresses, fromSite) =>
      placesFor({ bundled, ...(fromSite && { fromSite }) }, addresses),
    fetchFrom: async (
      place,
      { signal, onProgress = () => undefined, files, earlier, fromSite },
    ) => {
      if (place.kind === 'bundled') return succeed(bundledData(bundled));
      const session = new FetchSession(environment, signal, onProgress);
      const known: KnownEditions = {
        ...{ bundled, site: environment.site },
        ...(fromSite && { fromSite }),
        ...(earlier && { earlier }),
      };
      const asked = wholePlace(place, whole);
      const fetched = files
        ? await readChosenPackage(session, files)
        : await fetchFiles(asked, session, known);
      if (!fetched.ok) return fetched;
      const key = JSON.stringify(place);
      const against = [earlier?.edition, earlier?.rows, fromSite?.edition.version];
      const hashes: string[] = [];
      for (const file of fetched.value.files) {
        const hash = await session.hash([file]);
        if (!hash.ok) return hash;
        hashes.push(hash.value);
      }
      const hash = await sha256([JSON.stringify([against, hashes])]);
      const before = remembered.get(key);
      if (before?.hash === hash) return succeed(before.incoming);
      const arrived = fetched.value.files.length;
      onProgress({ arrived, wanted: arrived });
      const arrival = await fetched.value.read(session.now());
      if (!arrival.ok) return arrival;
      remembered.set(key, { hash, incoming: arrival.value });
      const { origin } = arrival.value;
      if (asked.kind === 'package' && origin.kind === 'package')
        whole.set(origin.address, asked.address);
      return arrival;
    },
    forget: (address) => {
      whole.delete(address);
      for (const [key, { incoming }] of remembered)
        if (incoming.origin.kind === 'package' && incoming.origin.address === address)
          remembered.delete(key);
    },
    newerEdition: (signal) =>
      newerEdition(
        new FetchSession(environment, signal, () => undefined),
        environment.site,
        bundled.version,
      ),
  };
}

/** A place as it is asked, with what followed the question mark of an address that was typed. */
function wholePlace(place: Remote, whole: ReadonlyMap<string, string>): Remote {
  if (place.kind !== 'package') return place;
  return { ...place, address: whole.get(place.address) ?? place.address };
}

function bundledData(edition: Edition): Incoming {
  return { origin: { kind: 'bundled' }, edition, retrieved: edition.released, warnings: [] };
}

function fetchFiles(
  place: Remote,
  session: FetchSession,
  known: KnownEditions,
): Promise<Result<FetchedFiles, FetchFault>> {
  switch (place.kind) {
    case 'site':
      return fetchSite(session, known);
    case 'package':
      return fetchOwnPackage(session, place.address, known);
    case 'feed':
      return fetchFeed(session, place.feed, known);
  }
}
