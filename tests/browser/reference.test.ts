import { pinKind } from '../../src/reference/stored/pin';
import { violations } from './axe';
import { olderWorkbook, workbookWith } from './older-workbook';
import { forEachTheme, inEachTheme } from './themes';
import { useWorkbench, type OpenedWorkbench } from './workbench';

const open = useWorkbench();
let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await open({
    ...forEachTheme,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
});

afterEach(() => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.uncaughtErrors).toEqual([]);
});

const button = (name: string | RegExp) => workbench.pane.getByRole('button', { name });
const said = (text: RegExp) =>
  workbench.pane.getByRole('status').filter({ hasText: text }).waitFor();

const total = '=TANKREF("losses.oryx.total")';
const model = [
  total,
  '=TANKREF("losses.oryx.total","range")',
  '=TANKSTOCK(TANKREF("losses.oryx.total"),TANKREF("refurbishment.iiss.peak","high"),0,0,12)',
  '=TANKCITE("losses.oryx.total","apa")',
];

test('typed in cells, TANKREF and TANKCITE give figure and citation, spill into sums and fans, and pin', async () => {
  const { page, typeByKeyboard, typeInCell, valueOf, valuesOf, hoverCell } = workbench;
  await workbench.pane.getByText('No figure is used yet').waitFor();
  await typeByKeyboard('A1', total);
  await workbench.pane
    .getByText('This workbook keeps the figures of edition 2026.12.0 until you move it')
    .waitFor();
  await typeInCell('A2', '=TANKCITE("losses.oryx.total")');
  await typeInCell('A3', '=TANKREF("active.iiss.2024-02","range")');
  await typeInCell('A4', '=TANKREF("refurbishment.iiss.2024","range")');
  await typeInCell('A5', '=TANKSTOCK(A1,117,70,3,24,8)');
  await typeInCell('A7', '=TANKFAN(A3:C3,{60,140},70,3,1,8,,0.5)');
  expect(await valuesOf('A1:A2')).toEqual([[3960], ['Oryx 2025, via Drake 2026']]);
  expect(await valuesOf('A3:C4')).toEqual([
    [1750, 1750, 1750],
    [1500, 1500, '#N/A'], // "over 1500": the source gives no upper end
  ]);
  expect(await valueOf('A5')).toBe(3960 - 36 * 24);
  expect(await valuesOf('A7:B9')).toEqual([
    ['Month', 'P50'],
    [0, 1750],
    [1, expect.closeTo(1731, 0)],
  ]);
  await typeInCell('B2', '=TANKREF("losses.orix.total")');
  expect(await valueOf('B2')).toBe('#N/A');
  await hoverCell('B2');
  await page.getByText(/nothing is called "losses.orix.total".* losses\.oryx\.total/).waitFor();
});

test('a figure is inserted from the pane, as formula and as range, and never over full cells', async () => {
  const sheet = await workbench.startAnew();
  const { pane, selectByKeyboard, typeInCell, valuesOf, formulaOf } = workbench;
  await typeInCell('C3', '41');
  await pane.getByRole('searchbox').fill('losses.oryx.total');
  const row = button(/visually confirmed lost, all states/);
  await row.click();
  const standing = (await row.boundingBox())?.y;
  await selectByKeyboard('B2');
  await button('Insert as a row at B2').waitFor();
  await pane.locator('summary', { hasText: 'Only a formula' }).click();
  await button('Insert formula').click();
  await said(new RegExp(`^Entered =TANKREF\\("losses\\.oryx\\.total"\\) at ${sheet}!B2\\.$`));
  await selectByKeyboard('B3');
  await button('Insert as a row at B3').waitFor();
  await button('Insert range').click();
  await said(new RegExp(`^Nothing was written: on ${sheet}, B3:D3 is not free \\(C3\\)\\.$`));
  expect((await row.boundingBox())?.y).toBe(standing); // messages don't move what one reads
  await button(/^Insert at /).click();
  await said(/^Entered =TANKREF\("losses\.oryx\.total","range"\) at /);
  expect(await formulaOf('B2')).toBe(total);
  expect(await valuesOf('B2:D3')).toEqual([
    [3960, '', ''],
    ['', 41, ''],
  ]);
});

