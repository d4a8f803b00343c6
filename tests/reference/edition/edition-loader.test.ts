import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import webpack, { type Stats } from 'webpack';
import type { PackedEdition } from '../../../src/reference/edition/packed-edition';

const cases = path.resolve(__dirname, '../../cases');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'edition-'));
  cpSync(path.join(cases, 'package-whole'), folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Bundles imports of the package in `folder`, as the add-in's own build does. */
async function bundle(...queries: string[]): Promise<Stats> {
  const entry = path.join(folder, 'entry.js');
  const imports = queries.map(
    (query, i) =>
      `import packed${i} from './datapackage.json${query}'; globalThis.packed = packed${i};`,
  );
  writeFileSync(entry, imports.join('\n'));
  const compiler = webpack({
    mode: 'production',
    // Minified it would say the same, in threads of its own.
    optimization: { minimize: false },
    entry,
    output: { path: path.join(folder, 'dist') },
    module: {
      rules: [
        {
          test: /datapackage\.json$/,
          type: 'javascript/auto',
          loader: path.resolve(__dirname, '../../../src/build/edition-loader.ts'),
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => (stats ? resolve(stats) : reject(error ?? new Error('no stats'))));
    });
  });
}

function bundled(): PackedEdition {
  const scope: { packed?: PackedEdition } = {};
  vm.runInNewContext(readFileSync(path.join(folder, 'dist/main.js'), 'utf8'), {
    globalThis: scope,
  });
  if (!scope.packed) throw new Error('the bundle holds no edition');
  return scope.packed;
}

test('the bundle holds the edition: its tables and its sources', async () => {
  const stats = await bundle('?edition');
  expect(stats.toJson().errors).toEqual([]);
  expect(bundled().tables.map(({ id }) => id)).toEqual(['losses', 'figures', 'rates']);
  expect(bundled().sources.map(({ id }) => id)).toEqual(['list', 'copy']);
});

test('it can hold one table only', async () => {
  await bundle('?edition=figures');
  expect(bundled().tables.map(({ id }) => id)).toEqual(['figures']);
});

test('a change of any file of the package builds again', async () => {
  const { fileDependencies } = (await bundle('?edition')).compilation;
  for (const name of ['datapackage.json', 'losses.csv', 'figures.csv', 'rates.csv', 'sources.json'])
    expect(fileDependencies.has(path.join(folder, name))).toBe(true);
});

test('a broken package stops the build once, with file, row and field, and no stack', async () => {
  cpSync(path.join(cases, 'package-addition-wrong'), folder, { recursive: true });
  const [error, ...more] = (await bundle('?edition', '?edition=figures')).toJson().errors ?? [];
  expect(more).toEqual([]);
  expect(error?.message).toContain('The data package is broken.');
  expect(error?.message).toContain(
    'losses.csv, row 3, added: expected 7, the change of total, got 8',
  );
  expect(error?.message).not.toContain(' at ');
});
