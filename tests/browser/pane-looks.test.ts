import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { tokensIn } from '../../src/build/design-tokens';
import { addInFolder } from '../../src/workbench/bundle/build-add-in';
import { violations } from './axe';
import { usePlainPane, type PlainPane } from './plain-pane';

const open = usePlainPane();

/** Everything there is to look at without Excel, one state after the other. */
const states: Record<string, (pane: PlainPane) => Promise<void>> = {
  list: () => Promise.resolve(),
  table: async ({ page }) => {
    await page.getByRole('button', { name: /Visually confirmed.*Oryx, monthly/ }).click();
    await page.locator('.u-wrap').waitFor();
    await page.locator('summary').click();
  },
  'table of words': async ({ page }) => {
    await page.getByRole('button', { name: 'Events and forecasts' }).click();
    await page.getByRole('button', { name: /^Timeline/ }).click();
    await page.getByText(/5 of \d+ rows/).waitFor();
  },
  figures: async ({ page }) => {
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

const themes = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

test.each(Object.entries(states))(
  '%s: in light, dark and high contrast axe-core finds nothing, 320 px are enough, nothing breaks',
  async (_state, reach) => {
    const pane = await open();
    const { page } = pane;
    await reach(pane);
    for (const theme of themes) {
      await page.emulateMedia(theme);
      await page.locator(`html[data-theme=${theme.colorScheme}]`).waitFor();
      expect({ theme, found: await violations(page) }).toEqual({ theme, found: [] });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    }
    expect(pane.faults).toEqual([]);
  },
);

test('all figures fit into 320 px', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: /^Figures in the article/ }).click();
  await page.getByRole('button', { name: /^Show all \d+ figures$/ }).click();
  await page.getByRole('button', { name: 'Only the figures in the article' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('the page is dark before the first script when the system is', async () => {
  const { page } = await open({ colorScheme: 'dark', javaScriptEnabled: true });
  await page.evaluate(() => delete document.documentElement.dataset['theme']);
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background).not.toBe('rgb(255, 255, 255)');
});

test('the theme follows the system while the pane is open', async () => {
  const { page } = await open({ colorScheme: 'light' });
  await page.locator('html[data-theme=light]').waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-theme=dark]').waitFor();
});

const built = (name: string) => readFileSync(path.join(addInFolder, name));

test('all of the pane that its first view needs is at most 75 kB, gzip', () => {
  const files = ['taskpane.html', 'taskpane.css', 'taskpane.js'];
  const sizes = files.map((name) => gzipSync(built(name), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(75_000);
});

test('the plot and its library are loaded when a plot is opened, not before', async () => {
  const { page, requests } = await open();
  expect(requests).not.toContain('/plot.js');
  await page.getByRole('button', { name: /Visually confirmed.*Oryx, monthly/ }).click();
  await page.locator('.u-wrap').waitFor();
  expect(requests).toContain('/plot.js');
});

test('the page declares the design tokens that the pane reads, and no others', () => {
  const styles = built('taskpane.css').toString();
  const read = tokensIn(
    readdirSync(addInFolder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => built(name).toString())
      .join('\n') + styles.replace(/--\w+:/g, ''),
  );
  const declared = tokensIn([...styles.matchAll(/--\w+(?=:)/g)].join('\n'));
  expect(declared).toEqual(read);
});
