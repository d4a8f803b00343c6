import type { InsertedTable } from '../../../src/excel/refresh/inserted-table';
import type {
  RefreshPlan,
  RefreshResult,
  RefreshTask,
} from '../../../src/excel/refresh/refresh-result';
import type { Choices } from '../../../src/reference/merge/conflicts';
import '../../../src/taskpane/refresh/refresh-area';
import type { Workbook } from '../../../src/taskpane/workbook/workbook';
import { edition } from '../sample-edition';
import { fakeWorkbook, lateAnswer, settled, show } from '../shown';
import { insertedTable, offer, planOfTotals } from './sample';

const plan = planOfTotals(4425, 4422);
const [, second] = plan.merge.conflicts.map(({ id }) => id);

const outdated: InsertedTable = { ...insertedTable, update: offer('2026.9.0') };
const done: RefreshResult = {
  ...{ kind: 'done', cells: 1, rows: 1, removedRows: 0, columns: 0, left: [] },
  ...{ sources: 'updated', caption: 'updated' },
};

/** Excel with these tables, whose refresh is planned as the tests have it. */
function excelWith(tables: readonly InsertedTable[], more: Partial<Workbook> = {}): Workbook {
  return fakeWorkbook({
    insertedTables: () => Promise.resolve({ kind: 'found', tables, damaged: [], withoutBase: [] }),
    watchTables: () => Promise.resolve(),
    planRefresh: () => Promise.resolve({ kind: 'planned', plan }),
    ...more,
  });
}

/** The area with the one table opened. */
async function showTable(table: InsertedTable, more: Partial<Workbook> = {}) {
  const area = await show('tank-refresh-area', { edition }, excelWith([table], more));
  await area.press(/^Losses/);
  return area;
}

/** The preview of its refresh. */
async function showPreview(more: Partial<Workbook> = {}) {
  const area = await showTable(outdated, more);
  await area.press('Refresh: Losses');
  return area;
}

beforeEach(() => {
  localStorage.clear();
  window.fetch = () => Promise.reject(new Error('No site answers in a test.'));
});

test('what was chosen is written, and what was left open is not', async () => {
  const applyRefresh = jest
    .fn<Promise<RefreshResult>, [RefreshPlan, Choices]>()
    .mockResolvedValue(done);
  const area = await showPreview({ applyRefresh });
  expect(area.said).toEqual(['Preview of 1 table, 2 conflicts to decide. Nothing is written yet.']);
  await area.choose('Edition 2026.9.0: 4,422');
  expect(applyRefresh).not.toHaveBeenCalled();
  await area.press('Apply 1 change');
  expect([...(applyRefresh.mock.calls[0]?.[1] ?? [])]).toEqual([[second, 'theirs']]);
  expect(area.buttons).toEqual(['Back to the list', 'Undo this refresh', 'Done']);
  expect(area.text).toContain('1 conflict left open');
});

test('one choice for all is made for each, and one of them can still be made otherwise', async () => {
  const area = await showPreview();
  await area.choose('Take the new data');
  expect(checked(area)).toEqual([
    'Take the new data',
    'Edition 2026.9.0: 4,401',
    'Edition 2026.9.0: 4,422',
  ]);
  await area.choose('Yours: 4,405');
  expect(checked(area)).toEqual(['Yours: 4,405', 'Edition 2026.9.0: 4,422']);
});

test('while it writes, how far it is stands there, nothing else can be begun, and it can be cancelled', async () => {
  const { answer, give } = lateAnswer<RefreshResult>();
  let task: RefreshTask | undefined;
  const applyRefresh: Workbook['applyRefresh'] = (_plan, _choices, given) => {
    task = given;
    return answer;
  };
  const area = await showPreview({ applyRefresh });
  await area.choose('Take the new data');
  await area.press('Apply 2 changes');
  task?.onProgress?.(1500, 3000);
  await settled();
  expect(area.text).toContain('Writing Losses, 1,500 of 3,000 cells …');
  expect(area.buttons).toEqual(['Back to the list', 'Cancel']);

  await area.press('Back to the list');
  expect(area.said.at(-1)).toBe('Still at work: wait, or press Cancel.');
  await area.press('Cancel');
  expect([area.text.includes('Cancelling …'), task?.signal?.aborted]).toEqual([true, true]);

  give({ kind: 'cancelled' });
  await settled();
  expect(checked(area)).toContain('Take the new data');
  expect(area.buttons).toEqual(['Back to the list', 'Apply 2 changes', 'Not now']);
});

