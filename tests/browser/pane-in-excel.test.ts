import { violations } from './axe';
import { forEachTheme, inEachTheme } from './themes';
import { useWorkbench, type OpenedWorkbench } from './workbench';

const open = useWorkbench();
let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await open(forEachTheme);
});

/** The pane shows the losses opened, with B2 of an empty sheet selected. Gives the sheet's name. */
async function atLosses(): Promise<string> {
  const sheet = await workbench.startAnew();
  await workbench.pane.getByRole('button', { name: /Oryx, monthly/ }).click();
  await workbench.selectByKeyboard('B2');
  await insertHere().waitFor();
  return sheet;
}

const insertHere = (cell = 'B2') =>
  workbench.pane.getByRole('button', { name: `Insert at ${cell}`, exact: true });
const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
const said = (text: RegExp) =>
  workbench.pane.getByRole('status').filter({ hasText: text }).waitFor();
const focused = () =>
  workbench.pane.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent?.trim();
  });

afterEach(() => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.uncaughtErrors).toEqual([]);
});

test('what the ribbon inserts is told in the pane, and can be taken back there', async () => {
  await atLosses();
  await workbench.page.getByRole('button', { name: 'Insert losses' }).click();
  await said(/^Inserted 56 rows as ref_losses_oryx at '/);
  await button('Go to').waitFor();
  await button('Undo insert').click();
  await said(/^ref_losses_oryx is taken out of .* again, with its row in Sources\.$/);
});

test('the button names the cell that is selected; by keyboard alone: inserts, hears what was done, goes there', async () => {
  const { page, pane, valueOf } = workbench;
  const sheet = await atLosses();
  await workbench.selectByKeyboard('D7:F9');
  await insertHere('D7').waitFor();
  await workbench.selectByKeyboard('B2');
  await insertHere().focus();
  await page.keyboard.press('Enter');
  await said(new RegExp(`^Inserted 56 rows as ref_losses_oryx at ${sheet}!B2:`));
  expect(await focused()).toBe('Insert at B2');
  expect(await valueOf('B2')).toBe('Visually confirmed Russian tank losses');
  await workbench.selectByKeyboard('A1');
  await button('Go to').focus();
  await page.keyboard.press('Enter');
  await insertHere('B10').waitFor(); // the table itself, below its notes
  await button('Dismiss').focus();
  await page.keyboard.press('Space');
  await pane.locator('fluent-message-bar').waitFor({ state: 'detached' });
  expect(await focused()).toBe('Insert at B10');
});

test('full cells are named, left alone, and two other places offered', async () => {
  const { page, typeInCell, valueOf } = workbench;
  const sheet = await atLosses();
  await typeInCell('C4', '41');
  await insertHere().click();
  await said(new RegExp(`^Nothing was written: on ${sheet}, B2:\\w+ is not free \\(C4\\)\\.$`));
  expect(await focused()).toMatch(/^Insert at /);
  expect(await valueOf('B2')).toBe('');
  await page.keyboard.press('Enter');
  await said(/^Inserted 56 rows/);
  expect(await focused()).toBe('Go to');
  expect(await valueOf('C4')).toBe(41);
});

test('on a new sheet: a bar says that it inserts, and a double click inserts once, also where a message already stands', async () => {
  const { page, pane, valuesOf } = workbench;
  await atLosses();
  await pane.evaluate(() => {
    const tab = document
      .querySelector('tank-pane')
      ?.shadowRoot?.querySelector('tank-reference-tab');
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const bar = tab?.shadowRoot
        ?.querySelector('tank-insert-message')
        ?.shadowRoot?.querySelector('fluent-progress-bar');
      if (bar) seen.push(bar.getAttribute('role') ?? '');
    }).observe(tab?.shadowRoot?.querySelector('tank-insert-message')?.shadowRoot ?? document.body, {
      childList: true,
      subtree: true,
    });
  });
  const tables = async () => (await valuesOf('Sources!A2:A20')).flat().filter(Boolean).length;
  const before = await tables();
  await button('On a new sheet').dblclick();
  await said(/^Inserted 56 rows as ref_losses_oryx(_\d)? at '/);
  await page.getByText('Losses Oryx', { exact: true }).first().waitFor();
  expect(await pane.evaluate('seen')).toContain('progressbar');
  await workbench.settled();
  expect(await tables()).toBe(before + 1);
  await button('On a new sheet').dblclick();
  await said(new RegExp(`as ref_losses_oryx_${before + 2} at '`));
  await workbench.settled();
  expect(await tables()).toBe(before + 2);
});

test('a command of the ribbon that fails opens the pane, which says why', async () => {
  const { page, pane } = workbench;
  await atLosses();
  await pane.getByRole('tab', { name: 'About' }).click();
  await page.getByRole('button', { name: 'Close TankStock' }).click();
  await page.locator('#pane').waitFor({ state: 'hidden' });
  await page.evaluate(() => window.workbench?.faults.failFrom(1, { status: 5004 }));
  await page.getByRole('button', { name: 'Insert losses' }).click();
  await pane
    .getByRole('tabpanel', { name: 'Reference' })
    .getByText('Excel is editing a cell: press Enter or Esc')
    .waitFor();
  await page.evaluate(() => window.workbench?.faults.reset());
});

test('parts that can’t be loaded are named above every tab, and a click in the ribbon ends', async () => {
  const { page } = workbench;
  const parts = /\/(excel|models)\.js$/;
  await page.route(parts, (route) => route.abort());
  await workbench.startAnew();
  const named = workbench.pane.getByRole('alert').getByRole('listitem');
  await named.filter({ hasText: 'part that writes into the workbook' }).waitFor();
  await named.filter({ hasText: 'part that works on models' }).waitFor();
  await page.getByRole('button', { name: 'Insert losses' }).click();
  await workbench.pane.getByRole('tab', { name: 'Build' }).click();
  await named.first().waitFor();
  expect(await named.count()).toBe(2);
  await page.unroute(parts);
  await workbench.startAnew();
});

test('a dark computer’s Excel is black, and so is the pane; in no theme axe-core finds fault with what is said of an insert', async () => {
  const { page, pane } = workbench;
  expect(
    await pane.evaluate(() => [
      document.documentElement.dataset['theme'],
      getComputedStyle(document.body).backgroundColor,
    ]),
  ).toEqual(['dark', 'rgb(38, 38, 38)']); // Office's Black
  await atLosses();
  const check = () =>
    inEachTheme(page, pane, async (theme) => {
      expect(await violations(pane, theme)).toEqual([]);
    });
  await insertHere().click();
  await button('Go to').waitFor();
  await check();
  await insertHere().click();
  await said(/^Nothing was written/);
  await check();
});
