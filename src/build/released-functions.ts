import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What is remembered of functions.json as it was last released. */
export interface ReleasedFunctions {
  /** Of package.json, and so of the manifest: x.y.z. */
  readonly version: string;
  readonly sha256: string;
}

const file = path.resolve('assets/released-functions.json');

export const readReleased = () => JSON.parse(readFileSync(file, 'utf8')) as ReleasedFunctions;

export function rememberFunctions(functions: ReleasedFunctions): void {
  writeFileSync(file, `${JSON.stringify(functions, null, 2)}\n`);
}

export const functionsOf = (version: string, metadata: string): ReleasedFunctions => ({
  version,
  sha256: createHash('sha256').update(metadata).digest('hex'),
});

/**
 * What is wrong with publishing `functions` after `released`, in a sentence; undefined when nothing
 * is. Excel keeps functions.json for up to 24 hours, and reads it anew when the manifest's version
 * is a higher one.
 */
export function versionProblem(
  functions: ReleasedFunctions,
  released: ReleasedFunctions,
): string | undefined {
  const order = compareVersions(functions.version, released.version);
  if (order < 0) return `version ${functions.version} is below ${released.version}, the released`;
  if (order > 0 || functions.sha256 === released.sha256) return undefined;
  return `functions.json is not that of the released ${released.version}: raise the version in package.json and in manifest.xml`;
}

function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const at = a?.findIndex((part, place) => part !== b?.[place]) ?? -1;
  return at < 0 ? 0 : (a?.[at] ?? 0) - (b?.[at] ?? 0);
}
