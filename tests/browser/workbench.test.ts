import { readFileSync } from 'node:fs';
import { withReload } from '../../src/workbench/dev/reload';
import { addInFunctions } from '../../src/workbench/xlsx/file-formula';
import { readXlsx } from '../../src/workbench/xlsx/read';
import { useWorkbench, type OpenedWorkbench } from './workbench';

const open = useWorkbench();
let workbench: OpenedWorkbench;

/** An empty sheet in front; the pane goes on. */
const start = async () => {
  await workbench.addSheet();
  return workbench;
};

beforeAll(async () => {
  workbench = await open({ colorScheme: 'dark' });
});

afterEach(() => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.uncaughtErrors).toEqual([]);
});

describe('a person at the grid', () => {
  test('types into a new workbook at once', async () => {
    const { page } = workbench;
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.workbench?.valueOf('Sheet1!A1') === 12);
  });

  test('types a formula of the add-in and sees its value', async () => {
    const { typeByKeyboard, valueOf, textOf } = await start();
    await typeByKeyboard('B2', '=TANKSTOCK(1750,117,70,3,24,8)');
    expect(await valueOf('B2')).toBe(886);
    expect(await textOf('B2')).toBe('886');
  });

  test('is offered the functions by name, with what they do and what they take', async () => {
    const { page, selectByKeyboard } = await start();
    await selectByKeyboard('A1');
    await page.keyboard.type('=tankst');
    await page.getByText('The tank stock at the end of each').waitFor();
    await page.keyboard.type('ock(');
    await page.getByText('dprk', { exact: true }).first().waitFor();
    await workbench.leaveEntry();
  });

  test('sees a spill, and #SPILL! where something stands in the way', async () => {
    const { typeByKeyboard, typeInCell, valueOf, valuesOf } = await start();
    await typeByKeyboard('A1', '=TANKSTOCK(1750,117,70,3,SEQUENCE(3),8)');
    expect(await valuesOf('A1:A4')).toEqual([[1714], [1678], [1642], ['']]);
    await typeInCell('C2', 'here');
    await typeByKeyboard('C1', '=SEQUENCE(3)');
    expect(await valueOf('C1')).toBe('#SPILL!');
  });

  test('sees what a function said when the pointer rests on its error', async () => {
    const { page, typeByKeyboard, valueOf, messageOf, hoverCell } = await start();
    await typeByKeyboard('A1', '=TANKSTOCK(1750,-117,70,3,24)');
    expect(await valueOf('A1')).toBe('#VALUE!');
    const message = (await messageOf('A1')) ?? '';
    expect(message).toMatch(/^losses: /);
    await hoverCell('A1');
    await page.getByText(message).waitFor();
  });
});

describe('the ribbon', () => {
  test('has the groups of the manifest on their tab, with icons and tips', async () => {
    const { page } = await start();
    const group = page.getByRole('group', { name: 'TankStock' });
    const button = group.getByRole('button', { name: 'Insert losses' });
    await button.hover();
    await page.getByRole('tooltip', { name: /monthly tank losses/ }).waitFor();
    const icons = await group
      .locator('img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(icons).toHaveLength(await group.getByRole('button').count());
    for (const width of icons) expect(width).toBeGreaterThanOrEqual(20);
    await page.getByRole('tab', { name: 'Formulas' }).click();
    await group.waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: 'Home' }).click();
    await button.waitFor();
  });

  test('opens and closes the task pane, which goes on running', async () => {
    const { page, pane } = await start();
    const button = page.getByRole('button', { name: 'Task pane', exact: true });
    await pane.evaluate(() => document.body.setAttribute('data-mark', 'kept'));
    await page.getByRole('button', { name: 'Close TankStock' }).click();
    await page.locator('#pane').waitFor({ state: 'hidden' });
    await button.click();
    await page.locator('#pane').waitFor();
    expect(await pane.locator('body').getAttribute('data-mark')).toBe('kept');
    await button.click();
    await page.locator('#pane').waitFor({ state: 'hidden' });
    await button.click();
  });
});

