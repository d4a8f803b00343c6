import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkbench } from '../../src/workbench/bundle/bundle-workbench';
import type { WorkbenchFiles } from '../../src/workbench/serve/server';

const folder = path.resolve('.cache/workbench-page');

/** Bundles the workbench's page before the first test of the browser: once, not in each file. */
export default async function bundleOnce(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of await bundleWorkbench()) {
    writeFileSync(path.join(folder, name), bytes);
  }
}

/** What {@link bundleOnce} made. */
export function bundledWorkbench(): WorkbenchFiles {
  return new Map(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))] as const),
  );
}
