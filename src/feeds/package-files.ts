import { isWebPage } from '../reference/feeds/web-page';
import type { Edition } from '../reference/edition/edition';
import type { Descriptor } from '../reference/package/descriptor';
import { filesOf, readEdition, tableFiles } from '../reference/package/load-edition';
import { parseDescriptor } from '../reference/package/parse-descriptor';
import { fail, succeed, type Result } from '../reference/result';
import type { FetchFault } from './fetch-fault';
import { limits } from './limits';
import type { Bytes } from './read-body';
import type { Asked } from './request';
import { sha256 } from '../reference/sha256';
import type { ArrivedFile, Visit } from './visit';

/** A package whose files arrived, unread but for the descriptor. */
export interface PackageAt {
  readonly files: readonly Bytes[];
  readonly read: () => Promise<Result<Edition, FetchFault>>;
}

/**
 * Asks for a Data Package: its descriptor, then the files that it names, beside the address that was
 * typed. Their paths can't lead out of its folder.
 */
export async function collectPackage(
  visit: Visit,
  address: string,
  mayLeadTo: Asked['mayLeadTo'],
): Promise<Result<PackageAt, FetchFault>> {
  visit.report({ arrived: 0, wanted: 1 });
  const described = await getData(visit, {
    address,
    mayLeadTo,
    mostBytes: limits.descriptorBytes,
  });
  if (!described.ok) return described;
  const descriptor = parseDescriptor(described.value.text);
  if (!descriptor.ok) return fail({ kind: 'package', problems: descriptor.error });
  const paths = [...new Set(filesOf(descriptor.value))];
  if (paths.length + 1 > limits.requests) return fail({ kind: 'too-many-requests' });
  const files = new Map<string, ArrivedFile>();
  for (const path of paths) {
    visit.report({ arrived: files.size + 1, wanted: paths.length + 1 });
    const file = await getData(visit, {
      address: new URL(path, address).href,
      mayLeadTo,
      mostBytes: path === descriptor.value.sourcesPath ? limits.sourcesBytes : limits.tableBytes,
    });
    if (!file.ok) return file;
    files.set(path, file.value);
  }
  return succeed({
    files: [described.value, ...files.values()].map(({ bytes }) => bytes),
    read: () => readPackage(visit, descriptor.value, files),
  });
}

/** Hosts answer with a page, and 200, where a file is missing. */
async function getData(visit: Visit, asked: Asked): Promise<Result<ArrivedFile, FetchFault>> {
  const file = await visit.get(asked);
  return file.ok && isWebPage(file.value.text)
    ? fail({ kind: 'web-page', address: asked.address })
    : file;
}

async function readPackage(
  visit: Visit,
  descriptor: Descriptor,
  files: ReadonlyMap<string, ArrivedFile>,
): Promise<Result<Edition, FetchFault>> {
  const hashes = new Map<string, string>();
  for (const table of descriptor.tables) {
    const parts = tableFiles(descriptor, table).flatMap((path) => files.get(path)?.bytes ?? []);
    hashes.set(table.name, await sha256(parts));
  }
  const texts = new Map([...files].map(([path, { text }]) => [path, text]));
  const read = await visit.inTurns(readEdition(descriptor, { texts, hashes }));
  if (!read.ok) return read;
  const edition = read.value;
  return edition.ok ? edition : fail({ kind: 'package', problems: edition.error });
}
