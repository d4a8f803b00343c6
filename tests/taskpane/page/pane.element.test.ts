import type { ExamplesResult } from '../../../src/excel/formulas/examples-sheet';
import { runsInUse } from '../../../src/functions/runs';
import '../../../src/taskpane/charts/run-list';
import { PageChange } from '../../../src/taskpane/edition/requests';
import { Announcement } from '../../../src/taskpane/page/announcement';
import '../../../src/taskpane/page/examples-button';
import '../../../src/taskpane/page/pane';
import { edition } from '../sample-edition';
import { fakeWorkbook, lateAnswer, settled, show } from '../shown';

/** The parts of the pane that need Excel. */
const inExcel = 'tank-chart-area, tank-refresh-area';

test('what needs Excel stands in the pane once there is a workbook, and not before', async () => {
  const pane = await show('tank-pane', { edition, refreshable: true });
  expect(pane.all(inExcel)).toEqual([]);
  await pane.set({ workbook: 'absent' });
  expect(pane.all(inExcel)).toEqual([]);
  await pane.set({ workbook: fakeWorkbook({}) });
  expect(pane.all(inExcel).map(({ localName }) => localName)).toEqual([
    'tank-chart-area',
    'tank-refresh-area',
  ]);
});

test('a page stands in place of the list, and the list is as it was when the page is left', async () => {
  const pane = await show('tank-pane', {
    edition,
    refreshable: true,
    workbook: fakeWorkbook({}),
  });
  await pane.press(/^Sample losses/);
  const turn = async (open: boolean) => {
    pane.all('tank-refresh-area')[0]?.dispatchEvent(new PageChange(open));
    await settled();
  };
  await turn(true);
  expect(pane.text).not.toContain('Sample losses');
  await turn(false);
  expect(pane.text).toContain('inserted as ref_losses_sample');
});

test('each part that could not be loaded is said once, above the tabs, whichever is open', async () => {
  const pane = await show('tank-pane', { edition });
  expect(pane.all('[role="alert"]')).toEqual([]);
  for (const text of ['No workbook.', 'No models.', 'No workbook.']) pane.element.sayMissing(text);
  await settled();
  expect(pane.all('[role="alert"] li').map(({ textContent }) => textContent)).toEqual([
    'No workbook.',
    'No models.',
  ]);
  expect(pane.all('[role="tabpanel"] [role="alert"]')).toEqual([]);
  expect(pane.text).toContain('Sample losses');
});

test('what any part of the pane says is said by its one live region', async () => {
  const pane = await show('tank-pane', { edition });
  pane.all('tank-reference-list')[0]?.dispatchEvent(new Announcement('Copied.'));
  await settled();
  expect(pane.all('[role="status"]').map(({ textContent }) => textContent)).toEqual(['Copied.']);
});

test('what the ribbon inserted is shown in the list’s tab, whichever is open', async () => {
  const pane = await show('tank-pane', { edition });
  const [tablist] = pane.all<HTMLElement & { activeid: string }>('fluent-tablist');
  if (!tablist) throw new Error('no tabs');
  tablist.activeid = 'tab-About';
  pane.element.showResult({ kind: 'failed', message: 'The workbook is protected.' });
  await settled();
  expect(tablist.activeid).toBe('tab-Reference');
  expect(pane.text).toContain('The workbook is protected.');
});

test('the examples are opened once, and what keeps them from it is said', async () => {
  const { answer, give } = lateAnswer<ExamplesResult>();
  const openExamples = jest.fn(() => answer);
  const examples = await show('tank-examples-button', {}, fakeWorkbook({ openExamples }));
  await examples.press('Open the examples');
  await examples.press('Open the examples');
  give({ kind: 'failed', message: 'The workbook is protected or read-only.' });
  await settled();
  expect(openExamples).toHaveBeenCalledTimes(1);
  expect(examples.said).toEqual(['The workbook is protected or read-only.']);
  expect(examples.buttons).toEqual(['Open the examples']);
  await examples.become('absent');
  expect(examples.text).toBe('');
});

test('a calculation that lasts is shown with a way to stop it, a short one is not, and more than three are counted', async () => {
  jest.useFakeTimers();
  const pass = async (milliseconds: number) => {
    jest.advanceTimersByTime(milliseconds);
    await settled();
  };
  const stop = jest.fn();
  const begin = (cell: string) => {
    const run = runsInUse.prepare({ call: 'TANKFAN', cell, draws: 10_000, months: 24, stop });
    run.show();
    return run;
  };
  const list = await show('tank-run-list', {});
  begin('Sheet1!A1').end();
  const runs = ['B1', 'B2', 'B3', 'B4'].map((address) => begin(`Sheet1!${address}`));
  await pass(300);
  expect(list.text).toBe('');
  await pass(500);
  runs[0]?.tell(0.439);
  await pass(100);
  expect(list.text).toContain('TANKFAN in Sheet1!B1 10,000 draws × 24 months, 43%');
  expect(list.text).toContain('and 1 more calculation');
  expect(list.text).not.toContain('A1');
  await list.press('Cancel TANKFAN in Sheet1!B1');
  expect(stop).toHaveBeenCalledTimes(1);
  expect(list.said).toEqual(['TANKFAN in Sheet1!B1 was stopped.']);
  for (const run of runs) run.end();
  await pass(100);
  expect(list.element.hidden).toBe(true);
  jest.useRealTimers();
});
