import type { LoaderContext } from 'webpack';

/**
 * Makes of an icon of Fluent's what the pane draws: its size in pixels and the path that is filled.
 * An icon is a square of paths without colours of their own; another one stops the build.
 */
export default function iconLoader(this: LoaderContext<unknown>, source: string): string {
  const size = /viewBox="0 0 (\d+) \1"/.exec(source)?.[1];
  const paths = [...source.matchAll(/<path d="([^"]+)"\/>/g)].map(([, path]) => path);
  const tags = source.match(/<[a-z]/g)?.length;
  if (size === undefined || paths.length === 0 || tags !== paths.length + 1) {
    throw new Error(`${this.resourcePath}: not an icon of paths alone`);
  }
  return `export const size = ${size};\nexport const path = ${JSON.stringify(paths.join(''))};`;
}
