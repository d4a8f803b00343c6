import type { InsertRecord, InsertResult } from '../../../src/excel/tables/insert/insert-table';
import type { UndoResult } from '../../../src/excel/tables/insert/undo-insert';
import type { Guide } from '../../../src/help/guides/guide';
import '../../../src/taskpane/formulas/function-entry';
import '../../../src/taskpane/reference/figure-entry';
import '../../../src/taskpane/reference/reference-tab';
import type { Workbook } from '../../../src/taskpane/workbook/workbook';
import { edition } from '../sample-edition';
import { fakeWorkbook, lateAnswer, settled, show } from '../shown';

const record = { placement: { tableName: 'ref_losses_sample' } } as InsertRecord;
const inserted: InsertResult = {
  ...{ kind: 'inserted', table: 'ref_losses_sample', tableId: '{1}', rows: 6, record },
  ...{ sheet: 'Sheet1', address: 'B2:H11' },
};

const guide = {
  id: 'TANKSTOCK',
  answers: 'What is left?',
  result: 'Tanks at the end of each month.',
  examples: [
    {
      formula: '=TANKSTOCK(10,"x",1,1,1)',
      gives: { error: '#VALUE!', message: 'losses' },
      says: '',
    },
    { formula: '=TANKSTOCK(1750,117,70,3,24,8)', gives: 886, says: 'The article’s case.' },
  ],
} as unknown as Guide;

/** The tab with the table of losses opened. */
async function showLosses(answers: Partial<Workbook>) {
  const tab = await show('tank-reference-tab', { edition, guides: [guide] }, fakeWorkbook(answers));
  await tab.press(/^Sample losses/);
  return tab;
}

/** Whether the focus stands in an element of that name, through the borders of elements. */
function focused(name: string): boolean {
  let active = document.activeElement;
  while (active && active.localName !== name) active = active.shadowRoot?.activeElement ?? null;
  return active !== null;
}

test('while a table is inserted nothing else can be; then it can be shown and taken back', async () => {
  const { answer, give } = lateAnswer<InsertResult>();
  const insertTable = jest.fn(() => answer);
  const undoInsert = jest
    .fn<Promise<UndoResult>, [InsertRecord]>()
    .mockResolvedValueOnce({ kind: 'failed', message: 'Excel is editing a cell.' })
    .mockResolvedValueOnce({ kind: 'undone', table: 'ref_losses_sample', sheet: 'Sheet1' });
  const tab = await showLosses({ insertTable, undoInsert });
  await tab.press('On a new sheet');
  expect(tab.text).toContain('Inserting Sample losses on a new sheet');
  expect(tab.buttons).not.toContain('Insert at the selection');
  await tab.press('Insert at the selection');
  give(inserted);
  await settled();
  expect(insertTable).toHaveBeenCalledTimes(1);
  expect(tab.text).toContain('Inserted 6 rows as ref_losses_sample at Sheet1!B2:H11.');

  await tab.press('Undo insert');
  expect(tab.text).toContain('Excel is editing a cell.');
  await tab.press('Undo insert');
  expect(undoInsert.mock.calls).toEqual([[record], [record]]);
  expect(tab.text).toContain('ref_losses_sample is taken out of Sheet1 again');
  expect(tab.buttons).not.toContain('Undo insert');
});

test('a place that is not free is said with the focus on the free one, where it can go instead', async () => {
  const occupied: InsertResult = {
    ...{ kind: 'occupied', sheet: 'Sheet1', wanted: 'B2:H11', occupied: 'C4', free: 'B14' },
  };
  const insertTable = jest
    .fn<Promise<InsertResult>, Parameters<Workbook['insertTable']>>()
    .mockResolvedValueOnce(occupied)
    .mockResolvedValueOnce(inserted);
  const tab = await showLosses({ insertTable });
  await tab.press('Insert at the selection');
  expect(tab.text).toContain('Nothing was written: on Sheet1, B2:H11 is not free (C4).');
  expect(focused('tank-insert-message')).toBe(true);
  await tab.press('Insert at B14');
  expect(insertTable.mock.calls.map(([, target]) => target)).toEqual([
    { kind: 'selection' },
    { kind: 'place', sheet: 'Sheet1', address: 'B14' },
  ]);
});

