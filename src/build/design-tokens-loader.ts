import path from 'node:path';
import type { LoaderContext } from 'webpack';
import { themeStyles, tokensIn, usedTokens } from './design-tokens';
import { squeezeStyles } from './squeeze-styles';

/**
 * Puts Fluent's design tokens in front of the page's style sheet, only those that the pane reads.
 * The sheet is linked in the page's head: the colours are there before the first script runs.
 */
export default function designTokensLoader(this: LoaderContext<unknown>, styles: string): void {
  const done = this.async();
  const pane = path.dirname(this.resourcePath);
  this.addContextDependency(pane);
  usedTokens(path.join(pane, 'taskpane.ts')).then(
    (tokens) => {
      const all = [...new Set([...tokens, ...tokensIn(styles)])];
      done(null, themeStyles(all) + squeezeStyles(styles));
    },
    (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
  );
}