test('F6 leads from the sheet to the ribbon, to the pane and back to the sheet; Shift+F6 the other way', async () => {
  const { page, pane, valueOf, selectByKeyboard } = await start();
  const { keyboard } = page;
  const inPane = () =>
    pane.evaluate(() => document.hasFocus() && document.activeElement?.localName);
  const inRibbon = () => page.evaluate(() => document.activeElement?.closest('#ribbon') != null);
  await selectByKeyboard('D4');
  await keyboard.press('F6');
  expect(await inRibbon()).toBe(true);
  await keyboard.press('F6');
  expect(await inPane()).toBe('tank-pane');
  await pane.getByRole('searchbox').focus();
  await keyboard.press('F6');
  await keyboard.type('41');
  await keyboard.press('Enter');
  expect(await valueOf('D4')).toBe(41);
  await keyboard.press('Shift+F6');
  expect(await inPane()).toBe('tank-pane');
  await keyboard.type('oryx'); // where the focus was last: in the search field
  expect(await pane.getByRole('searchbox').inputValue()).toBe('oryx');
  await pane.getByRole('searchbox').fill('');
  await keyboard.press('Shift+F6');
  expect(await inRibbon()).toBe(true);
});

describe('the task pane', () => {
  test('is 350 px wide and can be made 320 to 450', async () => {
    const { page } = await start();
    const width = async () => (await page.locator('#pane').boundingBox())?.width;
    const edge = page.getByRole('separator', { name: 'Width of the task pane' });
    expect(await width()).toBe(350);
    await edge.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    expect(await width()).toBe(320);
    const handle = await edge.boundingBox();
    await page.mouse.move((handle?.x ?? 0) + 3, 400);
    await page.mouse.down();
    await page.mouse.move(500, 400, { steps: 4 });
    await page.mouse.up();
    expect(await width()).toBe(450);
  });

  test('follows the theme of Office, or of the computer', async () => {
    const { page } = await start();
    const theme = () => workbench.pane.locator('html[data-theme]').getAttribute('data-theme');
    expect(await theme()).toBe('dark');
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('radio', { name: 'White' }).check();
    await workbench.pane.locator('html[data-theme=light]').waitFor();
    await page.getByRole('radio', { name: 'Dark Gray' }).check();
    await workbench.pane.locator('html[data-theme=dark]').waitFor();
    await page.getByRole('button', { name: 'File' }).click();
  });
});

test('with npm run dev a change of the add-in starts its page again: the workbook stays, and the pane at its tab', async () => {
  const { page, typeByKeyboard, typeInCell, selectByKeyboard, valueOf } = await start();
  await typeByKeyboard('A1', '5');
  await workbench.pane.getByRole('tab', { name: 'Build' }).click();
  await selectByKeyboard('C7');
  await workbench.pane.evaluate(() => document.body.setAttribute('data-mark', 'before'));
  const script = (await withReload(new Map())).get('reload-pane.js');
  await page.route('**/reload-pane.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: Buffer.from(script ?? []) }),
  );
  await page.route(
    '**/workbench/changes',
    (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: 'event: add-in\ndata: built\n\n' }),
    { times: 1 },
  );
  const loaded = page.waitForEvent('framenavigated', (frame) => frame === workbench.pane);
  await page.addScriptTag({ url: 'reload-pane.js', type: 'module' });
  await loaded;
  await workbench.pane.getByRole('tab', { name: 'Build', selected: true }).waitFor();
  await workbench.pane
    .getByRole('tabpanel', { name: 'Build' })
    .getByText('Attrition')
    .first()
    .waitFor();
  expect(await workbench.pane.locator('[data-mark]').count()).toBe(0);
  expect(await page.locator('[data-u-comp="defined-name"] input').inputValue()).toBe('C7');
  await typeInCell('B1', '=TANKSTOCK(1750,117,70,3,24,8)');
  expect(await valueOf('A1')).toBe(5);
  expect(await valueOf('B1')).toBe(886);
});

