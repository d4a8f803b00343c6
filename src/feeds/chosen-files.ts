import type { DataOrigin } from '../reference/edition/incoming';
import { chosenAddress } from '../reference/edition/own-package';
import { isTableFile } from '../reference/package/resource-kind';
import { descriptorFile } from '../reference/package/package-path';
import { describeFiles } from '../reference/package/undescribed-files';
import { fail, succeed, type Result } from '../reference/result';
import { sizeOf, type FetchFault } from './fetch-fault';
import type { FetchSession } from './fetch-session';
import type { FileTree } from './file-tree';
import { limits } from './limits';
import { isPage, type PackagePlace } from './package-files';
import type { Bytes } from './read-body';

/** A file that was chosen from the computer: what of a browser's `File` is read. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  /** Path below the folder that was chosen, that folder first; empty of a file that was chosen itself. */
  readonly webkitRelativePath: string;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** What was chosen, by the name that it is known by, and the package that it holds. */
interface ChosenPackage {
  readonly name: string;
  readonly place: PackagePlace;
}

/**
 * Finds the package in what was chosen: an archive, a folder's files, or single tables. Without a
 * datapackage.json each table is described by what it looks like.
 */
export async function openChosen(
  session: FetchSession,
  files: readonly ChosenFile[],
): Promise<Result<ChosenPackage, FetchFault>> {
  const name = nameOf(files);
  const tree = await treeOf(session, files);
  if (!tree.ok) return fail({ kind: 'file', name, reason: tree.error });
  const paths = [...tree.value.sizes.keys()].filter(isOfPackage);
  const [descriptor, ...others] = outermost(
    paths.filter((path) => fileOf(path) === descriptorFile),
  );
  if (descriptor !== undefined && others.length > 0) {
    const reason = `holds several packages, ${descriptor} and ${others.join(', ')}: choose the folder of one`;
    return fail({ kind: 'file', name, reason });
  }
  const read = limited(tree.value);
  const file = async (path: string, most: number): Promise<Result<Bytes, FetchFault>> => {
    const there = pathThere(path, paths);
    const found = there === undefined ? fail('is missing') : await read(there, most);
    if (!found.ok) return fail({ kind: 'file', name: path, reason: found.error });
    return isPage(found.value)
      ? fail({ kind: 'file', name: path, reason: 'is a web page, not a file of data' })
      : found;
  };
  if (descriptor !== undefined) {
    const folder = descriptor.slice(0, -descriptorFile.length);
    return succeed({
      name,
      place: {
        mustBeWhole: false,
        descriptor: () => file(descriptor, limits.descriptorBytes),
        file: (path, most) => file(folder + path, most),
      },
    });
  }
  const tables = paths.filter((path) => isTableFile(path) || paths.length === 1);
  if (tables.length === 0)
    return fail({ kind: 'file', name, reason: 'holds neither a datapackage.json nor a CSV file' });
  return succeed({ name, place: undescribed(name, tables, file) });
}

/** Tables without a descriptor; what no path in one may hold is left out of their names. */
function undescribed(
  name: string,
  tables: readonly string[],
  file: PackagePlace['file'],
): PackagePlace {
  const real = new Map(tables.map((path) => [path.replace(/[\p{Cc}\\:*?"<>|#%]/gu, '_'), path]));
  const get: PackagePlace['file'] = (path, most) => file(real.get(path) ?? path, most);
  return {
    mustBeWhole: false,
    file: get,
    descriptor: async () => {
      const begins = new Map<string, Bytes>();
      for (const path of [...real.keys()].slice(0, limits.requests)) {
        const bytes = await get(path, limits.tableBytes);
        begins.set(path, bytes.ok ? bytes.value.slice(0, describedBytes) : new Uint8Array());
      }
      const json = JSON.stringify(describeFiles(name.replace(/(\.\w+|\/)$/, ''), begins));
      return succeed(new TextEncoder().encode(json));
    },
  };
}

/** How much of a table says how it is written. */
const describedBytes = 64 * 1024;

async function treeOf(
  session: FetchSession,
  files: readonly ChosenFile[],
): Promise<Result<FileTree, string>> {
  const [only] = files;
  if (!only) return fail('is empty');
  if (files.length > 1 || !/\.zip$/i.test(only.name)) return succeed(treeOfFiles(files));
  if (only.size > limits.bytesInAll) return fail(`has more than ${sizeOf(limits.bytesInAll)}`);
  const bytes = await readFile(only);
  if (!bytes.ok) return bytes;
  // Few analysts choose an archive: what unpacks it comes when one does.
  const loading = import(/* webpackChunkName: "archive" */ './archive');
  const archive = await loading.catch(() => undefined);
  return archive
    ? archive.openArchive(bytes.value, session)
    : fail("can't be unpacked: a file of the add-in did not load; try again, or choose the folder");
}

function treeOfFiles(files: readonly ChosenFile[]): FileTree {
  const byPath = new Map(
    files.map((file) => [withoutFolder(file.webkitRelativePath) || file.name, file]),
  );
  return {
    sizes: new Map([...byPath].map(([path, { size }]) => [path, size])),
    read: (path) => {
      const file = byPath.get(path);
      return file ? readFile(file) : Promise.resolve(fail('is missing'));
    },
  };
}

async function readFile(file: ChosenFile): Promise<Result<Bytes, string>> {
  try {
    return succeed(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return fail("can't be read: it was changed, moved or is open elsewhere; choose it again");
  }
}

/** Reads of one file no more than its limit, and of all together no more than that of one refresh. */
function limited({ sizes, read }: FileTree) {
  const taken = new Set<string>();
  return (path: string, most: number): Promise<Result<Bytes, string>> => {
    const size = sizes.get(path) ?? 0;
    const all = [...new Set([...taken, path])].reduce(
      (sum, each) => sum + (sizes.get(each) ?? 0),
      0,
    );
    if (size > most) return Promise.resolve(fail(`has more than ${sizeOf(most)}`));
    if (all > limits.bytesInAll)
      return Promise.resolve(
        fail(`is not read: all files together have more than ${sizeOf(limits.bytesInAll)}`),
      );
    taken.add(path);
    return read(path);
  };
}

/** What systems and editors leave beside the files of a package is none of it. */
function isOfPackage(path: string): boolean {
  return path
    .split('/')
    .every((part) => !/^(\.|__MACOSX$|~\$|Thumbs\.db$|desktop\.ini$)/i.test(part));
}

/** The paths with the fewest folders: others are packages inside the package. */
function outermost(paths: readonly string[]): readonly string[] {
  const depth = (path: string): number => path.split('/').length;
  const least = Math.min(...paths.map(depth));
  return paths.filter((path) => depth(path) === least);
}

/** Windows and macOS find a file by capitals and small letters alike, so packages name them so. */
function pathThere(path: string, paths: readonly string[]): string | undefined {
  if (paths.includes(path)) return path;
  const alike = paths.filter((each) => each.toLowerCase() === path.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
}

function fileOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

function withoutFolder(path: string): string {
  return path.split('/').slice(1).join('/');
}

/** Stands for what was chosen: the same when it is chosen again. */
export function chosenPlace(
  files: readonly ChosenFile[],
): Extract<DataOrigin, { kind: 'package' }> {
  return { kind: 'package', address: chosenAddress(nameOf(files)) };
}

function nameOf(files: readonly ChosenFile[]): string {
  const [folder] = files[0]?.webkitRelativePath.split('/') ?? [];
  const names = files.map(({ name }) => name).sort();
  return (folder ? `${folder}/` : names.join(', ')).slice(0, 100);
}
