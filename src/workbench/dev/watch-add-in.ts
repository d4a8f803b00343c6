import { createRequire } from 'node:module';
import path from 'node:path';
import webpack, { type Configuration, type Stats } from 'webpack';
import type { Changed } from './reload';

const root = path.resolve(__dirname, '../../..');
/** The workbench reads it when it starts. */
const manifest = path.join(root, 'manifest.xml');
const require = createRequire(__filename);

type MakeConfiguration = (
  env: Readonly<Record<string, string>>,
  options: { mode: 'development' },
) => Configuration;

/**
 * Nothing is looked at again that a change does not reach; errors are shown by line, and files need not be small.
 * A file that takes another's name (a.ts, a/index.ts) needs a new start.
 */
const quickAgain = {
  devtool: 'cheap-module-source-map',
  cache: { type: 'memory', cacheUnaffected: true },
  experiments: { cacheUnaffected: true },
  module: { unsafeCache: true },
  optimization: {
    splitChunks: false,
    moduleIds: 'named',
    providedExports: false,
    sideEffects: false,
    emitOnErrors: false,
  },
} satisfies Configuration;

/**
 * Builds the add-in into a folder, and again after each change of its sources. A build that fails is printed with
 * its reasons, and the one before it stays. Resolves after the first build that succeeds.
 * @param changed called after each later build that succeeds, with what has to start again to show it
 */
export function watchAddIn(
  folder: string,
  changed: (what: Changed) => void,
): Promise<{ close(): Promise<void> }> {
  const configure = require(path.join(root, 'webpack.config.js')) as MakeConfiguration;
  const made = configure({ officejs: 'local' }, { mode: 'development' });
  const compiler = webpack({
    ...made,
    ...quickAgain,
    mode: 'development',
    context: root,
    module: { ...made.module, ...quickAgain.module },
    output: { ...made.output, path: folder },
  });
  console.log('Building the add-in …');
  const sayStale = once(() => console.log('functions.json and the help follow at the next start.'));
  return new Promise((resolve) => {
    let built = false;
    compiler.watch({ ignored: /node_modules|[\\/]\.cache[\\/]/ }, (failure, stats) => {
      const wrong = failure?.message ?? reasons(stats);
      if (wrong !== undefined) return console.error(wrong);
      console.log(`Built in ${took(stats)} s.`);
      if ([...(compiler.modifiedFiles ?? [])].some(readByBuild)) sayStale();
      if (built) return changed(compiler.modifiedFiles?.has(manifest) ? 'workbench' : 'add-in');
      built = true;
      resolve({ close: () => new Promise((closed) => compiler.close(() => closed())) });
    });
  });
}

/** What the build itself runs, and Node reads once: contracts, guides and what they use. */
const readByBuild = (file: string) => file in require.cache;

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

const reasons = (stats: Stats | undefined) =>
  stats?.hasErrors() ? stats.toString('errors-only') : undefined;

const took = (stats: Stats | undefined) =>
  (((stats?.endTime ?? 0) - (stats?.startTime ?? 0)) / 1000).toFixed(1);
