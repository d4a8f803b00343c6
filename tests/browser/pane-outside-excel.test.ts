import type { Page } from 'playwright-core';
import { usePlainPane } from './plain-pane';

const open = usePlainPane();

const losses = (page: Page) =>
  page.getByRole('button', { name: /Visually confirmed.*Oryx, monthly/ });

test('asks nothing of other machines, says calmly that inserting needs Excel, and shows the reference with links that tell nobody where from', async () => {
  const { page, origin, faults } = await open();
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) outside.push(request.url());
  });
  await page.reload();
  await losses(page).click();
  await page.locator('.u-wrap').waitFor();
  await page.getByText('This page is open outside Excel.').waitFor();
  await page.getByRole('cell', { name: '2022-02' }).waitFor();
  expect(
    await page.getByRole('button', { name: /^Insert (?!figures and tables)|new sheet/ }).count(),
  ).toBe(0);
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
  await page.getByRole('tab', { name: 'About' }).click();
  for (const name of [/^Help/, /^Licence notices/]) {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    const answer = await page.request.get(new URL(href ?? '', `${origin}/taskpane.html`).href);
    expect(answer.status()).toBe(200);
  }
  expect(outside).toEqual([]);
  expect(faults).toEqual([]);
});

test('a part that can’t be loaded is said, and the rest is there; where the pane can’t start, a sentence says what it needs', async () => {
  const { page } = await open();
  await page.route('**/reference.js', (route) => route.abort());
  await page.reload();
  await page.getByText('Only the losses could be loaded.').waitFor();
  await page.route('**/plot.js', (route) => route.abort());
  await losses(page).click();
  await page.getByText('The plot could not be loaded.').waitFor();
  await page.getByRole('cell', { name: '2022-02' }).waitFor();
  await page.route('**/taskpane.js', (route) => route.abort());
  await page.reload();
  await page.getByText(/^TankStock could not start\. It needs WebView2 on Windows/).waitFor();
});

test('a search finds figures outside the article by key and says how many; Escape and the clear button bring the whole list back, with the focus in the field', async () => {
  const { page } = await open();
  const field = page.getByRole('searchbox');
  await field.fill('dprk.koksan');
  await page
    .getByRole('button', { name: /170 mm/ })
    .first()
    .waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: /^Found for dprk.koksan: / })
    .waitFor();
  for (const clear of [
    () => page.keyboard.press('Escape'),
    () => page.getByRole('button', { name: 'Clear search' }).click(),
  ]) {
    await field.fill('zeppelin');
    await nothingMatches(page);
    await clear();
    await losses(page).waitFor();
    expect(await field.evaluate(hasFocus)).toBe(true);
  }
});

test('by keyboard alone: Tab leads from the tabs to the search, arrows change the tab, move through the list, open and close it, and lead back', async () => {
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
  await nothingMatches(page);
  await page.keyboard.press('Escape');

  const focused = () =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return [element?.textContent?.trim().split('\n')[0], element?.getAttribute('aria-expanded')];
    });
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toEqual(['Losses', 'true']);
  const outline = await page
    .getByRole('button', { name: 'Losses', exact: true })
    .evaluate((button) => getComputedStyle(button).outlineStyle);
  expect(outline).toBe('solid'); // what has the focus shows it
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.getByText('This page is open outside Excel.').waitFor();
  expect((await focused())[1]).toBe('true');
  await page.keyboard.press('ArrowLeft');
  await page.getByText('This page is open outside Excel.').waitFor({ state: 'hidden' });
  await page.keyboard.press('ArrowLeft');
  expect((await focused())[0]).toBe('Losses');
  await page.keyboard.press('ArrowUp');
  expect(await page.getByRole('searchbox').evaluate(hasFocus)).toBe(true);
});

const hasFocus = (element: Element) => element.matches(':focus');

const nothingMatches = (page: Page) =>
  page
    .getByText(/^Nothing matches/)
    .first()
    .waitFor();
