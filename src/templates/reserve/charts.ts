import { ListColumn, rowNumber } from '../calculation';
import { f } from '../formula';
import { headerOf, type ChartBand } from '../front';
import { pathsChart } from '../charts/paths';
import { firstMonth, months, floorTanks } from './given';
import { capacityNames, capacitySection, refurbished, stocks, type CapacityName } from './capacity';

// The charts: the first shows months 1, 2, …, the second begins with month 0, the month before.

export const outputMonth = new ListColumn('month', 'month', {
  each: f`IF(${rowNumber}<${months},EDATE(${firstMonth},${rowNumber}),"")`,
});
export const stockMonth = new ListColumn('month', 'month', {
  each: f`IF(${rowNumber}<=${months},EDATE(${firstMonth},${rowNumber}-1),"")`,
});
export const floorLine = new ListColumn('floor', 'tanks', {
  each: f`IF(${rowNumber}<=${months},${floorTanks},NA())`,
});
const shown = (columns: Readonly<Record<CapacityName, ListColumn>>) =>
  capacityNames.map((name) => {
    const header = headerOf(capacitySection, name);
    return {
      name: header,
      column: new ListColumn(f`${header}`, 'tanks', {
        each: f`IFERROR(INDEX(${columns[name].all},${rowNumber}+1),NA())`,
      }),
    };
  });
export const shownOutput = shown(refurbished);
export const shownStock = shown(stocks);

export const chartBand: ChartBand = {
  rows: 13,
  charts: [
    pathsChart(
      {
        title: 'Refurbished a month, by capacity',
        columns: ['B', 'D'],
        valueTitle: 'Tanks a month',
      },
      { column: outputMonth, title: 'Month', format: 'yyyy-mm' },
      shownOutput,
    ),
    pathsChart(
      { title: 'Tanks in service, by capacity', columns: ['E', 'I'], valueTitle: 'Tanks' },
      { column: stockMonth, title: 'Month', format: 'yyyy-mm' },
      shownStock,
      { name: 'floor', column: floorLine },
    ),
  ],
};
