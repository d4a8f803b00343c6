// Sources as they are shipped: bundled and minified. A TypeScript runner's own transformation makes
// loops and closures slower.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';

const folder = path.resolve('.cache/bench');

/** @returns the file that the bundle stands in */
export function bundle(name: string, contents: string): string {
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `${name}.cjs`);
  const stdin = { contents, resolveDir: process.cwd(), loader: 'ts' as const };
  const output = { outfile, format: 'cjs' as const, target: 'es2022', minify: true };
  buildSync({ stdin, bundle: true, platform: 'node', ...output });
  return outfile;
}

/**
 * What modules export.
 * @param modules by their paths below src
 */
export function loadBundled<Exported>(name: string, modules: readonly string[]): Exported {
  const exported = modules.map((each) => `export * from './src/${each}';`);
  return createRequire(import.meta.url)(bundle(name, exported.join('\n'))) as Exported;
}
