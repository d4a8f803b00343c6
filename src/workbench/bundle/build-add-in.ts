import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/** The built add-in. */
export const addInFolder = path.join(root, 'dist');

/** What dist/ is made of; the workbench is no part of it. */
const sources = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];
const elsewhere = [path.join('src', 'workbench'), path.join('assets', 'pictures')];

/** The state of sources and result after the last build from here. */
const stamp = path.join(root, '.cache', 'add-in-build');

/**
 * Builds the add-in into dist/ with a local copy of office.js, unless dist/ is just that of the present sources.
 * webpack leaves files alone that come out the same, so their dates say nothing of the build's.
 */
export function buildAddIn(): void {
  if (read(stamp) === state()) return;
  console.log('Building the add-in …');
  const webpack = require.resolve('webpack/bin/webpack.js');
  const options = ['--mode', 'production', '--env', 'officejs=local', '--stats', 'errors-warnings'];
  const { status } = spawnSync(process.execPath, [webpack, ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The add-in could not be built: the reasons are above.');
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, state());
}

/** Changes when a file of the sources or of dist/ does. */
function state(): string {
  const hash = createHash('sha256');
  for (const name of [...sources, 'dist']) describe(name, (line) => hash.update(line));
  return hash.digest('hex');
}

function describe(name: string, tell: (line: string) => void): void {
  const found = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!found || elsewhere.includes(name)) return;
  if (!found.isDirectory()) return tell(`${name} ${found.size} ${found.mtimeMs}\n`);
  for (const entry of readdirSync(path.join(root, name)).sort()) {
    describe(path.join(name, entry), tell);
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // not built from here yet
  }
}
