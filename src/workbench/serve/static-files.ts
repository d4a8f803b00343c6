import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withBoundary, type WorkbenchFiles } from './server';

/** Leads on to the workbench, with what stands behind # in the address. */
const front = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>TankStock workbench</title>
  <script>location.replace('workbench/' + location.hash);</script>
  <a href="workbench/">TankStock workbench</a>
</html>
`;

/**
 * Writes the workbench with a built add-in into a folder that any web server serves, at any address.
 * What the folder held before is gone.
 */
export function writeStatic(folder: string, addIn: string, files: WorkbenchFiles): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(addIn, folder, { recursive: true });
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  for (const name of pages) {
    const up = '../..'.repeat(name.split(path.sep).length - 1);
    const file = path.join(folder, name);
    writeFileSync(file, withBoundary(readFileSync(file, 'utf8'), `${up}workbench/`));
  }
  mkdirSync(path.join(folder, 'workbench'));
  for (const [name, bytes] of files) {
    writeFileSync(path.join(folder, 'workbench', name), bytes);
  }
  writeFileSync(path.join(folder, 'index.html'), front);
}
