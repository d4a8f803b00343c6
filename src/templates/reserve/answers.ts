import { f, joined } from '../formula';
import { FrontRow, type Section } from '../front';
import { monthInWords, monthOf, numberInWords } from '../words';
import { firstMonth, months, floorTanks, hulls } from './given';
import {
  monthsUntilGood,
  restorable,
  monthsUntilLast,
  capacityColumns,
  refurbished,
  stocks,
  each,
  halved,
  foundOrLater,
} from './capacity';

// The answers.

const within = (monthsUntil: FrontRow) =>
  f`IF(${monthsUntil}>${months},"later",${monthOf(firstMonth, monthsUntil)})`;
export const goodUsedUp = new FrontRow('Good hulls used up in', 'month', {
  each: within(monthsUntilGood),
});
const outputHalved = new FrontRow('Output down to half of the first month in', 'month', {
  each: f`IF(ISNUMBER(${halved}),EDATE(${firstMonth},${halved}-1),${halved})`,
});
export const lastHull = new FrontRow('Last restorable hull leaves storage in', 'month', {
  each: within(monthsUntilLast),
});
const apart = new FrontRow('Months between the first and the last of these', 'months', {
  each: f`${monthsUntilLast}-${monthsUntilGood}`,
});
const left = new FrontRow('Left in storage then, beyond repair', 'hulls', {
  each: f`SUM(${hulls})-${restorable}`,
});
export const refurbishedThen = new FrontRow(
  f`"Refurbished in "&${months}&" months"`,
  'tanks',
  each(refurbished, (output) => f`SUM(${output})`),
);
const stockThen = new FrontRow(
  f`"Stock after "&${months}&" months"`,
  'tanks',
  each(stocks, (path) => f`INDEX(${path},${months}+1)`),
);
const downToFloor = new FrontRow(
  f`"Stock down to the floor of "&${numberInWords(floorTanks)}&" tanks in"`,
  'month',
  each(
    stocks,
    // Month 0 stands first.
    (path) =>
      foundOrLater(
        path,
        f`EDATE(${firstMonth},MAX(1,MATCH(TRUE,INDEX(${path}<=${floorTanks},0),0)-1)-1)`,
      ),
  ),
);
export const answers: Section = {
  heading: 'Answers, by capacity',
  columns: capacityColumns,
  rows: [goodUsedUp, outputHalved, lastHull, apart, left, refurbishedThen, stockThen, downToFloor],
};

export const middle = 'Output';
const dateOr = (cell: ReturnType<FrontRow['at']>, before: string, otherwise: string) =>
  f`IF(ISNUMBER(${cell}),"${before}"&${monthInWords(cell)},"${otherwise}")`;
export const answer = joined(
  [
    f`"At the pace of refurbishment "&${dateOr(goodUsedUp.at(middle), 'the good hulls are used up in ', 'the good hulls last beyond the months shown')}&", and "&${dateOr(outputHalved.at(middle), 'output is down to half in ', 'output is never down to half')}&"."`,
    f`${dateOr(lastHull.at(middle), 'The last restorable hull leaves storage in ', 'Restorable hulls are left at the end')}&": "&${numberInWords(apart.at(middle))}&" months lie between the last good hull and the last restorable one."`,
  ],
  '&" "&',
);
