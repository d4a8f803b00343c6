import { guideGroups } from '../../../src/help/guides/all';
import { answerIn, drawnFunctions, type Result } from '../../../src/excel/charts/result-at';
import { resultCells, resultChart } from '../../../src/excel/charts/result-chart';
import { plotSummary, resultPlot, tickStep } from '../../../src/taskpane/charts/result-plot';

/** Every worked example of the drawn functions, as a sheet shows it: with other things below and beside. */
const results = drawnFunctions.flatMap((call) => {
  const guide = guideGroups.flatMap(({ guides }) => guides).find(({ id }) => id === call);
  return (guide?.examples ?? []).flatMap(({ gives }): Result[] => {
    if (!Array.isArray(gives) || gives.length < 2 || (gives[0]?.length ?? 0) < 2) return [];
    const block = gives as readonly (readonly unknown[])[];
    const sheet = [
      ...block.map((row) => [...row, '', 'beside']),
      ['below', ...(block[0]?.slice(1).map(() => '') ?? []), '', ''],
    ];
    return [
      { kind: 'result', call, sheet: 'Sheet1', row: 3, column: 1, cells: answerIn(call, sheet) },
    ];
  });
});

test('each drawn function has examples, and an answer is known from what stands around it', () => {
  expect(new Set(results.map(({ call }) => call))).toEqual(new Set(drawnFunctions));
  for (const { cells } of results)
    expect(cells.flat().filter((cell) => cell === 'below' || cell === 'beside')).toEqual([]);
});

test('what is no answer of the function is none: an error, a value that waits, another table', () => {
  for (const call of drawnFunctions) {
    for (const cells of [
      [['#VALUE!']],
      [['#BUSY!']],
      [[]],
      [
        ['Month', 'P5'],
        [0, 1750],
      ],
    ])
      expect(answerIn(call, cells)).toEqual([]);
  }
});

test('every example is drawn in the pane and told in words, and has a chart with axes', () => {
  // Three bars with quartiles need the quartiles.
  const drawn = results.filter(
    ({ call, cells }) => call !== 'TANKWHEN' || cells[0]?.includes('P25'),
  );
  for (const result of drawn) {
    const plot = resultPlot(result);
    const chart = resultChart(result);
    if (!plot || !chart) throw new Error(`${result.call} is not drawn`);
    expect(plotSummary(plot)).toMatch(/\d.*\.$/);
    expect(chart.title).toBe(plot.title);
    expect(chart.valueTitle).not.toBe('');
    const written = resultCells(chart, result);
    expect(new Set(written.map((row) => row.length)).size).toBe(1);
    expect(written).toHaveLength(2 + chart.columns[0].formulas.length);
  }
});

test('a forecast’s rows are added up, in the pane and in the cells of its chart', () => {
  const cells = answerIn('TANKFORECAST', [
    [1, 2, 3, 4, 5],
    [10, 20, 30, 40, 50],
  ]);
  const result: Result = {
    kind: 'result',
    call: 'TANKFORECAST',
    sheet: 'S',
    row: 0,
    column: 0,
    cells,
  };
  const plot = resultPlot(result);
  expect(plot).toMatchObject({ lines: [{ name: 'Median', values: [3, 33] }] });
  expect(resultChart(result)?.columns.at(-1)?.formulas).toEqual(['SUM(C1)', 'SUM(C1:C2)']);
});

test('ticks are round numbers, and few enough', () => {
  expect([3, 47, 1900, 0.13].map((range) => tickStep(range, 4))).toEqual([1, 20, 500, 0.05]);
});
