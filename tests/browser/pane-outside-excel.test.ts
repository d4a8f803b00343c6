import path from 'node:path';
import { readPackage } from '../../src/build/read-package';
import type { Edition } from '../../src/reference/edition/edition';
import { figuresOf } from '../../src/reference/figures/figure';
import { rewritten } from '../reference/traps';
import { usePlainPane } from './plain-pane';

const open = usePlainPane();

test('says calmly that inserting needs Excel, and shows the reference', async () => {
  const { page, faults } = await open();
  await page.getByRole('button', { name: /Visually confirmed.*Oryx, monthly/ }).click();
  await page.getByText('This page is open outside Excel.').waitFor();
  await page.getByRole('cell', { name: '2022-02' }).waitFor();
  expect(
    await page.getByRole('button', { name: /^Insert (?!figures and tables)|new sheet/ }).count(),
  ).toBe(0);
  expect(faults).toEqual([]);
});

test('where the pane can’t start, as in an old browser, a sentence says what it needs', async () => {
  const { page } = await open();
  await page.route('**/taskpane.js', (route) => route.abort());
  await page.reload();
  await page.getByText(/^TankStock could not start\. It needs WebView2 on Windows/).waitFor();
});

test('every table opens with all that must be said of it, every rewritten figure with its meaning', async () => {
  const { edition } = readPackage(path.resolve('assets/reference'));
  if (!edition.ok) throw new Error('the data package can not be read');
  const { page } = await open();
  const find = (words: string) => page.getByRole('searchbox').fill(words);
  const tables = page.locator('tank-table-entry'); // a figure's label may hold a table's title
  for (const { title, notes } of edition.value.tables) {
    await find(title);
    await tables.getByRole('button', { name: title }).first().click();
    await page.getByRole('heading', { name: 'Read this first' }).waitFor();
    for (const note of notes) await page.getByText(note, { exact: true }).waitFor();
    await tables.getByRole('button', { name: title, expanded: true }).click();
  }
  const figures = figuresOf(edition.value);
  for (const [key] of rewritten) {
    const { label = '', reading = '' } = figures.get(key) ?? {};
    await find(key);
    await page.getByRole('button', { name: label }).first().click();
    await page.getByText(reading).waitFor();
  }
});

test('asks nothing of other machines', async () => {
  const { page, origin } = await open();
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) outside.push(request.url());
  });
  await page.reload();
  await page.getByRole('button', { name: /Visually confirmed.*Oryx, monthly/ }).click();
  await page.locator('.u-wrap').waitFor();
  expect(outside).toEqual([]);
});

test('the rest of the edition that can’t be loaded is said, the losses are there', async () => {
  const { page, origin } = await open();
  await page.route('**/reference.js', (route) => route.abort());
  await page.goto(`${origin}/taskpane.html`);
  await page.getByText('Only the losses could be loaded.').waitFor();
  await page.getByRole('button', { name: /Visually confirmed.*Oryx, monthly/ }).waitFor();
});

test('a plot that can’t be loaded is said, the rows are there', async () => {
  const { page } = await open();
  await page.route('**/plot.js', (route) => route.abort());
  await page.getByRole('button', { name: /Visually confirmed.*Oryx, monthly/ }).click();
  await page.getByText('The plot could not be loaded.').waitFor();
  await page.getByRole('cell', { name: '2022-02' }).waitFor();
});

test('links lead out to web addresses only, without telling where from', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: /Visually confirmed.*Oryx, monthly/ }).click();
  const links = await page
    .getByRole('link')
    .evaluateAll((all) =>
      all.map((link) => [
        link.getAttribute('href'),
        link.getAttribute('target'),
        link.getAttribute('rel'),
      ]),
    );
  expect(links.length).toBeGreaterThan(2);
  for (const [href, target, rel] of links) {
    expect(href).toMatch(/^https?:\/\//);
    expect([target, rel]).toEqual(['_blank', 'noreferrer']);
  }
});

test('markup and script addresses in the data stay words', async () => {
  const { page, faults } = await open();
  await page.locator('tank-pane').evaluate((pane) => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { edition } = pane as unknown as { edition: Edition };
    const tables = edition.tables.map((table) => ({ ...table, title: hostile, notes: [hostile] }));
    const sources = [...edition.sources].map(
      ([id, source]) => [id, { ...source, title: hostile, URL: 'javascript:alert(1)' }] as const,
    );
    Object.assign(pane, { edition: { ...edition, tables, sources: new Map(sources) } });
  });
  await page
    .getByRole('button', { name: /<img src=x/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Sources' }).waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.getByRole('link').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('the help and the licence notices of About are there', async () => {
  const { page, origin } = await open();
  await page.getByRole('tab', { name: 'About' }).click();
  for (const name of [/^Help/, /^Licence notices/]) {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    const answer = await page.request.get(new URL(href ?? '', `${origin}/taskpane.html`).href);
    expect(answer.status()).toBe(200);
  }
});

describe('search', () => {
  test('finds figures outside the article by key and says how many', async () => {
    const { page } = await open();
    await page.getByRole('searchbox').fill('dprk.koksan');
    await page
      .getByRole('button', { name: /170 mm/ })
      .first()
      .waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /^Found for dprk.koksan: / })
      .waitFor();
  });

  test('Escape and the clear button bring the whole list back, with the focus in the field', async () => {
    const { page } = await open();
    const field = page.getByRole('searchbox');
    for (const clear of [
      () => page.keyboard.press('Escape'),
      () => page.getByRole('button', { name: 'Clear search' }).click(),
    ]) {
      await field.fill('zeppelin');
      await page
        .getByText(/^Nothing matches/)
        .first()
        .waitFor();
      await clear();
      await page.getByRole('button', { name: /Visually confirmed.*Oryx, monthly/ }).waitFor();
      expect(await field.evaluate((input) => input.matches(':focus'))).toBe(true);
    }
  });
});

describe('by keyboard alone', () => {
  test('Tab goes from the tabs to the search and the list; arrows change the tab', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Attrition outlook' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Cite the sources' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    await page.keyboard.type('zeppelin');
    await page
      .getByText(/^Nothing matches/)
      .first()
      .waitFor();
  });

  test('arrows move through the list, open and close it, and lead back to the search', async () => {
    const { page } = await open();
    const focused = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return [
          element?.textContent?.trim().split('\n')[0],
          element?.getAttribute('aria-expanded'),
        ];
      });
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toEqual(['Losses', 'true']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.getByText('This page is open outside Excel.').waitFor();
    expect((await focused())[1]).toBe('true');
    await page.keyboard.press('ArrowLeft');
    await page.getByText('This page is open outside Excel.').waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowLeft');
    expect((await focused())[0]).toBe('Losses');
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('searchbox').evaluate((input) => input.matches(':focus'))).toBe(
      true,
    );
  });

  test('what has the focus shows it', async () => {
    const { page } = await open();
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    const outline = await page
      .getByRole('button', { name: 'Losses', exact: true })
      .evaluate((button) => getComputedStyle(button).outlineStyle);
    expect(outline).toBe('solid');
  });
});