test('what was edited since the preview is asked again, and the other choices stand', async () => {
  const now = planOfTotals(4426, 4422);
  const applyRefresh = () => Promise.resolve<RefreshResult>({ kind: 'changed', plan: now });
  const area = await showPreview({ applyRefresh });
  await area.choose('Take the new data');
  await area.press('Apply 2 changes');
  expect(area.text).toContain('Yours: 4,426');
  expect(checked(area)).toEqual(['Edition 2026.9.0: 4,401']);
});

test('a refresh that is refused or fails says why, and what was chosen is not lost', async () => {
  const results: RefreshResult[] = [
    {
      kind: 'refused',
      refusal: { kind: 'protected', sheet: 'Sheet1' },
      message: 'The sheet "Sheet1" is protected: unprotect it (Review, Unprotect Sheet).',
    },
    { kind: 'failed', message: 'Excel is editing a cell: press Enter or Esc.' },
  ];
  const applyRefresh = () => Promise.resolve(results.shift() ?? done);
  const area = await showPreview({ applyRefresh });
  await area.choose('Take the new data');
  await area.press('Apply 2 changes');
  expect(area.text).toContain('The sheet "Sheet1" is protected: unprotect it');
  await area.press('Apply 2 changes');
  expect(area.text).toContain('Excel is editing a cell: press Enter or Esc.');
  await area.press('Apply 2 changes');
  expect(area.buttons).toContain('Undo this refresh');
});

test('a filter can be cleared from the preview, which then shows what the refresh would do', async () => {
  let filtered = true;
  const clearFilters = jest
    .fn<Promise<string | undefined>, [string]>()
    .mockResolvedValueOnce('The sheet "Sheet1" is protected.');
  const area = await showPreview({
    planRefresh: () =>
      Promise.resolve(
        filtered
          ? { kind: 'refused', refusal: { kind: 'filtered' }, message: 'The table is filtered.' }
          : { kind: 'planned', plan },
      ),
    clearFilters,
  });
  expect(area.text).toContain('The table is filtered.');
  expect(area.buttons).toEqual(['Back to the list', 'Clear filter', 'Done']);
  await area.press('Clear filter');
  expect(area.text).toContain('The sheet "Sheet1" is protected.');
  filtered = false;
  await area.press('Clear filter');
  expect(area.buttons).toEqual(['Back to the list', 'Apply', 'Not now']);
  expect(area.said.at(-1)).toBe('All rows of Losses are shown.');
});

test('a greyed button does nothing while a refresh is taken back', async () => {
  const { answer, give } = lateAnswer<RefreshResult>();
  const undoRefresh = jest.fn(() => answer);
  const insertedTables = jest.fn<ReturnType<Workbook['insertedTables']>, []>(() =>
    Promise.resolve({ kind: 'found', tables: [outdated], damaged: [], withoutBase: [] }),
  );
  const area = await showPreview({
    applyRefresh: () => Promise.resolve(done),
    undoRefresh,
    insertedTables,
  });
  await area.press('Apply');
  await area.press('Undo this refresh');
  const [said, looked] = [[...area.said], insertedTables.mock.calls.length];
  await area.press('Undo this refresh');
  expect(undoRefresh).toHaveBeenCalledTimes(1);
  expect([area.said, insertedTables.mock.calls.length]).toEqual([said, looked]);
  give(done);
  await settled();
  expect(area.buttons).toEqual(['Back to the list', 'Apply', 'Not now']);
});

test('after a table that is left half written the others are not begun', async () => {
  const other: InsertedTable = {
    ...outdated,
    insertId: 'two',
    base: { ...outdated.base, insertId: 'two', title: 'Claims' },
  };
  const unfinished: RefreshResult = {
    ...{ kind: 'unfinished', message: 'Excel no longer answers.' },
    rows: { written: ['2026-05'], before: ['2026-06'], between: [], changed: [], unknown: [] },
    columns: { written: [], before: [], unknown: [] },
  };
  const applyRefresh = jest.fn(() => Promise.resolve(unfinished));
  const area = await show(
    'tank-refresh-area',
    { edition },
    excelWith([outdated, other], { applyRefresh }),
  );
  await area.press('Refresh all');
  await area.press('Apply');
  expect(applyRefresh).toHaveBeenCalledTimes(1);
  expect(area.said.at(-1)).toMatch(/Excel no longer answers\..* Claims was not begun\.$/);
});

test('the ribbon’s Refresh keeps what was chosen in an open preview, and says when nothing is new', async () => {
  const area = await showPreview();
  await area.choose('Take the new data');
  await area.element.previewAll();
  await settled();
  expect(checked(area)).toContain('Take the new data');

  const calm = await showTable(insertedTable);
  await calm.element.previewAll();
  await settled();
  expect(calm.said.at(-1)).toMatch(/^Every inserted table is up to date/);
});

