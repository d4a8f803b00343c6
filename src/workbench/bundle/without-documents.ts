import type { Plugin, PluginBuild } from 'esbuild';
import { runInNewContext } from 'node:vm';

/** What stands for packages of which Univer's text documents alone make use. */
const replaced: Readonly<Record<string, string>> = {
  // Names a text's language, for hyphenation: "und" is its word for one it does not know.
  'franc-min': 'export const franc = () => "und";',
  // Reads the glyphs of font files, which only documents load.
  'opentype.js':
    'export const parse = () => { throw new Error("The workbench reads no fonts."); };',
};

/**
 * Leaves out of a bundle what Univer has for text documents: hyphenation and font files. Works out
 * beforehand, too, which letters are Chinese, Japanese and Korean: Univer does it from Unicode's tables when it
 * starts. All of it was half of a bundle, and read each time a workbench started.
 */
export const withoutDocuments: Plugin = {
  name: 'without-documents',
  setup(build) {
    build.onResolve({ filter: /^(?:franc-min|opentype\.js)$/ }, ({ path }) => ({
      path,
      namespace: 'replaced',
    }));
    build.onLoad({ filter: /./, namespace: 'replaced' }, ({ path }) => ({
      contents: replaced[path] ?? '',
    }));
    // How words of a language are hyphenated, a file for each.
    build.onLoad({ filter: /engine-render.lib.es.[a-z\d-]+-[\w-]{8}\.js$/ }, () => ({
      contents: 'export {};',
    }));
    build.onLoad({ filter: /cjk-regex.lib.index\.js$/ }, async ({ path }) => ({
      contents: await expressionsOf(build, path),
    }));
  },
};

/** A module that gives the same three regular expressions as cjk-regex, as they are written. */
async function expressionsOf({ esbuild }: PluginBuild, file: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'cjk',
  });
  const made = `${outputFiles[0]?.text ?? ''}
    Object.entries(cjk).map(([name, make]) => [name, String(make().toRegExp())])`;
  return (runInNewContext(made) as [string, string][])
    .map(([name, text]) => `export const ${name} = () => ({ toRegExp: () => ${text} });`)
    .join('\n');
}
