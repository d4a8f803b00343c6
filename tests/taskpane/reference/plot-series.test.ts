import { latestText, plotSeries, plotSummary } from '../../../src/taskpane/reference/plot-series';
import { figures, losses } from '../sample-edition';

test('values stand over their days in UTC, gaps stay gaps', () => {
  const series = plotSeries(losses);
  expect(series?.times[0]).toBe(Date.UTC(2022, 0, 31) / 1000);
  expect(series?.values).toEqual([1234, 1400, 1390, null, 1500, 1501]);
});

test('days rise, whatever the order of the rows', () => {
  const series = plotSeries({ ...losses, rows: losses.rows.toReversed() });
  expect(series).toEqual(plotSeries(losses));
});

test('the plot in words: span, highest, latest', () => {
  const series = plotSeries(losses);
  expect(series && plotSummary(series)).toBe(
    'Tanks lost, tanks, 2022-01-31 to 2022-06-30. Highest 2022-06-30: 1,501; latest 2022-06-30: 1,501.',
  );
});

test('the latest value is the last that is there', () => {
  const series = plotSeries({ ...losses, rows: losses.rows.slice(0, 4) });
  expect(series && latestText(series)).toBe('2022-03-31: 1,390');
});

test('nothing to draw gives no plot', () => {
  expect(plotSeries(figures)).toBeUndefined();
  expect(plotSeries({ ...losses, rows: [] })).toBeUndefined();
  const elsewhere = { x: 'as_of', y: 'nowhere', label: 'Nothing' };
  expect(plotSeries({ ...losses, plot: elsewhere })).toBeUndefined();
});
