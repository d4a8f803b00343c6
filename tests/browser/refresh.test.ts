import { violations } from './axe';
import { serveNewerPackage } from './newer-package';
import { forEachTheme, inEachTheme } from './themes';
import { useWorkbench, type OpenedWorkbench } from './workbench';

const open = useWorkbench();
let workbench: OpenedWorkbench;

const button = (name: string | RegExp) => workbench.pane.getByRole('button', { name });
const said = (text: RegExp) =>
  workbench.pane.getByRole('status').filter({ hasText: text }).waitFor();
const shown = (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();

/** Cells of the inserted table: June 2026 stands in row 63. */
const cell = (address: string) => `'Losses Oryx'!${address}`;
const press = async (name: string | RegExp, key = 'Enter') => {
  await button(name).focus();
  await workbench.page.keyboard.press(key);
};

afterEach(() => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.uncaughtErrors).toEqual([]);
});

/** A workbook with the losses inserted, two cells edited and a column of the analyst's own, and a newer edition. */
beforeAll(async () => {
  workbench = await open(forEachTheme);
  const { page, pane, typeInCell } = workbench;
  await serveNewerPackage(page);
  await page.getByRole('button', { name: 'Insert losses' }).click();
  await said(/^Inserted 56 rows as ref_losses_oryx/);
  await typeInCell(cell('D63'), '3300');
  await typeInCell(cell('K62'), 'checked');
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('ref_losses_oryx');
      const formulas = Array.from({ length: 56 }, (_, row) => [`=D${row + 11}/H${row + 11}`]);
      table.columns.add(-1, [['Destroyed, share'], ...formulas]);
      await context.sync();
    }),
  );
});

