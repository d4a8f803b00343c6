import type { PackageFiles } from '../../../src/reference/package/load-edition';

/** The files of a package, each of one part. */
export function packageFiles(texts: Iterable<readonly [string, string]>): PackageFiles {
  return { texts: new Map([...texts].map(([path, text]) => [path, [text]])), hashes: new Map() };
}
