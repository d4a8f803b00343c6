import type { Frame, Page } from 'playwright-core';

const backgrounds = { light: '#FFFFFF', dark: '#262626', 'high contrast': '#262626' } as const;

/** What to open a page with: forced colours are white on black then, and axe reads them as such. */
export const forEachTheme = { colorScheme: 'dark' } as const;

export type Theme = keyof typeof backgrounds;

/**
 * Looks at the pane as it stands in each theme, one after the other. Excel tells nobody that its
 * theme has changed: the pane finds out when it is looked at again.
 */
export async function inEachTheme(
  page: Page,
  pane: Frame,
  look: (theme: Theme) => Promise<void>,
): Promise<void> {
  for (const [theme, bodyBackgroundColor] of Object.entries(backgrounds)) {
    await page.emulateMedia({ forcedColors: theme === 'high contrast' ? 'active' : 'none' });
    await pane.evaluate((color) => {
      Office.context.officeTheme.bodyBackgroundColor = color;
      window.dispatchEvent(new Event('focus'));
    }, bodyBackgroundColor);
    const named = bodyBackgroundColor === '#FFFFFF' ? 'light' : 'dark';
    await pane.locator(`html[data-theme=${named}]`).waitFor();
    await look(theme as Theme);
  }
  await page.emulateMedia({ forcedColors: 'none' });
}
