import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/tokens';
import { build } from 'esbuild';

/** Excel's green, dark to light; Office uses step 80 for its buttons. */
const excelGreen: BrandVariants = {
  10: '#031a0d',
  20: '#052912',
  30: '#07361a',
  40: '#094624',
  50: '#0a522b',
  60: '#0c5f32',
  70: '#0e6d39',
  80: '#107c41',
  90: '#218d51',
  100: '#37a066',
  110: '#55b17e',
  120: '#7ac49b',
  130: '#a0d8b9',
  140: '#b8e2cb',
  150: '#caead8',
  160: '#e3f5eb',
};

export const lightTheme: Theme = createLightTheme(excelGreen);

/** Fluent's dark theme takes steps 90 and 100 for links and marks: too dark on grey in this green. */
export const darkTheme: Theme = {
  ...createDarkTheme(excelGreen),
  colorBrandForeground1: excelGreen[120],
  colorBrandForegroundLink: excelGreen[120],
  colorBrandForegroundLinkHover: excelGreen[130],
  colorCompoundBrandStroke: excelGreen[110],
};

export type DesignToken = keyof Theme;

/**
 * The design tokens that a program reads, of the 459 that Fluent has: those named by the code that
 * is left when what is never used has been dropped.
 * @param entry path of the program's first file
 */
export async function usedTokens(entry: string): Promise<DesignToken[]> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minifySyntax: true,
    treeShaking: true,
    loader: { '.css': 'empty', '.json': 'empty', '.md': 'empty', '.svg': 'empty' },
    logLevel: 'silent',
  });
  return tokensIn(outputFiles.map(({ text }) => text).join('\n'));
}

/** Tokens that a text names as custom properties (`--colorNeutralForeground1`), each once, in order of name. */
export function tokensIn(text: string): DesignToken[] {
  const names = new Set([...text.matchAll(/--(\w+)/g)].map(([, name]) => name));
  return (Object.keys(lightTheme) as DesignToken[]).filter((token) => names.has(token)).sort();
}

/** Both themes as a style sheet: all tokens for light, and for dark those that differ. */
export function themeStyles(tokens: readonly DesignToken[]): string {
  const declare = (theme: Theme, chosen: readonly DesignToken[]) =>
    chosen.map((token) => `--${token}:${theme[token]}`).join(';');
  const differing = tokens.filter((token) => lightTheme[token] !== darkTheme[token]);
  return (
    `:root{${declare(lightTheme, tokens)}}\n` +
    `:root[data-theme=dark]{${declare(darkTheme, differing)}}\n`
  );
}
