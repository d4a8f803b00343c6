import { useWorkbench, type OpenedWorkbench } from './workbench';

/** An analyst's first hour: formulas, a table with its sources, a model on top of it. */
const open = useWorkbench();
let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await open();
});

beforeEach(async () => {
  await workbench.startAnew();
});

afterEach(() => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.uncaughtErrors).toEqual([]);
});

test('types the projection, spills a 36-month path, and recalculates after changing an input', async () => {
  const { typeByKeyboard, valueOf, valuesOf } = workbench;
  await typeByKeyboard('A1', '1750');
  await typeByKeyboard('A2', '117');
  await typeByKeyboard('B1', '=TANKSTOCK(A1,A2,70,3,24,8)');
  expect(await valueOf('B1')).toBe(886);
  await typeByKeyboard('C1', '=TANKSTOCK(A1,A2,70,3,SEQUENCE(36),8)');
  const path = await valuesOf('C1:C37');
  expect(path.map(([stock]) => stock)).toEqual([
    ...Array.from({ length: 36 }, (_, i) => 1750 - 36 * (i + 1)),
    '',
  ]);
  await typeByKeyboard('A2', '81');
  expect(await valueOf('B1')).toBe(1750);
  expect(await valueOf('C36')).toBe(1750);
});

test('inserts losses with the mouse, calculates with them, and sees an edit of the table', async () => {
  const { pane, page, typeByKeyboard, valueOf } = workbench;
  await pane.getByRole('button', { name: /Visually confirmed.*Oryx, monthly/ }).click();
  await pane.getByRole('button', { name: 'On a new sheet' }).click();
  await pane.getByRole('button', { name: 'Go to' }).waitFor();
  await page.getByText('Sources', { exact: true }).waitFor();
  await typeByKeyboard('P1', '=SUM(ref_losses_oryx[Added (tanks)])');
  const total = Number(await valueOf('P1'));
  expect(total).toBeGreaterThan(4000);
  await typeByKeyboard('P2', '=TANKSTOCK(7342,ref_losses_oryx[Added (tanks)],0,0,56)');
  expect(await valueOf('P2')).toBe(7342 - total);

  const firstAdded = await addressOfFirstAdded();
  const first = Number(await valueOf(firstAdded));
  await typeByKeyboard(firstAdded, String(first + 100));
  expect(await valueOf('P1')).toBe(total + 100);
  expect(await valueOf('P2')).toBe(7342 - total - 100);
});

/** The cell of the first month's additions, found by the headers as a reader would. */
async function addressOfFirstAdded(): Promise<string> {
  const cells = await workbench.valuesOf('A1:N20');
  const row = cells.findIndex((values) => values.includes('Month'));
  const column = cells[row]?.indexOf('Added (tanks)') ?? -1;
  return `${String.fromCharCode(65 + column)}${row + 2}`;
}

test('a cell’s error is said in the pane, asked again once the page has forgotten it, and gone when the input is right', async () => {
  const { pane, typeByKeyboard, typeInCell, selectByKeyboard, valueOf, messageOf } = workbench;
  const heading = pane.getByRole('heading', { name: 'C1 shows #VALUE!' });
  const said = pane
    .locator('.said')
    .getByText('TANKSTOCK says: losses, month 3: expected a number, got "n/a".', { exact: true });
  await typeByKeyboard('A1', '100');
  await typeByKeyboard('A3', 'n/a');
  await typeByKeyboard('C1', '=TANKSTOCK(1000,A1:A3,20,0,3)');
  expect(await valueOf('C1')).toBe('#VALUE!');
  expect(await messageOf('C1')).toBe('losses, month 3: expected a number, got "n/a"');
  await selectByKeyboard('C1');
  await said.waitFor();
  await pane.getByRole('link', { name: 'Help: TANKSTOCK' }).waitFor();

  await pane.evaluate(() => location.reload());
  await pane.getByRole('button', { name: 'Ask again why' }).click();
  await said.waitFor();

  await heading.waitFor();
  await typeInCell('A3', '80');
  expect(await valueOf('C1')).toBe(1000 - 100 - 0 - 80 + 60);
  await heading.waitFor({ state: 'detached' });
});

