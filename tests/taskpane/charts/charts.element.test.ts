import type { ChartsResult } from '../../../src/excel/charts/insert-charts';
import type { ChartedTable } from '../../../src/excel/charts/find-table';
import type { CellProblem } from '../../../src/excel/formulas/cell-problem';
import type { CellAddress } from '../../../src/excel/selection';
import '../../../src/taskpane/charts/chart-area';
import '../../../src/taskpane/formulas/cell-problem';
import type { Workbook } from '../../../src/taskpane/workbook/workbook';
import { fakeWorkbook, lateAnswer, settled, show } from '../shown';

const at = (address: string): CellAddress => ({ sheet: 'Sheet1', address });

/** A table without lines to plot, with its formula in a row's column B. */
function tableIn(row: number, labels = ['Month 0', 'Month 1']): ChartedTable {
  return {
    kind: 'table',
    chartKind: { noun: 'Fan' },
    ...{ sheet: 'Sheet1', address: `B${String(row)}:D${String(row + 2)}`, row: row - 1, column: 1 },
    drawn: {
      rows: 3,
      along: { labels },
      charts: [],
      ...(labels.length === 0 && { note: 'No rows yet.' }),
    },
  } as unknown as ChartedTable;
}

const tables = new Map([
  ['B3', tableIn(3)],
  ['C4', tableIn(3)],
  ['B20', tableIn(20)],
  ['B40', tableIn(40, [])],
]);

/** Excel with those tables, and no cell that shows an error. */
const calm: Partial<Workbook> = {
  tableAt: ({ address }) => Promise.resolve(tables.get(address)),
  problemAt: () => Promise.resolve(undefined),
  watchCells: () => Promise.resolve(),
};

const inserted: ChartsResult = {
  kind: 'inserted',
  ...{ sheet: 'Sheet1', sheetId: '{1}', charts: 'F3:M20', cells: 'O3:R6' },
};

test('the table of the selected cell is named; one without rows says so and offers no chart', async () => {
  const area = await show('tank-chart-area', {}, fakeWorkbook(calm));
  expect(area.text).toBe('');
  await area.select(at('B3'));
  expect([area.text, area.buttons]).toEqual(['Fan in B3:D5 Insert chart', ['Insert chart']]);
  await area.select(at('B40'));
  expect([area.text, area.buttons]).toEqual(['Fan in B40:D42 No rows yet.', []]);
  await area.select(undefined);
  expect(area.text).toBe('');
});

test('a second click while a chart is on its way inserts no second one', async () => {
  const { answer, give } = lateAnswer<ChartsResult>();
  const insertCharts = jest.fn(() => answer);
  const area = await show('tank-chart-area', {}, fakeWorkbook({ ...calm, insertCharts }));
  await area.select(at('C4'));
  await area.press('Insert chart', 2);
  expect(area.buttons).toEqual([]);
  await area.press('Insert chart');
  give(inserted);
  await area.select(at('C4'));
  expect(insertCharts.mock.calls).toEqual([[at('C4')]]);
  expect(area.text).toContain('The chart covers F3:M20 and reads O3:R6, which follow the table.');
});

test('what became of a chart is said of its table, also when another was selected meanwhile', async () => {
  const { answer, give } = lateAnswer<ChartsResult>();
  const area = await show(
    'tank-chart-area',
    {},
    fakeWorkbook({ ...calm, insertCharts: () => answer }),
  );
  await area.select(at('B3'));
  await area.press('Insert chart');
  await area.select(at('B20'));
  give({ kind: 'failed', message: 'The sheet "Sheet1" is protected.' });
  await area.select(at('B20'));
  expect(area.text).toBe('Fan in B20:D22 Insert chart');
  expect(area.said).toEqual(['The sheet "Sheet1" is protected.']);
  await area.select(at('C4'));
  expect(area.text).toBe('Fan in B3:D5 Insert chart The sheet "Sheet1" is protected.');
});

test('the chart that is asked for is that of the table on the screen, while Excel looks at the next cell', async () => {
  const { answer, give } = lateAnswer<ChartedTable | undefined>();
  const insertCharts = jest.fn(() => Promise.resolve(inserted));
  const tableAt = ({ address }: CellAddress) =>
    address === 'B20' ? answer : Promise.resolve(tables.get(address));
  const area = await show('tank-chart-area', {}, fakeWorkbook({ ...calm, tableAt, insertCharts }));
  await area.select(at('B3'));
  await area.select(at('B20'));
  await area.press('Insert chart');
  expect(insertCharts).toHaveBeenCalledWith(at('B3'));
  give(undefined);
});

test('a chart that is gone is said where it was to be shown', async () => {
  const goTo = () => Promise.resolve('The sheet "Sheet1" is no longer in the workbook.');
  const area = await show(
    'tank-chart-area',
    {},
    fakeWorkbook({ ...calm, insertCharts: () => Promise.resolve(inserted), goTo }),
  );
  await area.select(at('B3'));
  await area.press('Insert chart');
  await area.press('Go to the chart');
  expect(area.text).toContain('The sheet "Sheet1" is no longer in the workbook.');
  expect(area.buttons).toEqual(['Insert chart']);
});

const silent: CellProblem = {
  ...at('B2'),
  ...{ shows: '#VALUE!', said: [], calls: ['TANKSTOCK'], blanks: { ends: [], beside: [] } },
};

test('an error that the page has no words for can be asked again, and why it can’t be is said there alone', async () => {
  const { answer, give } = lateAnswer<string | undefined>();
  const problemAt = (_: readonly string[], place: CellAddress) =>
    Promise.resolve({ ...silent, ...place });
  const problem = await show(
    'tank-cell-problem',
    {},
    fakeWorkbook({ ...calm, problemAt, askAgain: () => answer }),
  );
  await problem.select(at('B2'));
  expect(problem.text).toContain('B2 shows #VALUE!');
  await problem.press('Ask again why');
  await problem.select(at('B3'));
  give('Excel is editing a cell: press Enter or Esc, then ask again.');
  await problem.select(at('B3'));
  expect(problem.text).not.toContain('Excel is editing a cell');
  await problem.press('Ask again why');
  expect(problem.text).toContain('Excel is editing a cell: press Enter or Esc, then ask again.');
});

test('what a function said is said aloud once, however often the cells calculate', async () => {
  jest.useFakeTimers();
  let changed: () => void = () => undefined;
  let looked = 0;
  const said = [{ call: 'TANKSTOCK', message: 'losses: expected 0 or more, got -5' }];
  const problem = await show(
    'tank-cell-problem',
    {},
    fakeWorkbook({
      ...calm,
      problemAt: () => {
        looked += 1;
        return Promise.resolve({ ...silent, said } as CellProblem);
      },
      watchCells: (listener) => {
        changed = listener;
        return Promise.resolve();
      },
    }),
  );
  await problem.select(at('B2'));
  changed();
  jest.advanceTimersByTime(100);
  await settled();
  jest.useRealTimers();
  expect(looked).toBe(2);
  expect(problem.said).toEqual(['B2: #VALUE! TANKSTOCK says: losses: expected 0 or more, got -5.']);
  expect(problem.buttons).toEqual([]);
});
