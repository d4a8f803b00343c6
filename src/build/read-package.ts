import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkOwnDescriptor, checkOwnTexts } from '../reference/release/own-descriptor';
import type { Descriptor } from '../reference/package/descriptor';
import type { Edition } from '../reference/edition/edition';
import {
  filesOf,
  loadEdition,
  tableFiles,
  type PackageFiles,
} from '../reference/package/load-edition';
import { descriptorFile } from '../reference/package/package-path';
import type { PackageProblem } from '../reference/package/package-problem';
import { parseDescriptor } from '../reference/package/parse-descriptor';
import { fail, type Result } from '../reference/result';

/** A package read from disk: its edition or its faults, and the files that it was read from. */
export interface ReadPackage {
  readonly edition: Result<Edition, readonly PackageProblem[]>;
  readonly paths: readonly string[];
}

/** Reads our own Data Package in a folder: what others may leave out, it may not. */
export function readPackage(folder: string): ReadPackage {
  const descriptorPath = path.join(folder, descriptorFile);
  const paths = [descriptorPath];
  if (!existsSync(descriptorPath))
    return { edition: fail([{ file: descriptorFile, message: 'is missing' }]), paths };
  const text = readFileSync(descriptorPath, 'utf8');
  const descriptor = parseDescriptor(text);
  const own = checkOwnDescriptor(text);
  if (!descriptor.ok) return { edition: fail([...own, ...descriptor.error]), paths };
  const names = filesOf(descriptor.value);
  paths.push(...names.map((name) => path.join(folder, name)));
  const files = readFiles(folder, descriptor.value);
  const { sourcesPath = '' } = descriptor.value;
  const problems = [
    ...own,
    ...checkOwnTexts(sourcesPath, files.texts.get(sourcesPath)?.join('') ?? ''),
  ];
  const edition = loadEdition(descriptor.value, files);
  if (problems.length === 0) return { edition, paths };
  return { edition: fail([...problems, ...(edition.ok ? [] : edition.error)]), paths };
}

function readFiles(folder: string, descriptor: Descriptor): PackageFiles {
  const present = filesOf(descriptor).filter((name) => existsSync(path.join(folder, name)));
  const bytes = new Map(present.map((name) => [name, readFileSync(path.join(folder, name))]));
  const hashes = descriptor.tables.map((table): [string, string] => {
    const parts = tableFiles(descriptor, table).flatMap((name) => bytes.get(name) ?? []);
    return [table.name, createHash('sha256').update(Buffer.concat(parts)).digest('hex')];
  });
  return {
    texts: new Map([...bytes].map(([name, content]) => [name, [content.toString('utf8')]])),
    hashes: new Map(hashes),
  };
}
