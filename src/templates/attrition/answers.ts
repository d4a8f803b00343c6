import { f, type Formula } from '../formula';
import { FrontRow, type Section } from '../front';
import { monthOf, numberInWords } from '../words';
import { firstMonth, floorTanks, months } from './given';
import {
  deliveries,
  losses,
  monthsToFloor,
  monthsToReserve,
  monthsToZero,
  production,
  refurbished,
  reserve,
  scenarioColumns,
  start,
} from './scenarios';

const guarded = (answer: Formula) => f`IF(COUNT(${start.to(reserve)})<6,"see checks",${answer})`;
const monthOrNever = (months: FrontRow) => guarded(f`IFNA(${monthOf(firstMonth, months)},"never")`);
export const reserveUsedUp = new FrontRow('Reserve used up in', 'month', {
  each: monthOrNever(monthsToReserve),
});
export const downToFloor = new FrontRow(
  f`"Stock down to the floor of "&${numberInWords(floorTanks)}&" tanks in"`,
  'month',
  { each: monthOrNever(monthsToFloor) },
);
const downToZero = new FrontRow('Stock down to 0 in', 'month', {
  each: monthOrNever(monthsToZero),
});
export const stockAndFlows = f`${start},${losses},${refurbished},${deliveries}`;
export const bought = new FrontRow('Months that deliveries buy before the floor', 'months', {
  each: guarded(
    f`IF(${start}<=${floorTanks},0,IFNA(TANKBOUGHT(${stockAndFlows},${floorTanks},${production},${reserve}),"not reached"))`,
  ),
});
export const needed = new FrontRow(
  f`"Deliveries needed to hold the floor for "&${months}&" months"`,
  'tanks/month',
  {
    each: guarded(
      f`TANKNEEDED(${start},${losses},${refurbished},${floorTanks},${months},${production},${reserve})`,
    ),
  },
);
export const stockThen = new FrontRow(f`"Stock after "&${months}&" months"`, 'tanks', {
  each: guarded(f`TANKSTOCK(${stockAndFlows},${months},${production},${reserve})`),
});
export const answers: Section = {
  answers: true,
  heading: 'Answers',
  columns: scenarioColumns,
  rows: [reserveUsedUp, downToFloor, downToZero, bought, needed, stockThen],
};
