import type { Frame, Page } from 'playwright-core';

/** The themes of Office in which the pane is looked at, and the colour by which it knows each. */
const officeThemes = {
  light: { name: 'White', bodyBackgroundColor: '#FFFFFF' },
  dark: { name: 'Black', bodyBackgroundColor: '#262626' },
  'high contrast': { name: 'Black', bodyBackgroundColor: '#262626' },
} as const;

/** What to open a page with: forced colours are white on black then, and axe reads them as such. */
export const forEachTheme = { colorScheme: 'dark' } as const;

export type Theme = keyof typeof officeThemes;

/**
 * Looks at the pane as it stands in each theme, one after the other. Excel tells nobody that its
 * theme has changed: the pane finds out when it is looked at again.
 */
export async function inEachTheme(
  page: Page,
  pane: Frame,
  look: (theme: Theme) => Promise<void>,
): Promise<void> {
  for (const [theme, { name, bodyBackgroundColor }] of Object.entries(officeThemes)) {
    await page.emulateMedia({ forcedColors: theme === 'high contrast' ? 'active' : 'none' });
    await page.evaluate((chosen) => {
      localStorage.setItem('workbench.office-theme', chosen);
    }, name);
    // office.js asks Excel again only when its answer is older than five seconds: until then it gives this one.
    await pane.evaluate((color) => {
      Office.context.officeTheme.bodyBackgroundColor = color;
      window.dispatchEvent(new Event('focus'));
    }, bodyBackgroundColor);
    await pane.locator(`html[data-theme=${name === 'White' ? 'light' : 'dark'}]`).waitFor();
    await look(theme as Theme);
  }
  await page.evaluate(() => {
    localStorage.removeItem('workbench.office-theme');
  });
  await page.emulateMedia({ forcedColors: 'none' });
}