/** The list with a table that has an update; what it looks at next comes late. */
async function showLateLook(more: Partial<Workbook> = {}) {
  const { answer, give } = lateAnswer<Awaited<ReturnType<Workbook['insertedTables']>>>();
  const found = { kind: 'found', tables: [outdated], damaged: [], withoutBase: [] } as const;
  const insertedTables = jest
    .fn<ReturnType<Workbook['insertedTables']>, []>()
    .mockResolvedValueOnce(found)
    .mockReturnValueOnce(answer)
    .mockResolvedValue(found);
  const area = await showTable(outdated, { insertedTables, ...more });
  return { area, find: () => give(found), insertedTables };
}

test('while Refresh all looks for updates nothing else begins, and then the preview is whole', async () => {
  const goTo = jest.fn<ReturnType<Workbook['goTo']>, []>();
  const { area, find } = await showLateLook({ goTo });
  await area.press('Refresh all');
  expect(area.text).toContain('Looking for updates …');
  await area.press('Go to: Losses');
  expect(goTo).not.toHaveBeenCalled();
  find();
  await settled();
  expect(area.said).toEqual(['Preview of 1 table, 2 conflicts to decide. Nothing is written yet.']);
});

test('a double click on Refresh all, and the ribbon’s Refresh meanwhile, open one preview', async () => {
  const { area, find, insertedTables } = await showLateLook();
  await area.press('Refresh all', 2);
  await area.element.previewAll();
  find();
  await settled();
  expect(insertedTables).toHaveBeenCalledTimes(2);
  expect(area.said).toEqual(['Preview of 1 table, 2 conflicts to decide. Nothing is written yet.']);
});

test('Refresh all can be cancelled while it looks for updates', async () => {
  const { area, find } = await showLateLook();
  await area.press('Refresh all');
  await area.press('Cancel');
  find();
  await settled();
  expect(area.said).toEqual([]);
  expect(area.buttons).toContain('Refresh all');
});

test('a workbook that can’t be read says why, and is looked at again when asked', async () => {
  let readable = false;
  const area = await show(
    'tank-refresh-area',
    { edition },
    excelWith([], {
      insertedTables: () =>
        Promise.resolve(
          readable
            ? { kind: 'found', tables: [outdated], damaged: [], withoutBase: ['ref_old'] }
            : { kind: 'failed', message: 'Excel is editing a cell: press Enter or Esc.' },
        ),
    }),
  );
  expect(area.text).toContain('Excel is editing a cell: press Enter or Esc.');
  readable = true;
  await area.press('Look again');
  expect(area.text).not.toContain('Excel is editing a cell');
  expect(area.text).toContain('2 tables, 1 update ready');
  expect(area.text).toContain('ref_old. Insert them anew to have them refreshed.');
});

test('a part that can’t be read is forgotten once, and stays on offer when it can’t be', async () => {
  const { answer, give } = lateAnswer<string | undefined>();
  const forgetDamaged = jest.fn(() => answer);
  const damaged = [{ partId: '{9}', of: 'rows', why: 'its digest does not match' } as const];
  const area = await show(
    'tank-refresh-area',
    { edition },
    excelWith([], {
      insertedTables: () =>
        Promise.resolve({ kind: 'found', tables: [], damaged, withoutBase: [] }),
      forgetDamaged,
    }),
  );
  await area.press('Forget it');
  await area.press('Forget it');
  give('The workbook is protected or read-only.');
  await settled();
  expect(forgetDamaged.mock.calls).toEqual([['{9}']]);
  expect(area.said).toEqual(['The workbook is protected or read-only.']);
  expect(area.text).toContain('An inserted table can’t be refreshed: its digest does not match.');
  expect(area.buttons).toContain('Forget it');
});

test('what is asked of a table is done once, however often its greyed button is pressed', async () => {
  const { answer, give } = lateAnswer<RefreshResult>();
  const undoRefresh = jest.fn(() => answer);
  const area = await showTable(
    { ...insertedTable, refresh: { kind: 'done', id: 'r', undo: { kind: 'possible' } } },
    { undoRefresh },
  );
  await area.press('Undo last refresh: Losses');
  await area.press('Undo last refresh: Losses');
  await area.press('Newer data');
  expect(area.text).toContain('Taking back the refresh of Losses …');
  give({ kind: 'failed', message: 'The workbook is protected or read-only.' });
  await settled();
  expect(undoRefresh).toHaveBeenCalledTimes(1);
  expect(area.text).toContain('The workbook is protected or read-only.');
});

/** The choices that are made, in the order of the page. */
function checked(area: { all: (selector: string) => readonly HTMLElement[] }): readonly string[] {
  return area
    .all('input')
    .filter((each) => (each as HTMLInputElement).checked)
    .map((each) => each.closest('label')?.textContent?.trim() ?? '');
}
