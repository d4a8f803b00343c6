import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { patchUniver } from '../bundle/patch-univer';
import { withoutDocuments } from '../bundle/without-documents';

const WORKBENCH = path.resolve(__dirname, '..');
const CACHE = path.resolve(WORKBENCH, '../../.cache');

/**
 * Univer is published as ES modules that neither Node nor jest loads, so grid and host are bundled
 * into one CommonJS file. Gives the file's path; bundles anew (about a second) when a source or a
 * package has changed.
 */
export async function bundleHeadless(): Promise<string> {
  const file = path.join(CACHE, `headless-${sourcesHash()}.cjs`);
  if (existsSync(file)) return file;
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await build({
    entryPoints: [path.join(__dirname, 'headless-bundle.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: unfinished,
    external: ['exceljs', 'jszip'], // CommonJS already, and large
    logLevel: 'error',
    minifyWhitespace: true, // every test file reads it
    lineLimit: 120, // and shows where in it an error was
    supported: { 'dynamic-import': false }, // jest has none
    plugins: [patchUniver, withoutDocuments],
  });
  renameSync(unfinished, file); // other test workers may be looking for it
  removeOlder(file);
  return file;
}

/** Bundles of earlier sources: ten megabytes each. */
function removeOlder(file: string): void {
  for (const name of readdirSync(CACHE)) {
    const older = path.join(CACHE, name);
    if (/^headless-[\da-f]+\.cjs$/.test(name) && older !== file) rmSync(older, { force: true });
  }
}

/** Changes with every change of what goes into the bundle. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  const own = ['bundle', 'grid', 'headless', 'host', 'xlsx'].flatMap((folder) =>
    readdirSync(path.join(WORKBENCH, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(WORKBENCH, folder, name)),
  );
  const lock = path.resolve(WORKBENCH, '../../package-lock.json');
  for (const file of [...own.sort(), lock]) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
