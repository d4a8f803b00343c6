import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { tokensIn } from '../../src/build/design-tokens';
import { addInFolder } from '../../src/workbench/bundle/build-add-in';
import { violations } from './axe';
import { usePlainPane, type PlainPane } from './plain-pane';
import type { Theme } from './themes';

const open = usePlainPane();

/** Everything there is to look at without Excel, one state after the other on one page. */
const states: Record<string, (pane: PlainPane) => Promise<void>> = {
  list: () => Promise.resolve(),
  table: async ({ page, requests }) => {
    expect(requests).not.toContain('/plot.js'); // loaded when a plot is opened, not before
    await page.getByRole('button', { name: /Visually confirmed.*Oryx, monthly/ }).click();
    await page.locator('.u-wrap').waitFor();
    expect(requests).toContain('/plot.js');
    await page.locator('summary').click();
  },
  'table of words': async ({ page }) => {
    await page.getByRole('button', { name: 'Events and forecasts' }).click();
    await page.getByRole('button', { name: /^Timeline/ }).click();
    await page.getByText(/5 of \d+ rows/).waitFor();
  },
  figures: async ({ page }) => {
    await page.getByRole('button', { name: 'Events and forecasts' }).click();
    await page.getByRole('button', { name: /^Figures in the article/ }).click();
    await page.getByRole('button', { name: /^Show all \d+ figures$/ }).waitFor();
  },
  'figure with rivals': async ({ page }) => {
    await page.getByRole('searchbox').fill('storage.prewar.total');
    await page.getByRole('button', { name: /open storage before the war/ }).click();
    await page.getByText(/Beside \d+ other figures/).waitFor();
  },
  'nothing found': async ({ page }) => {
    await page.getByRole('searchbox').fill('zeppelin'.repeat(8));
    await page
      .getByText(/Nothing matches “/)
      .first()
      .waitFor();
  },
  about: async ({ page }) => {
    await page.getByRole('tab', { name: 'About' }).click();
    await page.getByRole('heading', { name: 'Licences' }).waitFor();
  },
};

const schemes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active' },
} as const satisfies Record<Theme, object>;

test('in light, dark and high contrast axe-core finds nothing in any state, 320 px are enough, nothing breaks', async () => {
  const pane = await open();
  const { page } = pane;
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  for (const [state, reach] of Object.entries(states)) {
    await reach(pane);
    for (const theme of Object.keys(schemes) as Theme[]) {
      await page.emulateMedia(schemes[theme]); // the pane follows the system while it is open
      await page.locator(`html[data-theme=${schemes[theme].colorScheme}]`).waitFor();
      const found = await violations(page, theme);
      expect({ state, theme, found, width: await width() }).toEqual({
        ...{ state, theme, found: [], width: 320 },
      });
    }
  }
  expect(pane.faults).toEqual([]);
  await page.getByRole('tab', { name: 'Reference' }).click();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: /^Show all \d+ figures$/ }).click();
  await page.getByRole('button', { name: 'Only the figures in the article' }).waitFor();
  expect(await width()).toBe(320);
  await page.emulateMedia(schemes.dark);
  await page.evaluate(() => delete document.documentElement.dataset['theme']);
  // As before the first script, on a dark computer.
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background).not.toBe('rgb(255, 255, 255)');
});

const built = (name: string) => readFileSync(path.join(addInFolder, name));

test('all of the pane that its first view needs is at most 75 kB, gzip', () => {
  const files = ['taskpane.html', 'taskpane.js'];
  const sizes = files.map((name) => gzipSync(built(name), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(75_000);
});

test('the page declares the design tokens that the pane reads, and no others', () => {
  const styles = built('taskpane.html').toString();
  const read = tokensIn(
    readdirSync(addInFolder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => built(name).toString())
      .join('\n') + styles.replace(/--\w+:/g, ''),
  );
  const declared = tokensIn([...styles.matchAll(/--\w+(?=:)/g)].join('\n'));
  expect(declared).toEqual(read);
});