test('what the ribbon inserted is shown after what is being inserted here, not over it', async () => {
  const { answer, give } = lateAnswer<InsertResult>();
  const tab = await showLosses({ insertTable: () => answer });
  await tab.press('On a new sheet');
  tab.element.showResult({ ...inserted, sheet: 'Ribbon' });
  await settled();
  expect(tab.text).toContain('Inserting Sample losses');
  give({ kind: 'failed', message: 'The workbook is protected.' });
  await settled();
  expect(tab.said.slice(-2)).toEqual([
    'The workbook is protected.',
    'Inserted 6 rows as ref_losses_sample at Ribbon!B2:H11.',
  ]);
});

test('a message goes when it is dismissed or something else is opened; the focus goes back to its button', async () => {
  const tab = await showLosses({ insertTable: () => Promise.resolve(inserted) });
  await tab.press('On a new sheet');
  await tab.press('Dismiss');
  expect(tab.text).not.toContain('Inserted 6 rows');
  expect(focused('tank-insert-actions')).toBe(true);
  await tab.press('On a new sheet');
  await tab.press(/^Figures/);
  expect(tab.text).not.toContain('Inserted 6 rows');
});

test('a table that is no longer where it was inserted is said, not shown', async () => {
  const gone = 'The table ref_losses_sample is no longer in the workbook.';
  const tab = await showLosses({
    insertTable: () => Promise.resolve(inserted),
    goTo: () => Promise.resolve(gone),
  });
  await tab.press('On a new sheet');
  await tab.press('Go to');
  expect(tab.text).toContain(gone);
  expect(tab.said.at(-1)).toBe(gone);
});

test('an example that works is entered at the selection; what Excel refuses is said', async () => {
  const enterFormula = jest
    .fn<ReturnType<Workbook['enterFormula']>, Parameters<Workbook['enterFormula']>>()
    .mockResolvedValue({ kind: 'failed', message: 'The sheet "Sheet1" is protected.' });
  const tab = await showLosses({ enterFormula });
  await tab.press(/^Functions/);
  await tab.press(/^TANKSTOCK/);
  await tab.select({ sheet: 'Sheet1', address: 'D5' });
  expect(tab.text).not.toContain('"x"');
  await tab.press('Insert this example at D5');
  expect(enterFormula.mock.calls).toEqual([
    [
      { formula: '=TANKSTOCK(1750,117,70,3,24,8)', columns: 1, rows: 1, formats: ['#,##0'] },
      { kind: 'selection' },
    ],
  ]);
  expect(tab.text).toContain('The sheet "Sheet1" is protected.');
});

describe('the search', () => {
  afterEach(() => jest.useRealTimers());

  const type = async (tab: Awaited<ReturnType<typeof showLosses>>, query: string) => {
    const [field] = tab.all<HTMLInputElement>('fluent-text-input');
    if (!field) throw new Error('no field');
    field.value = query;
    field.dispatchEvent(new Event('input'));
    await settled();
  };

  test('that finds nothing says what to try, and its button brings the whole list back', async () => {
    const tab = await showLosses({});
    await type(tab, 'zeppelin');
    expect(tab.text).toContain('Nothing matches “zeppelin”.');
    expect(tab.buttons).toEqual(['Clear search']);
    await tab.press('Clear search');
    expect(tab.text).toContain('Sample losses');
    expect(focused('fluent-text-input')).toBe(true);
  });

  test('says what it found once the typing pauses, and not over an insert', async () => {
    jest.useFakeTimers();
    const tab = await showLosses({ insertTable: () => Promise.resolve(inserted) });
    await type(tab, 'count');
    jest.advanceTimersByTime(499);
    await type(tab, 'counter');
    jest.advanceTimersByTime(499);
    expect(tab.said).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(tab.said).toEqual(['Found for counter: 2 tables, 1 figure']);
    await type(tab, 'sample');
    await tab.press('On a new sheet');
    jest.advanceTimersByTime(10_000);
    expect(tab.said.at(-1)).toBe('Inserted 6 rows as ref_losses_sample at Sheet1!B2:H11.');
  });
});

describe('the keys', () => {
  const key = async (name: string) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    active?.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
    );
    await settled();
  };

  test('go from the search into the list, open and close what they stand on, and back', async () => {
    const tab = await show('tank-reference-tab', { edition }, fakeWorkbook({}));
    tab.all('fluent-text-input')[0]?.focus();
    await key('ArrowDown');
    await key('ArrowDown');
    expect(focused('tank-table-entry')).toBe(true);
    await key('ArrowRight');
    expect(tab.buttons).toContain('On a new sheet');
    await key('ArrowLeft');
    expect(tab.buttons).not.toContain('On a new sheet');
    await key('Home');
    await key('ArrowUp');
    expect(focused('fluent-text-input')).toBe(true);
  });
});
