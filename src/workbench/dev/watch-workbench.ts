import { watch } from 'node:fs';
import path from 'node:path';
import { bundleWorkbench } from '../bundle/bundle-workbench';
import type { WorkbenchFiles } from '../serve/server';
import { withReload } from './reload';

/** What the workbench's page is made of. The rest runs in Node, and needs a new start. */
const rooms = ['page', 'host', 'grid', 'manifest', 'xlsx'];
/** An editor may write a file in several steps. */
const gatherMs = 50;

/** The workbench's files as they are after the last change that could be bundled. */
export interface WatchedWorkbench {
  readonly files: WorkbenchFiles;
  close(): void;
}

/**
 * Bundles the workbench, and again after each change of its sources. A bundle that fails is printed with its reasons,
 * and the one before it stays.
 * @param changed called after each later bundle that succeeds
 */
export async function watchWorkbench(changed: () => void): Promise<WatchedWorkbench> {
  let files = await bundle();
  let last = Promise.resolve();
  let soon: NodeJS.Timeout | undefined;
  const bundleAgain = async () => {
    try {
      files = await bundle();
      console.log('Bundled the workbench.');
      changed();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  const watchers = rooms.map((room) =>
    watch(path.join(__dirname, '..', room), { recursive: true }, () => {
      clearTimeout(soon);
      soon = setTimeout(() => (last = last.then(bundleAgain)), gatherMs);
    }),
  );
  return {
    get files() {
      return files;
    },
    close() {
      clearTimeout(soon);
      for (const watcher of watchers) watcher.close();
    },
  };
}

const bundle = async () => withReload(await bundleWorkbench({ minify: false }));
