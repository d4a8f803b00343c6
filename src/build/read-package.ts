import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

/** Reads the Data Package in a folder. */
export function readPackage(folder: string): ReadPackage {
  const descriptorPath = path.join(folder, descriptorFile);
  const paths = [descriptorPath];
  if (!existsSync(descriptorPath))
    return { edition: fail([{ file: descriptorFile, message: 'is missing' }]), paths };
  const descriptor = parseDescriptor(readFileSync(descriptorPath, 'utf8'));
  if (!descriptor.ok) return { edition: descriptor, paths };
  const names = filesOf(descriptor.value);
  paths.push(...names.map((name) => path.join(folder, name)));
  return { edition: loadEdition(descriptor.value, readFiles(folder, descriptor.value)), paths };
}

function readFiles(folder: string, descriptor: Descriptor): PackageFiles {
  const present = filesOf(descriptor).filter((name) => existsSync(path.join(folder, name)));
  const bytes = new Map(present.map((name) => [name, readFileSync(path.join(folder, name))]));
  const hashes = descriptor.tables.map((table): [string, string] => {
    const parts = tableFiles(descriptor, table).flatMap((name) => bytes.get(name) ?? []);
    return [table.name, createHash('sha256').update(Buffer.concat(parts)).digest('hex')];
  });
  return {
    texts: new Map([...bytes].map(([name, content]) => [name, content.toString('utf8')])),
    hashes: new Map(hashes),
  };
}
