import type { Edition, ReferenceTable } from '../reference/edition/edition';
import { asOwnPackage, keptAddress } from '../reference/edition/own-package';
import { descriptorFile } from '../reference/package/package-path';
import { parsedUrl, whyNotWebAddress } from '../reference/package/untrusted-text';
import { fail, succeed, type Result } from '../reference/result';
import type { Collected, Known } from './collected';
import type { FetchFault } from './fetch-fault';
import { collectPackage } from './package-files';
import { sha256 } from '../reference/sha256';
import type { Visit } from './visit';

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
export async function collectOwnPackage(
  visit: Visit,
  typed: string,
  { site }: Known,
): Promise<Result<Collected, FetchFault>> {
  const address = packageAddress(typed, site);
  if (!address.ok) return address;
  if (standsForMore.test(typed)) return fail({ kind: 'not-whole', address: address.value });
  const origin = await originAddress(address.value);
  const found = await collectPackage(visit, address.value, 'any-host');
  if (!found.ok) return found;
  return succeed({
    files: found.value.files,
    read: async (retrieved) => {
      const edition = await found.value.read();
      if (!edition.ok) return edition;
      return succeed({
        origin: { kind: 'package', address: origin },
        edition: asOwnPackage(
          await withWholeHashes(edition.value),
          address.value,
          retrieved.slice(0, 10),
        ),
        retrieved,
        warnings: [...notKept(address.value, origin), ...withoutKey(edition.value)],
      });
    },
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

function withoutKey({ tables }: Edition): string[] {
  return tables
    .filter(({ primaryKey }) => primaryKey.length === 0)
    .map(({ title }) => `"${title}" has no primary key: it can be inserted, not refreshed.`);
}
