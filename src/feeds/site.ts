import { readChangelog } from '../reference/edition/changelog';
import { compareVersions, isVersion } from '../reference/edition/edition-version';
import { isObject, parseJson } from '../reference/package/shape-reader';
import {
  changelogFile,
  descriptorFile,
  editionFile,
  siteFolder,
} from '../reference/package/package-path';
import { checkArriving } from '../reference/release/arriving-edition';
import { fail, succeed, type Result } from '../reference/result';
import type { FetchedFiles, KnownEditions } from './fetched-files';
import { describeFetchFault, type FetchFault } from './fetch-fault';
import { limits } from './limits';
import { fetchPackage, packageAt, type PackageAt } from './package-files';
import type { Edition } from '../reference/edition/edition';
import { readEdition } from '../reference/package/load-edition';
import type { PackageProblem } from '../reference/package/package-problem';
import type { FetchSession } from './fetch-session';

const sameHost = 'same-host';

/** Asks for the data package beside the add-in. It may be newer than the add-in that runs, never older. */
export async function fetchSite(
  session: FetchSession,
  { site, bundled }: KnownEditions,
): Promise<Result<FetchedFiles, FetchFault>> {
  const folder = new URL(siteFolder, site).href;
  const rules = { mayLeadTo: sameHost, mustBeWhole: true } as const;
  const place = packageAt(session, folder + descriptorFile, rules);
  const found = await fetchPackage(session, place);
  if (!found.ok) return found;
  const log = await session.get({
    address: folder + changelogFile,
    mostBytes: limits.changelogBytes,
    mayLeadTo: sameHost,
  });
  if (!log.ok && log.error.kind === 'cancelled') return log;
  return succeed({
    files: [...found.value.bytes, ...(log.ok ? [log.value.bytes] : [])],
    read: async (retrieved) => {
      const edition = await readWhole(session, found.value);
      if (!edition.ok) return edition;
      const { version } = edition.value;
      if (compareVersions(version, bundled.version) < 0)
        return fail({ kind: 'older', version, than: bundled.version });
      const changes = log.ok ? readChangelog(log.value.text) : undefined;
      const checked = await session.inTurns(checkArriving(bundled, edition.value, changes));
      if (!checked.ok) return checked;
      if (!checked.value.ok)
        return fail({ kind: 'contradicts', version, change: checked.value.error });
      return succeed({
        origin: { kind: 'site' },
        edition: edition.value,
        retrieved,
        // Some servers give no .md: then only the reasons are missing.
        warnings: [
          ...checked.value.value,
          ...(log.ok ? [] : [`Reasons of changes: ${describeFetchFault(log.error)}`]),
        ],
        log: changes ?? [],
      });
    },
  });
}

/** Our own package has a version, and every table of it. */
async function readWhole(
  session: FetchSession,
  { descriptor, files }: PackageAt,
): Promise<Result<Edition, FetchFault>> {
  if (!isVersion(descriptor.version))
    return fail({ kind: 'package', problems: [noVersion(descriptorFile, 'version')] });
  const arrived = await files();
  if (!arrived.ok) return arrived;
  const read = await session.inTurns(readEdition(descriptor, arrived.value));
  if (!read.ok) return read;
  return read.value.ok ? read.value : fail({ kind: 'package', problems: read.value.error });
}

function noVersion(file: string, field?: string): PackageProblem {
  return { file, ...(field && { field }), message: 'expected a version such as 2026.8.0' };
}

/**
 * Looks in one small file whether the site has a newer edition than the add-in.
 * @returns its version, or undefined when it is not newer
 */
export async function newerEdition(
  session: FetchSession,
  site: string,
  bundled: string,
): Promise<Result<string | undefined, FetchFault>> {
  const address = new URL(siteFolder + editionFile, site).href;
  const mostBytes = limits.editionBytes;
  const file = await session.get({ address, mostBytes, mayLeadTo: sameHost });
  if (!file.ok) return file;
  const json = parseJson(file.value.text);
  const version = json.ok && isObject(json.value) ? json.value['version'] : undefined;
  if (typeof version !== 'string' || !isVersion(version))
    return fail({
      kind: 'package',
      problems: [noVersion(editionFile)],
    });
  return succeed(compareVersions(version, bundled) > 0 ? version : undefined);
}