describe('a workbook saved by an older edition, in an add-in that ships the next one', () => {
  const values = async () =>
    [
      ...(await workbench.valuesOf('Model!A1:A3')),
      ...(await workbench.valuesOf('Model!B2:C2')),
    ].flat();
  const asBuilt = [3950, 3950, 3950 - 12 * 90, 3950, 3950];
  const moved = [3960, 3960, 3960 - 12 * 90, 3960, 3960];

  /** At 320 px nothing is cut, and axe-core finds nothing in any theme. */
  const looksRight = async () => {
    const { page, pane } = workbench;
    await page.addStyleTag({ content: 'iframe { width: 320px !important }' });
    await inEachTheme(page, pane, async (theme) => {
      expect(await violations(pane, theme)).toEqual([]);
      expect(await pane.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  };

  test('formulas that are calculated before the figures are loaded wait for them', async () => {
    let load: () => void = () => undefined;
    const loaded = new Promise<void>((resolve) => (load = resolve));
    await workbench.page.route('**/reference.js', async (route) => {
      await loaded;
      await route.continue();
    });
    const opened = workbench.openXlsx(await olderWorkbook(model));
    await workbench.page.waitForFunction(() => window.workbench?.valueOf('A1') === '#BUSY!');
    load();
    await opened;
    expect(await workbench.valueOf('A1')).toBe(3950);
    await workbench.page.unroute('**/reference.js');
  });

  test('keeps its digits, whatever the add-in ships, and the pane says so beside its figure', async () => {
    await button('Review changes').waitFor();
    expect(await values()).toEqual(asBuilt);
    await workbench.typeInCell('E1', total); // calculated anew, and still from the pin
    expect(await workbench.valueOf('E1')).toBe(3950);
    await workbench.openXlsx(await workbench.saveXlsx());
    await button('Review changes').waitFor();
    expect(await values()).toEqual(asBuilt);
    await workbench.pane.getByRole('searchbox').fill('losses.oryx.total');
    await button(/visually confirmed lost, all states/).click();
    await workbench.pane
      .getByText('Formulas here give 3,950 tanks: this workbook keeps edition 2026.7.0.')
      .waitFor();
  });

  test('exports its sources as they are cited in it, and lists them in the workbook', async () => {
    const { page, pane } = workbench;
    await button(/^Sources$/).click();
    await pane.getByText('4 sources of the figures in formulas.').waitFor();
    await looksRight();
    const text = pane.getByRole('textbox', { name: 'The sources as BibTeX' });
    expect(await text.inputValue()).toMatch(/^@misc\{oryx-2025-05-05,$/m);
    expect(await text.inputValue()).not.toContain('state of 5 May 2025');
    await button('Copy BibTeX').click();
    await said(/^Copied as BibTeX\.$/);
    const download = page.waitForEvent('download');
    await button('Download').click();
    expect((await download).suggestedFilename()).toBe('tankstock-sources.bib');
    await button('Insert bibliography').click();
    await said(/^The bibliography stands at Sources!H1:H5\.$/);
    await button('Back to the list').click();
    await pane.getByRole('searchbox').waitFor();
  });

  test('lists what a move changes, moves and undoes by keyboard, and leaves protected sheets alone', async () => {
    const { page, pane } = workbench;
    await button('Review changes').focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'Edition 2026.7.0 → 2026.12.0' }).waitFor();
    const used = pane.locator('tank-change-list').first().locator('ul');
    await used.getByText('3,950 tanks').waitFor();
    expect(await used.textContent()).toMatch(
      /losses\.oryx\.total.*3,950 tanks.*becomes.*3,960 tanks/s,
    );
    expect(await used.textContent()).toMatch(/oryx-2025-05-05/);
    await pane.getByText('Not used by its formulas: 2').click();
    await pane.getByText('New in the edition: 1').waitFor();
    expect(await values()).toEqual(asBuilt);

    await button('Move to edition 2026.12.0').focus();
    await page.keyboard.press('Enter');
    await said(/^Moved to edition 2026\.12\.0: 5 formulas calculated again\.$/);
    expect(await values()).toEqual(moved);
    await looksRight();
    await button('Undo, back to 2026.7.0').focus();
    await page.keyboard.press('Space');
    await said(/^Back on edition 2026\.7\.0: 5 formulas calculated again\.$/);
    expect(await values()).toEqual(asBuilt);

    await button('Move to edition 2026.12.0').click();
    await said(/^Moved to/);
    await button('Done').focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('searchbox').waitFor();
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Model').protection.protect();
        await context.sync();
      }),
    );
    await button('Undo move').click();
    await said(
      /^The sheet "Model" is protected: unprotect it .*formulas there use the reference figures/,
    );
    expect(await values()).toEqual(moved);
    await looksRight();
  });
});

test('a damaged pin is refused aloud, and formulas do not take other figures for it', async () => {
  await workbench.openXlsx(
    await workbookWith([total], `<pin xmlns="${pinKind.namespace}">{"format":1}</pin>`),
  );
  await workbench.pane.getByText('The figures that the workbook keeps can’t be read').waitFor();
  expect(await workbench.valueOf('A1')).toBe('#N/A');
  expect(await workbench.messageOf('A1')).toMatch(/can't be read \(pinned edition: /);
  await button('Use edition 2026.12.0').click();
  await said(/^Moved to edition 2026\.12\.0: 1 formula calculated again\.$/);
  expect(await workbench.valueOf('A1')).toBe(3960);
});
