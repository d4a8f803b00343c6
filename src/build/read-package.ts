import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../reference/edition';
import { filesOf, loadEdition, type PackageFiles } from '../reference/load-edition';
import { descriptorFile } from '../reference/package-path';
import type { PackageProblem } from '../reference/package-problem';
import { parseDescriptor } from '../reference/parse-descriptor';
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
  return { edition: loadEdition(descriptor.value, readFiles(folder, names)), paths };
}

function readFiles(folder: string, names: readonly string[]): PackageFiles {
  const present = names.filter((name) => existsSync(path.join(folder, name)));
  return new Map(
    present.map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return [name, { text: bytes.toString('utf8'), sha256 }];
    }),
  );
}
