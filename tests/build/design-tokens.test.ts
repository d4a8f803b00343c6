import path from 'node:path';
import { luminanceOf } from '../../src/taskpane/page/office-theme';
import {
  darkTheme,
  lightTheme,
  themeStyles,
  tokensIn,
  usedTokens,
  type DesignToken,
} from '../../src/build/design-tokens';

test('the style sheet declares each token once for light, and for dark what differs', () => {
  const styles = themeStyles(['colorNeutralForeground1', 'fontFamilyBase']);
  expect(styles).toBe(
    `:root{--colorNeutralForeground1:${lightTheme.colorNeutralForeground1};--fontFamilyBase:${lightTheme.fontFamilyBase}}\n` +
      `:root[data-theme=dark]{--colorNeutralForeground1:${darkTheme.colorNeutralForeground1}}\n`,
  );
});

test('only names of tokens are taken from a text', () => {
  expect(tokensIn('a{color:var(--colorNeutralForeground1);top:var(--mine)}')).toEqual([
    'colorNeutralForeground1',
  ]);
});

test('the pane reads about a fifth of Fluent’s tokens', async () => {
  const tokens = await usedTokens(path.resolve('src/taskpane/taskpane.ts'));
  expect(tokens).toEqual(expect.arrayContaining(['colorBrandBackground', 'fontFamilyBase']));
  expect(tokens.length).toBeLessThan(Object.keys(lightTheme).length / 3);
});

const onBackgrounds: [DesignToken, DesignToken, number][] = [
  ['colorNeutralForeground1', 'colorNeutralBackground1', 4.5],
  ['colorNeutralForeground2', 'colorNeutralBackground1', 4.5],
  ['colorNeutralForeground3', 'colorNeutralBackground1', 4.5],
  ['colorNeutralForeground3', 'colorNeutralBackground1Hover', 4.5],
  ['colorNeutralForeground1', 'colorNeutralBackground2', 4.5],
  ['colorNeutralForeground3', 'colorNeutralBackground4', 4.5],
  ['colorBrandForegroundLink', 'colorNeutralBackground1', 4.5],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackground', 4.5],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundHover', 4.5],
  ['colorCompoundBrandStroke', 'colorNeutralBackground1', 3],
  ['colorPaletteGreenBorder2', 'colorNeutralBackground2', 3],
  ['colorPaletteDarkOrangeBorder2', 'colorNeutralBackground2', 3],
  ['colorPaletteRedBorder2', 'colorNeutralBackground2', 3],
];

describe.each([
  ['light', lightTheme],
  ['dark', darkTheme],
])('%s', (_name, theme) => {
  test.each(onBackgrounds)('%s on %s has a contrast of %f to 1', (front, back, least) => {
    const [a, b] = [theme[front], theme[back]].map((color) =>
      luminanceOf(sixDigits(String(color))),
    );
    const [dark = 0, light = 0] = [a ?? 0, b ?? 0].sort((x, y) => x - y);
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(least);
  });
});

function sixDigits(color: string): string {
  const hex = color.replace('#', '');
  return hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
}
