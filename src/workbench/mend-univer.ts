import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** A place in a package of Univer 0.25.1 that does otherwise than Excel. */
interface Mend {
  readonly why: string;
  readonly from: string;
  readonly to: string;
}

const formulaMends: readonly Mend[] = [
  {
    why: 'Table names may hold underscores and periods: ref_losses[Month].',
    from: String.raw`"((?![~!@#$%^&*()_+<>?:,./;’`,
    to: String.raw`"((?![~!@#$%^&*()+<>?:,/;’`,
  },
  {
    why: 'A parenthesis inside brackets belongs to a column name: Losses[Total (tanks)].',
    from: 'currentString === "(" && this.isSingleQuotationClose() && this.isDoubleQuotationClose())',
    to: 'currentString === "(" && this.isSquareBracketClose() && this.isSingleQuotationClose() && this.isDoubleQuotationClose())',
  },
  {
    why: 'The same for the closing one.',
    from: 'currentString === ")" && this.isSingleQuotationClose() && this.isDoubleQuotationClose())',
    to: 'currentString === ")" && this.isSquareBracketClose() && this.isSingleQuotationClose() && this.isDoubleQuotationClose())',
  },
  {
    why: 'A bracket left open by half a formula, as it is typed, must not stay open for the next.',
    from: '_resetTemp() {',
    to: '_resetTemp() {\n\t\tthis._squareBracketState = 0;',
  },
  {
    why: 'Iterators have no `some` in Node 20 and in browsers before 2024.',
    from: 'unitIdMap.keys().some(',
    to: '[...unitIdMap.keys()].some(',
  },
];

const completionMends: readonly Mend[] = [
  {
    why: 'All functions are offered that begin as what was typed, not the first ten.',
    from: 'descriptionService.getSearchListByNameFirstLetter(token).slice(0, 10)',
    to: 'descriptionService.getSearchListByNameFirstLetter(token)',
  },
];

const mendsOf: Readonly<Record<string, readonly Mend[]>> = {
  'engine-formula': formulaMends,
  'sheets-formula-ui': completionMends,
};

/**
 * Corrects how Univer reads structured references and offers functions, while it is bundled: the
 * places are constants and the middles of functions, so nothing can be overridden when it runs.
 * Bundling fails when the text of the pinned version is not found, so that an update can't drop a
 * correction.
 */
export const mendUniver: Plugin = {
  name: 'mend-univer',
  setup(build) {
    for (const [name, mends] of Object.entries(mendsOf)) {
      const filter = new RegExp(`@univerjs.${name}.lib.es.index\\.js$`);
      build.onLoad({ filter }, async ({ path }) => ({
        contents: mends.reduce(
          (source, mend) => mended(name, source, mend),
          await readFile(path, 'utf8'),
        ),
        loader: 'js',
      }));
    }
  },
};

function mended(name: string, source: string, { why, from, to }: Mend): string {
  const found = source.split(from).length - 1;
  if (found !== 1) throw new Error(`@univerjs/${name} has ${found} places to mend: ${why}`);
  return source.replace(from, to);
}
