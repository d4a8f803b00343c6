import { isWebPage } from '../reference/feeds/web-page';
import { decodeInSteps, decodeText, type FileText } from '../reference/package/decode-text';
import type { Descriptor } from '../reference/package/descriptor';
import { descriptorFile } from '../reference/package/package-path';
import { filesOf, tableFiles, type PackageFiles } from '../reference/package/load-edition';
import { parseDescriptor, partsOf } from '../reference/package/parse-descriptor';
import { fail, succeed, type Result } from '../reference/result';
import { describeFetchFault, type FetchFault } from './fetch-fault';
import { limits } from './limits';
import type { Bytes } from './read-body';
import type { FileRequest } from './request';
import type { FetchSession } from './fetch-session';

/** A package whose files arrived, unread but for the descriptor. */
export interface PackageAt {
  readonly bytes: readonly Bytes[];
  readonly descriptor: Descriptor;
  /** Decodes and hashes what arrived. */
  readonly files: () => Promise<Result<PackageFiles, FetchFault>>;
}

/** Where the files of a package are, and what becomes of a package that lacks one. */
export interface PackagePlace {
  readonly descriptor: () => Promise<Result<Bytes, FetchFault>>;
  /** @param path in the package, which can't lead out of its folder */
  readonly file: (path: string, mostBytes: number) => Promise<Result<Bytes, FetchFault>>;
  /** Whether a file that does not arrive is a fault of the whole package. */
  readonly mustBeWhole: boolean;
}

/**
 * A package whose files stand beside its descriptor on the internet.
 * @param address of the descriptor
 */
export function packageAt(
  session: FetchSession,
  address: string,
  rules: Pick<PackagePlace, 'mustBeWhole'> & Pick<FileRequest, 'mayLeadTo'>,
): PackagePlace {
  const { mayLeadTo, mustBeWhole } = rules;
  const get = async (at: string, mostBytes: number): Promise<Result<Bytes, FetchFault>> => {
    const file = await session.getBytes({ address: at, mayLeadTo, mostBytes });
    return file.ok && isPage(file.value) ? fail({ kind: 'web-page', address: at }) : file;
  };
  return {
    mustBeWhole,
    descriptor: () => get(address, limits.descriptorBytes),
    file: (path, mostBytes) => get(addressOf(path, address), mostBytes),
  };
}

/**
 * Gets a Data Package: its descriptor, the parts of that in files of their own, then the files that it
 * names.
 */
export async function fetchPackage(
  session: FetchSession,
  place: PackagePlace,
): Promise<Result<PackageAt, FetchFault>> {
  session.report({ arrived: 0, wanted: 1 });
  const described = await place.descriptor();
  if (!described.ok) return described;
  const text = decodeText(described.value, 'utf-8');
  if (!text.ok) return notRead(descriptorFile, text.error);
  const parts = await fetchParts(place, partsOf(text.value));
  if (!parts.ok) return parts;
  const descriptor = parseDescriptor(text.value, parts.value);
  if (!descriptor.ok) return fail({ kind: 'package', problems: descriptor.error });
  const arrived = await fetchFiles(session, place, descriptor.value);
  if (!arrived.ok) return arrived;
  return succeed({
    bytes: [described.value, ...arrived.value.bytes.values()],
    descriptor: descriptor.value,
    files: () => readFiles(session, descriptor.value, arrived.value),
  });
}

function notRead(file: string, message: string): Result<never, FetchFault> {
  return fail({ kind: 'package', problems: [{ file, message }] });
}

/** A part that does not arrive is missed where the table that needs it is read. */
async function fetchParts(
  { file }: PackagePlace,
  paths: readonly string[],
): Promise<Result<ReadonlyMap<string, string>, FetchFault>> {
  const parts = new Map<string, string>();
  for (const path of paths) {
    const part = await file(path, limits.descriptorBytes);
    const text = part.ok ? decodeText(part.value, 'utf-8') : undefined;
    if (text?.ok) parts.set(path, text.value);
    else if (!part.ok && endsAll(part.error)) return part;
  }
  return succeed(parts);
}

interface DownloadedFiles {
  readonly bytes: ReadonlyMap<string, Bytes>;
  /** Why others did not arrive. */
  readonly faults: ReadonlyMap<string, string>;
}

async function fetchFiles(
  session: FetchSession,
  { file: get, mustBeWhole }: PackagePlace,
  descriptor: Descriptor,
): Promise<Result<DownloadedFiles, FetchFault>> {
  const paths = filesOf(descriptor);
  if (paths.length + 1 > limits.requests) return fail({ kind: 'too-many-requests' });
  const bytes = new Map<string, Bytes>();
  const faults = new Map<string, string>();
  for (const path of paths) {
    session.report({ arrived: bytes.size + 1, wanted: paths.length + 1 });
    const mostBytes = path === descriptor.sourcesPath ? limits.sourcesBytes : limits.tableBytes;
    const arrived = await get(path, mostBytes);
    if (arrived.ok) bytes.set(path, arrived.value);
    else if (mustBeWhole || paths.length === 1 || endsAll(arrived.error)) return arrived;
    else faults.set(path, reasonOf(arrived.error));
  }
  return succeed({ bytes, faults });
}

function reasonOf(fault: FetchFault): string {
  return fault.kind === 'file' ? fault.reason : describeFetchFault(fault).replace(/\.$/, '');
}

/** Whether nothing more can be asked for. */
function endsAll({ kind }: FetchFault): boolean {
  return kind === 'cancelled' || kind === 'too-much' || kind === 'too-many-requests';
}

/**
 * Whether a file is a web page: some hosts send one, with status 200, where a file is missing, and
 * browsers save it under the file's name.
 */
export function isPage(bytes: Bytes): boolean {
  return isWebPage(new TextDecoder().decode(bytes.subarray(0, 1024)));
}

/** A path is a file's name: what an address would read otherwise is written so that it is not. */
function addressOf(path: string, address: string): string {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), address).href;
}

async function readFiles(
  session: FetchSession,
  descriptor: Descriptor,
  { bytes, faults }: DownloadedFiles,
): Promise<Result<PackageFiles, FetchFault>> {
  const encodings = new Map(
    descriptor.tables.flatMap(({ paths, encoding }) => paths.map((path) => [path, encoding])),
  );
  const texts = new Map<string, FileText>();
  const unread = new Map(faults);
  for (const [path, content] of bytes) {
    const text = await session.inTurns(decodeInSteps(content, encodings.get(path) ?? 'utf-8'));
    if (!text.ok) return text;
    if (text.value.ok) texts.set(path, text.value.value);
    else unread.set(path, text.value.error);
  }
  const hashes = new Map<string, string>();
  for (const table of descriptor.tables) {
    const files = tableFiles(descriptor, table).flatMap((path) => bytes.get(path) ?? []);
    const inline = table.inline === undefined ? [] : [new TextEncoder().encode(table.inline)];
    const hash = await session.hash([...files, ...inline]);
    if (!hash.ok) return hash;
    hashes.set(table.name, hash.value);
  }
  return succeed({ texts, faults: unread, hashes });
}
