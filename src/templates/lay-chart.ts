import type { Addresses, FormulaPlace } from './addresses';
import { entered, type Entries } from './entries';
import type { Named } from './formula';
import { Typed, type FrontChart, type Header } from './front';
import type { LaidChart } from './laid-sheet';

/** Gives a chart its place on the front and the addresses of its cells. @param rows the first and the last that it covers */
export function laidChart(
  chart: FrontChart,
  rows: readonly [first: number, last: number],
  addresses: Addresses,
  entries: Entries | undefined,
): LaidChart {
  const [first, last] = chart.columns;
  const [top, bottom] = rows.map((row) => String(row + 1));
  const onCalculation: FormulaPlace = { sheet: 'calculation', row: 0, column: 0 };
  const address = (named: Named) => addresses.of(named, onCalculation).replace(/\$/g, '');
  return {
    ...chart,
    place: `${first}${top ?? ''}:${last}${bottom ?? ''}`,
    categories: address(chart.categories),
    series: chart.series.map(({ name, values, ...look }) => ({
      ...look,
      name: typeof name === 'string' ? name : headerText(name, entries),
      values: address(values),
    })),
  };
}

/** Excel keeps the name of a series as a text: it is that of the header when the chart is drawn. */
function headerText({ section, column }: Header, entries: Entries | undefined): string {
  const found = section.columns.find(({ name }) => name === column);
  if (!found) throw new Error('A series is named after a header that is not there.');
  const { heading } = section;
  const header = entered(entries, { heading, label: heading, name: found.name }, found.header);
  return String(header instanceof Typed ? header.value : header);
}
