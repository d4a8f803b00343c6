import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { workbookScripts } from '../page/read-ahead';
import { patchUniver } from './patch-univer';
import { withoutDocuments } from './without-documents';
import { boundaryScript, type WorkbenchFiles } from '../serve/server';

/** Browsers read XML themselves; the files of workbooks are read and written as outside a browser. */
const browserXml: Plugin = {
  name: 'browser-xml',
  setup(build) {
    build.onResolve({ filter: /^@xmldom\/xmldom$/ }, ({ importer }) =>
      importer.includes(`${path.sep}xlsx${path.sep}`)
        ? undefined
        : { path: path.join(__dirname, '../page/browser-xml.ts') },
    );
  },
};

const settings: BuildOptions = {
  bundle: true,
  write: false,
  outdir: '/', // names only: nothing is written
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  plugins: [patchUniver, withoutDocuments, browserXml],
  logLevel: 'silent', // errors are thrown
};

/**
 * Bundles the workbench's page and the boundary script in memory: a few seconds. Rejects with esbuild's errors.
 * @param minify browsers read the page sooner; false for who reads the code
 */
export async function bundleWorkbench({ minify = true } = {}): Promise<WorkbenchFiles> {
  const [page, boundary, html] = await Promise.all([
    build({
      ...settings,
      minify,
      entryPoints: { page: path.join(__dirname, '../page/main.ts') },
      format: 'esm',
      splitting: true, // what the page seldom needs, such as charts, is loaded when it does
      metafile: true,
    }),
    build({
      ...settings,
      entryPoints: {
        [path.parse(boundaryScript).name]: path.join(__dirname, '../host/boundary.ts'),
      },
      format: 'iife',
    }),
    readFile(path.join(__dirname, '../page/index.html')),
  ]);
  const bundles = [...(page.outputFiles ?? []), ...(boundary.outputFiles ?? [])];
  return new Map<string, Uint8Array>([
    ['index.html', withWorkbookScripts(html.toString('utf8'), page.metafile)],
    ...bundles.map(({ path: file, contents }) => [path.basename(file), contents] as const),
  ]);
}

/** Names in the page what main.ts loads in any case: it asks for all of it at once then. */
function withWorkbookScripts(html: string, { outputs }: Metafile): Uint8Array {
  const scripts = new Set<string>();
  const add = (script: string) => {
    if (scripts.has(script)) return;
    scripts.add(script);
    for (const { path: needed, kind } of outputs[script]?.imports ?? []) {
      if (kind === 'import-statement') add(needed);
    }
  };
  const [first] = Object.keys(outputs).filter((name) =>
    outputs[name]?.entryPoint?.endsWith('page/workbook.ts'),
  );
  if (first) add(first);
  const names = [...scripts].map((script) => path.basename(script)).join(' ');
  const meta = `<meta name="${workbookScripts}" content="${names}" />`;
  return Buffer.from(html.replace('</head>', `  ${meta}\n  </head>`));
}
