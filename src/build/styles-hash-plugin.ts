import { createHash } from 'node:crypto';
import { Compilation, sources, WebpackError, type Compiler } from 'webpack';

const page = 'taskpane.html';

/**
 * Lets the page's content security policy allow the one style sheet that stands in the page, by its
 * hash. A linked sheet would come a request later, and nothing is painted without it.
 */
export class StylesHashPlugin {
  apply(compiler: Compiler): void {
    // Once the page has been made small: the hash is that of the text as it is served.
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap(StylesHashPlugin.name, (compilation) => {
      compilation.hooks.processAssets.tap({ name: StylesHashPlugin.name, stage }, () => {
        const html = compilation.getAsset(page)?.source.source().toString();
        if (html === undefined) return; // what went wrong with it has been said
        const allowed = withStylesAllowed(html);
        if (allowed === undefined)
          compilation.errors.push(new WebpackError(`${page}: no styles, or no policy for them`));
        else compilation.updateAsset(page, new sources.RawSource(allowed));
      });
    });
  }
}

/** Undefined where the page holds no style element, or its policy no line for styles. */
export function withStylesAllowed(html: string): string | undefined {
  const styles = /<style>(?<text>[^]*?)<\/style>/.exec(html)?.groups?.['text'];
  if (styles === undefined || !html.includes(ownStyles)) return undefined;
  const hash = createHash('sha256').update(styles).digest('base64');
  return html.replace(ownStyles, `${ownStyles} 'sha256-${hash}'`);
}

const ownStyles = "style-src 'self'";
