import { ListColumn, rowNumber, type List } from '../calculation';
import { typeColors } from '../charts/colors';
import { byName } from '../columns';
import { f } from '../formula';
import { headerOf, type FrontChart } from '../front';
import { answers, inService, yearEnds } from './answers';
import { types } from './by-type';

// The chart, by year.

const chartYear = new ListColumn('end of', 'month', {
  each: f`INDEX(${headerOf(answers, '0')}:${headerOf(answers, String(yearEnds.length - 1))},1,${rowNumber}+1)`,
});
const bars = byName(
  types,
  (type) =>
    new ListColumn(type, 'tanks', {
      each: f`INDEX(${inService[type].across('0', String(yearEnds.length - 1))},1,${rowNumber}+1)`,
    }),
);
export const chart: FrontChart = {
  title: 'Tanks in service at the ends of years, by type',
  columns: ['B', 'I'],
  type: 'ColumnStacked',
  categories: chartYear.all,
  categoryTitle: 'End of',
  categoryFormat: 'yyyy-mm',
  valueTitle: 'Tanks',
  valueFormat: '#,##0',
  gapWidth: 60,
  series: types.map((type, i) => ({
    name: type,
    values: bars[type].all,
    type: 'ColumnStacked' as const,
    color: typeColors[i] ?? typeColors[0],
  })),
};

export const chartList: List = {
  heading: 'Chart of the fleet',
  rows: yearEnds.length,
  columns: [chartYear, ...Object.values(bars)],
};