/** What an analyst has in hand, and how the label of the figure that is meant begins. */
const inHand = {
  '3,960': /^Russian tanks visually confirmed lost, all states/,
  '7,342': /^Tanks in open storage before the war/,
  '1,897': /^T-62s in storage/,
  '1,082': /^T-62s in storage by 2024/,
  '500-600': /^New tanks Russia can build a year, Forbes/,
  '1500': /^Tanks refurbished and built in 2024, IISS/,
  '20 billion': /^North Korean gains from the war/,
  '47%': /^Share of the pre-war open storage left/,
  'tanks in service': /^Active main battle tanks/,
  'new tanks russia': /^New tanks Russia can build a year, Forbes/,
  'T-62 in storage': /^T-62s in storage/,
  'North Korean output': /North Korean tank fleet/,
};

describe('in a window of 1366 × 650', () => {
  beforeAll(async () => {
    await workbench.page.setViewportSize({ width: 1366, height: 650 });
  });

  const { button, hits } = {
    button: (name: string | RegExp) => workbench.pane.getByRole('button', { name }),
    hits: () => workbench.pane.locator('tank-figure-entry .title'),
  };

  test('finds figures by what is in hand, opens the first hit with two keys, and brings five into a block with five clicks', async () => {
    const { page, pane, selectByKeyboard, valuesOf, settled } = workbench;
    const search = pane.getByRole('searchbox');
    for (const [query, label] of Object.entries(inHand)) {
      await search.fill(query);
      await hits().filter({ hasText: label }).first().waitFor();
      expect({ query, first: await hits().first().textContent() }).toEqual({
        query,
        first: expect.stringMatching(label) as string,
      });
    }
    await search.fill('3,960');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await selectByKeyboard('B2');
    const keys = [
      'losses.oryx.total',
      'storage.prewar.t62',
      'refurbishment.iiss.2024',
      'production.new.forbes.2024',
      'horizon.rebuild.rli',
    ];
    for (const [i, key] of keys.entries()) {
      if (i > 0) {
        await search.fill(key);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
      await button(`Insert as a row at B${i === 0 ? 2 : i + 3}`).click();
    }
    await button('Insert as a row at B8').waitFor();
    await settled();
    const block = await valuesOf('B2:H8');
    expect(block[0]).toEqual(['Assumption', 'Low', 'Best', 'High', 'Unit', 'Basis', 'Source']);
    expect(block.slice(1).map(([, low, best, high]) => [low, best, high])).toEqual([
      ['', 3960, ''],
      ['', 1897, ''],
      [125, 125, ''],
      [500 / 12, '', 50],
      expect.any(Array),
      ['', '', ''],
    ]);
    expect(block[5]?.[6]).not.toBe('');
  });

  test('with five tables the list keeps half of the pane, also at twice the size, and nothing is cut at 320 px', async () => {
    const { page, pane } = workbench;
    await button(/Oryx, monthly/).click();
    for (let table = 1; table <= 5; table++) {
      await button('On a new sheet').click();
      await pane
        .getByRole('status')
        .filter({ hasText: /^Inserted/ })
        .waitFor();
      await button('Dismiss').click();
    }
    await button(/Oryx, monthly/).click();
    await pane
      .getByText(/^[56] tables/)
      .first()
      .waitFor();
    const share = () =>
      pane.evaluate(() => {
        const inside = (root: ParentNode, selector: string) =>
          root.querySelector(selector)?.shadowRoot ?? root;
        const tab = inside(inside(document, 'tank-pane'), 'tank-reference-tab');
        const list = tab.querySelector('tank-reference-list')?.getBoundingClientRect();
        const lines = 2 * 33; // the lines at the foot
        const { clientHeight, scrollHeight, scrollWidth, clientWidth } = document.documentElement;
        const bottom = Math.min(list?.bottom ?? 0, clientHeight - (clientHeight < 360 ? 0 : lines));
        return {
          half: bottom - (list?.top ?? 0) >= clientHeight / 2,
          scrolls: scrollHeight > clientHeight || scrollWidth > clientWidth,
        };
      });
    expect(await share()).toEqual({ half: true, scrolls: false });
    await page.addStyleTag({ content: 'iframe { width: 320px !important }' });
    expect(await share()).toEqual({ half: true, scrolls: false });
    await page.addStyleTag({ content: 'iframe { height: 238px !important }' });
    expect(await share()).toEqual({ half: true, scrolls: false });
  });
});
