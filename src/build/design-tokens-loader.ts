import { transform } from 'esbuild';
import path from 'node:path';
import type { LoaderContext } from 'webpack';
import { themeStyles, tokensIn, usedTokens } from './design-tokens';

/**
 * Puts Fluent's design tokens in front of the page's style sheet, only those that the pane reads.
 * The sheet is linked in the page's head: the colours are there before the first script runs.
 */
export default function designTokensLoader(this: LoaderContext<unknown>, styles: string): void {
  const done = this.async();
  const pane = path.dirname(this.resourcePath);
  this.addContextDependency(pane);
  withTokens(styles, path.join(pane, 'taskpane.ts')).then(
    (sheet) => {
      done(null, sheet);
    },
    (error: unknown) => {
      done(error instanceof Error ? error : new Error(String(error)));
    },
  );
}

async function withTokens(styles: string, entry: string): Promise<string> {
  const tokens = new Set([...(await usedTokens(entry)), ...tokensIn(styles)]);
  const sheet = themeStyles([...tokens]) + styles;
  return (await transform(sheet, { loader: 'css', minify: true })).code;
}
