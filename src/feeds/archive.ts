import { Inflate } from 'fflate';
import type { Steps } from '../reference/package/steps';
import { fail, succeed, type Result } from '../reference/result';
import type { FetchSession } from './fetch-session';
import type { FileTree } from './file-tree';
import { limits } from './limits';
import type { Bytes } from './read-body';

/** A file in an archive, as the archive's directory has it. */
interface ArchivedFile {
  readonly path: string;
  /** Where its own header stands. */
  readonly at: number;
  readonly packedSize: number;
  readonly size: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isLocked: boolean;
}

/** Bytes that are unpacked in a step. */
const block = 32 * 1024;

/**
 * The files of a ZIP archive (PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). Nothing is
 * unpacked but what is read, and of that no more than the directory says.
 */
export function openArchive(bytes: Bytes, session: FetchSession): Result<FileTree, string> {
  const entries = readDirectory(bytes);
  if (!entries.ok) return entries;
  const byPath = new Map(entries.value.map((entry) => [entry.path, entry]));
  return succeed({
    sizes: new Map(entries.value.map(({ path, size }) => [path, size])),
    read: async (path) => {
      const entry = byPath.get(path);
      if (!entry) return fail('is missing');
      const unpacked = await session.inTurns(unpack(bytes, entry));
      return unpacked.ok ? unpacked.value : fail('was not read: cancelled');
    },
  });
}

function readDirectory(bytes: Bytes): Result<readonly ArchivedFile[], string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOfDirectory(view);
  if (end === undefined) return fail('is no ZIP archive, or only a part of one');
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff) return fail(`has more than ${String(limits.archiveFiles)} files`);
  if (count > limits.archiveFiles)
    return fail(
      `has ${String(count)} files, of which at most ${String(limits.archiveFiles)} are read`,
    );
  const entries: ArchivedFile[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      return fail('is no whole ZIP archive: its directory breaks off');
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const path = pathOf(name, (view.getUint16(at + 8, true) & 0x800) !== 0);
    if (!path.endsWith('/'))
      entries.push({
        path,
        at: view.getUint32(at + 42, true),
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        method: view.getUint16(at + 10, true),
        isLocked: (view.getUint16(at + 8, true) & 1) !== 0,
      });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return succeed(entries);
}

/** The record at the end may be followed by a comment of up to 65,535 bytes. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

/** Some archivers on Windows write backslashes; names that are not marked as UTF-8 mostly are ASCII. */
function pathOf(name: Uint8Array, isUtf8: boolean): string {
  const text = new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252').decode(name);
  return text.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
}

function* unpack(bytes: Bytes, entry: ArchivedFile): Steps<Result<Bytes, string>> {
  const packed = packedPart(bytes, entry);
  if (!packed.ok) return packed;
  if (entry.method === 0) return succeed(packed.value.slice());
  const unpacked = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((part) => {
    if (length + part.length <= entry.size) unpacked.set(part, length);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.value.length && length <= entry.size; at += block) {
      const end = at + block;
      inflate.push(packed.value.subarray(at, end), end >= packed.value.length);
      yield;
    }
  } catch {
    return fail('is broken in the archive');
  }
  return length === entry.size
    ? succeed(unpacked)
    : fail('has another size in the archive than its directory says');
}

function packedPart(bytes: Bytes, entry: ArchivedFile): Result<Bytes, string> {
  const { at, packedSize, method, isLocked } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isLocked) return fail('is locked with a password: unpack the archive, and choose its folder');
  if (method !== 0 && method !== 8)
    return fail('is packed in a way that is not read: unpack the archive, and choose its folder');
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50)
    return fail('is broken in the archive');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packedSize > bytes.length) return fail('is broken in the archive');
  return method === 0 && packedSize !== entry.size
    ? fail('has another size in the archive than its directory says')
    : succeed(bytes.subarray(start, start + packedSize));
}
