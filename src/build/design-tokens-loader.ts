import { transform } from 'esbuild';
import path from 'node:path';
import type { LoaderContext } from 'webpack';
import { lightTheme, themeStyles, tokensIn, usedTokens, type DesignToken } from './design-tokens';

/**
 * Puts Fluent's design tokens in front of the page's style sheet, only those that the pane reads.
 * The sheet stands in the page's head: the colours are there before the first script runs.
 */
export default function designTokensLoader(this: LoaderContext<unknown>, styles: string): void {
  const done = this.async();
  tokensFor(this, styles)
    .then((tokens) => withTokens(styles, tokens))
    .then(
      (sheet) => {
        done(null, sheet);
      },
      (error: unknown) => {
        done(error instanceof Error ? error : new Error(String(error)));
      },
    );
}

/** While somebody works on the pane it gets all: which ones it reads takes longer to find out than to build it again. */
async function tokensFor(
  loader: LoaderContext<unknown>,
  styles: string,
): Promise<readonly DesignToken[]> {
  if (loader.mode === 'development') return Object.keys(lightTheme) as DesignToken[];
  const pane = path.dirname(loader.resourcePath);
  loader.addContextDependency(pane);
  const read = await usedTokens(path.join(pane, 'taskpane.ts'));
  return [...new Set([...read, ...tokensIn(styles)])];
}

async function withTokens(styles: string, tokens: readonly DesignToken[]): Promise<string> {
  const sheet = themeStyles(tokens) + styles;
  return (await transform(sheet, { loader: 'css', minify: true })).code;
}