/** At 320 px nothing is cut, and axe-core finds nothing in any theme. */
async function looksRight(): Promise<void> {
  const { page, pane } = workbench;
  await page.addStyleTag({ content: 'iframe { width: 320px !important }' });
  await inEachTheme(page, pane, async (theme) => {
    expect(await violations(pane, theme)).toEqual([]);
    expect(await pane.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

/** Points at the pane, which then looks at the workbook again. */
const pointAtPane = () => workbench.pane.getByRole('tab', { name: 'Reference' }).hover();

/** Asks the add-in's own site for its newer edition, by keyboard. */
async function getNewer(): Promise<void> {
  await press('Newer data');
  await workbench.pane.getByRole('heading', { name: 'Newer data' }).waitFor();
  await press("Get: The add-in's own site");
  await said(/^Edition 2027\.1\.0 arrived, .* 1 table here can be refreshed\.$/);
}

const table = () =>
  Promise.all(
    ['D62:E62', 'D63:E63', 'B67:I67', 'K62', 'N66:N67'].map((at) => workbench.valuesOf(cell(at))),
  );
const share = 3353 / 4448;
const before = [[[3297, 164]], [[3300, 164]], [Array(8).fill('')], [['checked']], [[share], ['']]];

test('by keyboard alone: previews, decides, cancels halfway, refreshes, undoes, and nothing is lost', async () => {
  const { page, pane } = workbench;
  await pointAtPane();
  const entry = button(/Visually confirmed Russian tank losses.*2 edits/);
  await entry.press('Enter');
  await looksRight();
  await entry.press('Enter');
  await getNewer();
  await looksRight();
  await press('Review 1 update');
  await pane
    .getByRole('heading', { name: 'Refresh: Visually confirmed Russian tank losses' })
    .waitFor();
  await shown(
    /Edition 2026\.12\.0 → 2027\.1\.0 · Losses Oryx\. 1 to decide, 3 changed, 1 added, 1 of yours kept/,
  );
  await shown('One tank was burnt, not only hit.');
  await shown('2026-05, Note: your checked stays (inserted as empty)');
  await shown('Columns that are yours: Destroyed, share');
  expect(await pane.getByRole('row', { name: /2026-05 Destroyed/ }).textContent()).toMatch(
    /3,297 .*\s3,298/s,
  );
  expect(await table()).toEqual(before);
  await looksRight();

  const theirs = pane.getByRole('radio', { name: 'Edition 2027.1.0: 3,311' });
  await theirs.focus();
  await page.keyboard.press('Space');
  expect(await theirs.isChecked()).toBe(true);
  await cancelDuringRequest(5);
  await press('Apply 5 changes');
  await said(/^Cancelled: Visually confirmed Russian tank losses is as it was before\.$/);
  expect(await table()).toEqual(before);

  await press('Apply 5 changes', 'Space');
  await said(/^Visually confirmed Russian tank losses refreshed: /);
  expect(await table()).toEqual([
    [[3298, 163]],
    [[3311, 163]],
    [['2026-10', 46326, 3357, 165, 392, 538, 4452, 4].with(0, 46296)],
    [['checked']],
    [[share], [3357 / 4452]],
  ]);
  await press('Back to the list');
  await shown('A table here is of edition 2027.1.0; formulas keep 2026.12.0 until you move them.');
  await press('Review changes');
  await pane.getByRole('heading', { name: 'Edition 2026.12.0 → 2027.1.0' }).waitFor();
  await press('Move to edition 2027.1.0');
  await said(/^Moved to edition 2027\.1\.0/);
  await press('Undo, back to 2026.12.0');
  await said(/^Back on edition 2026\.12\.0/);
  await press('Back to the list');
  await press(/^Visually confirmed Russian tank losses.*edition 2027\.1\.0/);
  await press(/^Undo last refresh/);
  await said(/is as it was before its refresh/);
  expect(await table()).toEqual(before);
  await assertAllShown(450);
});

test('from the ribbon: refreshes all, clears a filter first, resumes what broke off, forgets', async () => {
  await workbench.startAnew(); // the table stands as inserted and edited; what was fetched is gone
  const { page, pane } = workbench;
  const ribbon = page.getByRole('button', { name: 'Refresh', exact: true });
  await ribbon.click();
  await said(/^Every inserted table is up to date with the data that are here\./);
  await button(/claimed by Ukraine/).click();
  await button('On a new sheet').click();
  await said(/^Inserted 55 rows as ref_losses_general_staff/);
  await press('Newer data');
  const address = new URL('reference/', pane.url()).href;
  await pane.getByLabel('Address of its datapackage.json').fill('ftp://example.org/');
  await press('Get it');
  await said(/^"ftp:\/\/example\.org\/" must begin with https/);
  const missing = new URL('missing/', pane.url()).href;
  await pane.getByLabel('Address of its datapackage.json').fill(missing);
  await press('Get it');
  await said(/ answers 404 for datapackage\.json\. Nothing in the workbook changed\.$/);
  const ownHeadings = pane.getByRole('heading', { name: /^Your data package: / });
  expect(await ownHeadings.count()).toBe(0);
  await pane.getByLabel('Address of its datapackage.json').fill(address);
  await page.keyboard.press('Enter');
  await said(/^Edition 2027\.1\.0 arrived, .* 11 tables of yours stand in the list now\. No table/);
  await button("Get: The add-in's own site").click();
  await said(/ 2 tables here can be refreshed\.$/);
  await button('Back to the list').click();
  const ownTables = button(/^Your package: Russian tank stock/);
  await ownTables.waitFor();
  await press('Newer data');
  expect(await ownHeadings.textContent()).toMatch(/: [^/]+\/reference\/datapackage\.json$/);
  await press(`Forget ${address}datapackage.json`);
  await said(/is forgotten: its tables no longer stand in the list/);
  await ownHeadings.waitFor({ state: 'detached' });
  const csv = 'depot;hulls;place\nA;1,5;x\nB;80;x\n';
  await pane.locator('tank-own-package-form input#file').setInputFiles({
    ...{ name: 'depots.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(csv),
  });
  await said(/^“depots” was read, .* 1 table of yours stands in the list now\./);
  await shown('They tell all 2 rows apart. A refresh finds rows by them.');
  await pane.getByLabel('depot', { exact: true }).uncheck();
  await pane.getByLabel('place', { exact: true }).check();
  await shown('In these columns some rows are alike or empty. Choose other columns, or one more.');
  await press('Forget depots.csv');
  await ownHeadings.waitFor({ state: 'detached' });
  await button('Back to the list').click();
  await ownTables.waitFor({ state: 'detached' });

  await pane.evaluate(() =>
    Excel.run((context) => {
      const { columns } = context.workbook.tables.getItem('ref_losses_oryx');
      columns.getItem('Source').filter.applyValuesFilter(['oryx-list']);
      return context.sync();
    }),
  );
  await ribbon.click();
  await pane.getByRole('heading', { name: 'Refresh 2 tables' }).waitFor();
  await shown(
    /The table ref_losses_oryx is filtered, and Excel may put values into the wrong rows/,
  );
  await press('Clear filter');
  await said(/^All rows of Visually confirmed Russian tank losses are shown\.$/);
  await shown(/1 to decide/);

  await page.evaluate(() => window.workbench?.faults.failFrom(6, { status: 5012 }));
  await press(/^Apply \d+ changes$/);
  await said(/^Visually confirmed Russian tank losses is neither refreshed nor as it was\./);
  await page.evaluate(() => window.workbench?.faults.reset());
  expect(await table()).toEqual(before);
  await button('Back to the list').click();
  await button(/Visually confirmed Russian tank losses.*Refresh not begun/).click();
  await press(/^Resume/);
  await said(/^Visually confirmed Russian tank losses refreshed: /);
  expect((await table()).slice(0, 2)).toEqual([[[3298, 163]], [[3300, 163]]]);

  await pane.evaluate(() =>
    Excel.run((context) => {
      context.workbook.worksheets.getItem('Losses General Staff claims').delete();
      return context.sync();
    }),
  );
  await page.mouse.move(200, 500); // over the grid, and back to the pane
  await pane.getByRole('searchbox').hover();
  await button(/claimed by Ukraine.*Missing/).click();
  await press(/^Forget/);
  await said(/is forgotten: nothing in the workbook changed/);
  await button(/claimed by Ukraine.*Missing/).waitFor({ state: 'detached' });
});

/** However many changes there are, every one of them can be seen, a part at a time. */
async function assertAllShown(count: number): Promise<void> {
  const { page, pane } = workbench;
  await pane.evaluate((many) => {
    const cell = { field: { title: 'Total' }, from: 1, to: 2, correction: false };
    const changed = Array.from({ length: many }, (_, i) => ({
      ...{ key: [`row ${String(i + 1)}`], cells: [cell], reasons: [] },
    }));
    const plan = { changed, added: [], removed: [], columns: [] };
    const table = Object.assign(document.createElement('tank-change-table'), { plan });
    table.id = 'long';
    document.body.append(table);
  }, count);
  const rows = pane.locator('#long tbody tr');
  await rows.nth(199).waitFor();
  expect(await rows.count()).toBe(200);
  await press('Show 200 more of 250');
  await button('Show 50 more of 50').waitFor();
  await page.keyboard.press('Enter');
  await rows.nth(count - 1).waitFor();
  await shown(`All ${String(count)} are shown.`);
  // The button is gone: the focus is where it was, not back at the top.
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe('long');
}

/** Presses Cancel while the k-th request from now on is under way. */
function cancelDuringRequest(k: number): Promise<void> {
  return workbench.page.evaluate((left) => {
    const faults = window.workbench?.faults;
    if (!faults) throw new Error('no workbench');
    const sent = faults.sent.bind(faults);
    faults.sent = (bytes) => {
      left -= 1;
      if (left === 0) {
        faults.sent = sent;
        const find = (root: ParentNode): HTMLElement | undefined => {
          for (const element of root.querySelectorAll<HTMLElement>('*')) {
            if (element.textContent?.trim() === 'Cancel' && element.localName === 'fluent-button')
              return element;
            const inside = element.shadowRoot && find(element.shadowRoot);
            if (inside) return inside;
          }
          return undefined;
        };
        const pane = document.querySelector('iframe')?.contentDocument;
        if (pane) find(pane)?.click();
      }
      return sent(bytes);
    };
  }, k);
}
