import type { Edition, ReferenceTable } from '../reference/edition/edition';
import {
  asOwnPackage,
  chosenAddress,
  chosenName,
  keptAddress,
} from '../reference/edition/own-package';
import { descriptorFile } from '../reference/package/package-path';
import { parsedUrl, whyNotWebAddress } from '../reference/package/untrusted-text';
import { fail, succeed, type Result } from '../reference/result';
import { openChosen, type ChosenFile } from './chosen-files';
import type { Arrival, FetchedFiles, KnownEditions } from './fetched-files';
import type { FetchFault } from './fetch-fault';
import { fetchPackage, packageAt, type PackageAt } from './package-files';
import { findKey } from '../reference/package/find-key';
import { readPackage } from '../reference/package/load-edition';
import { packageWarnings } from '../reference/package/package-words';
import type { Steps } from '../reference/package/steps';
import { sha256 } from '../reference/sha256';
import type { FetchSession } from './fetch-session';

/**
 * The address of a package's descriptor, of what an analyst typed: that of the file or of its folder.
 * Only https, but for the add-in's own site; the part after # is not sent, so it is dropped.
 * @param site address of the add-in's page
 */
export function packageAddress(typed: string, site: string): Result<string, FetchFault> {
  const text = typed.trim();
  if (text === '') return fail({ kind: 'no-address' });
  const reason = whyNotAsked(text, new URL(site));
  if (reason !== undefined) return fail({ kind: 'address', address: text, reason });
  const url = new URL(text);
  url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += descriptorFile;
  return succeed(url.href);
}

/** Why a package's address is not asked, or undefined. */
function whyNotAsked(text: string, site: URL): string | undefined {
  const url = parsedUrl(text);
  if (!url || url.protocol === 'https:' || url.origin === site.origin)
    return whyNotWebAddress(text);
  // The page's content security policy lets it ask no other port of this computer without https.
  return url.protocol === 'http:' && isThisComputer(url)
    ? "must begin with https:// (http:// only for the add-in's own host and port)"
    : 'must begin with https:// (http:// only for an address on this computer)';
}

function isThisComputer({ hostname }: URL): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

/** Asks for an analyst's own package, and marks its tables as theirs. */
export async function fetchOwnPackage(
  session: FetchSession,
  typed: string,
  { site }: KnownEditions,
): Promise<Result<FetchedFiles, FetchFault>> {
  const chosen = chosenName(typed);
  if (chosen !== undefined)
    return fail({ kind: 'file', name: chosen, reason: "can't be read again: choose it again" });
  const address = packageAddress(typed, site);
  if (!address.ok) return address;
  if (standsForMore.test(typed)) return fail({ kind: 'not-whole', address: address.value });
  const origin = await originAddress(address.value);
  const rules = { mayLeadTo: 'any-host', mustBeWhole: false } as const;
  const found = await fetchPackage(session, packageAt(session, address.value, rules));
  if (!found.ok) return found;
  return succeed({
    files: found.value.bytes,
    read: async (retrieved) => {
      const read = await readOwnPackage(session, found.value, origin, retrieved);
      if (!read.ok) return read;
      const warnings = [...notKept(address.value, origin), ...read.value.warnings];
      return succeed({ ...read.value, warnings });
    },
  });
}

/** Reads a package that was chosen from the computer, likewise. */
export async function readChosenPackage(
  session: FetchSession,
  files: readonly ChosenFile[],
): Promise<Result<FetchedFiles, FetchFault>> {
  const chosen = await openChosen(session, files);
  if (!chosen.ok) return chosen;
  const { name, place } = chosen.value;
  const found = await fetchPackage(session, place);
  if (!found.ok) return found;
  return succeed({
    files: found.value.bytes,
    read: (retrieved) => readOwnPackage(session, found.value, chosenAddress(name), retrieved),
  });
}

/**
 * An analyst's package with all that is said of it: what was left out, and which tables have no key.
 * @param origin what is kept of its address
 */
async function readOwnPackage(
  session: FetchSession,
  { descriptor, files }: PackageAt,
  origin: string,
  retrieved: string,
): Promise<Arrival> {
  const arrived = await files();
  if (!arrived.ok) return arrived;
  const read = await session.inTurns(readPackage(descriptor, arrived.value));
  if (!read.ok) return read;
  if (!read.value.ok) return fail({ kind: 'package', problems: read.value.error });
  const day = retrieved.slice(0, 10);
  const own = asOwnPackage(read.value.value.edition, origin, day);
  const keyed = await session.inTurns(withFoundKeys(own));
  if (!keyed.ok) return keyed;
  return succeed({
    ...{ origin: { kind: 'package', address: origin }, retrieved },
    edition: await withWholeHashes(keyed.value),
    warnings: packageWarnings(read.value.value, descriptor.faults),
    unkeyed: own.tables.filter(({ primaryKey }) => primaryKey.length === 0).map(({ id }) => id),
  });
}

/**
 * Hashes that tell tables apart by their descriptor and their sources too. Of ours the version says
 * when these change; an analyst's package need not have a new one for another unit or citation.
 */
async function withWholeHashes(edition: Edition): Promise<Edition> {
  const tables: ReferenceTable[] = [];
  for (const table of edition.tables) {
    const sources = table.sourceIds.map((id) => edition.sources.get(id));
    const said = JSON.stringify([{ ...table, rows: [] }, sources]);
    tables.push({ ...table, hash: await sha256([said]) });
  }
  return { ...edition, tables };
}

/** How the address of an origin ends whose question mark something followed. */
const standsForMore = /#[0-9a-f]{8}$/;

/**
 * What follows the question mark tells packages apart, and may be a key: eight digits of a hash stand
 * for it, too few for finding a long key by them.
 */
async function originAddress(address: string): Promise<string> {
  const kept = keptAddress(address);
  return kept === address ? kept : `${kept}#${(await sha256([address])).slice(0, 8)}`;
}

function notKept(address: string, origin: string): string[] {
  return origin === address
    ? []
    : [
        `What follows ? in the address is kept until the pane is closed, and in no workbook, where ${new URL(origin).hash} stands for it: enter the same address again when a later refresh needs it.`,
      ];
}

/** Gives tables without a primary key the first columns that tell their rows apart. */
function* withFoundKeys(edition: Edition): Steps<Edition> {
  const tables: ReferenceTable[] = [];
  for (const table of edition.tables)
    tables.push(
      table.primaryKey.length > 0 ? table : { ...table, primaryKey: yield* findKey(table) },
    );
  return { ...edition, tables };
}