describe('files', () => {
  test('Save hands the browser a file named as the workbook; a copy with values saves the workbook not', async () => {
    const { page, typeByKeyboard, settled } = await start();
    const isUnsaved = () =>
      page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    await typeByKeyboard('A1', '=TANKSTOCK(1750,117,70,3,24,8)');
    await settled();
    await page.getByRole('button', { name: 'File' }).click();
    const copy = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a copy with values' }).click();
    expect((await copy).suggestedFilename()).toBe('Book1 values.xlsx');
    const addIn = { id: '', version: '', functions: addInFunctions(['TANKSTOCK']) };
    const { contents } = await readXlsx(readFileSync(await (await copy).path()), addIn);
    expect(contents.sheets[contents.activeSheet]?.cells).toEqual([
      { row: 0, column: 0, value: 886 },
    ]);
    expect(await isUnsaved()).toBe(true);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    expect((await download).suggestedFilename()).toBe('Book1.xlsx');
    expect(await isUnsaved()).toBe(false);
  });

  test('a workbook with changes is not left without asking', async () => {
    const { page, typeByKeyboard, valueOf } = await start();
    await typeByKeyboard('A1', 'kept');
    page.removeAllListeners('dialog');
    const answered = page.waitForEvent('dialog').then(async (dialog) => {
      await dialog.dismiss();
      return dialog.message();
    });
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('button', { name: 'New' }).click();
    expect(await answered).toMatch(/not saved/);
    expect(await valueOf('A1')).toBe('kept');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'File' }).click();
  });

  test('what is no workbook is refused in one sentence, and the open one stays', async () => {
    const { page, typeInCell, valueOf } = await start();
    await typeInCell('A1', 'kept');
    await page.locator('#file-menu input[type=file]').setInputFiles({
      name: 'notes.xlsx',
      mimeType: 'text/plain',
      buffer: Buffer.from('notes'),
    });
    await page.getByRole('alert').getByText('The file is not an Excel workbook (.xlsx).').waitFor();
    expect(await valueOf('A1')).toBe('kept');
  });

  test('a workbook with a table that the ribbon inserted is saved and opened again as it was', async () => {
    const { page, typeInCell, valueOf, valuesOf, formulaOf, saveXlsx, openXlsx } = await start();
    await page.getByRole('button', { name: 'Insert losses' }).click();
    await workbench.pane.getByRole('status').getByText('Inserted 56 rows').waitFor();
    await page.getByText('Sources', { exact: true }).waitFor();
    expect(await valueOf('B2')).toBe('Visually confirmed Russian tank losses');
    await typeInCell('Sheet1!A1', '=TANKSTOCK(1750,117,70,3,SEQUENCE(3),8)');
    await typeInCell('Sheet1!C1', '=SUM(ref_losses_oryx[Destroyed (tanks)])');
    await typeInCell('Sheet1!D1', "'=cmd()");
    const sum = await valueOf('Sheet1!C1');
    expect(sum).toBeGreaterThan(0);

    await openXlsx(await saveXlsx(), 'Losses.xlsx');
    await page.getByText('Losses', { exact: true }).waitFor();
    expect(await valuesOf('Sheet1!A1:A4')).toEqual([[1714], [1678], [1642], ['']]);
    expect(await valueOf('Sheet1!C1')).toBe(sum);
    expect(await formulaOf('Sheet1!C1')).toBe('=SUM(ref_losses_oryx[Destroyed (tanks)])');
    expect([await valueOf('Sheet1!D1'), await formulaOf('Sheet1!D1')]).toEqual([
      '=cmd()',
      undefined,
    ]);
  });
});

test('the page says that it is not Excel, and what it does not show', async () => {
  const { page } = await start();
  await page.getByRole('heading', { name: /a stand-in for Excel/ }).waitFor();
  await page.getByRole('button', { name: /Not Excel/ }).click();
  await page.getByText('How Excel itself answers').waitFor();
});
