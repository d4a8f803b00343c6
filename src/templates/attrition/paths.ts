import { ListColumn, type List } from '../calculation';
import { byName } from '../columns';
import { monthsShown } from '../charts/fan-bands';
import { pathsChart } from '../charts/paths';
import { wholeMonths } from '../formats';
import { f, joined } from '../formula';
import { headerOf, type FrontChart } from '../front';
import { firstMonth, floorTanks, months } from './given';
import {
  deliveries,
  losses,
  production,
  refurbished,
  reserve,
  scenarioNames,
  scenarios,
  start,
} from './scenarios';

// Counted here, not read from the fan: Excel would ask for the stock of each month only once the fan is answered.
const monthsOn = new ListColumn('months', wholeMonths, { countsFrom: 0 });
const shown = f`${monthsOn}<=${months}`;
const pathMonth = new ListColumn('month', 'month', {
  each: f`IF(${shown},EDATE(${firstMonth},${monthsOn}-1),"")`,
});
const paths = byName(
  scenarioNames,
  (name) =>
    new ListColumn(f`${headerOf(scenarios, name)}`, 'tanks', {
      each: f`IF(${shown},TANKSTOCK(${joined(
        [start, losses, refurbished, deliveries].map((row) => row.inStep(name)),
        ',',
      )},${monthsOn},${production.inStep(name)},${reserve.inStep(name)}),NA())`,
    }),
);
const pathFloor = new ListColumn('floor', 'tanks', {
  each: f`IF(${shown},${floorTanks},NA())`,
});

export const pathsList: List = {
  heading: 'Chart of the scenarios',
  rows: monthsShown + 1,
  columns: [monthsOn, pathMonth, ...Object.values(paths), pathFloor],
};

export const chartOfPaths = (columns: FrontChart['columns']): FrontChart =>
  pathsChart(
    { title: 'Tanks in service by scenario', columns, valueTitle: 'Tanks' },
    { column: pathMonth, title: 'Month', format: 'yyyy-mm' },
    scenarioNames.map((name) => ({ name: headerOf(scenarios, name), column: paths[name] })),
    { name: 'floor', column: pathFloor },
  );
