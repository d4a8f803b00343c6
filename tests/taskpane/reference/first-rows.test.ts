import { firstRows } from '../../../src/taskpane/reference/first-rows';
import { figures, losses } from '../sample-edition';

test('the first column, the plotted one and the first and last numbers, in the table’s order, with units', () => {
  const { columns } = firstRows(losses);
  expect(columns).toEqual([
    { title: 'Month', unit: undefined, numeric: false },
    { title: 'Burnt', unit: 'tanks', numeric: true },
    { title: 'Total', unit: 'tanks', numeric: true },
    { title: 'Added', unit: 'tanks', numeric: true },
  ]);
});

test('five rows, thousands separated, a dash for what is missing', () => {
  const { rows } = firstRows(losses);
  expect(rows).toHaveLength(5);
  expect(rows[0]).toEqual(['2022-01', '1,000', '1,234', '–']);
  expect(rows[3]).toEqual(['2022-04', '–', '–', '–']);
});

test('figures show key, low, best and high', () => {
  expect(firstRows(figures).rows[1]).toEqual(['stock.b', '500', '–', '600']);
});

test('a table of words shows its first columns', () => {
  const words = losses.fields.map((field) => ({ ...field, type: 'string' as const }));
  const { columns } = firstRows({ ...losses, fields: words });
  expect(columns.map(({ title }) => title)).toEqual(['Month', 'As of', 'Burnt']);
});

test('a second column where the first does not tell the rows apart', () => {
  const rows = losses.rows.map(([, ...others]) => ['2022', ...others]);
  expect(firstRows({ ...losses, rows }).columns.map(({ title }) => title)).toEqual([
    'Month',
    'As of',
    'Burnt',
    'Total',
    'Added',
  ]);
});
