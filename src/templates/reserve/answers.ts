import { f, joined, type Formula } from '../formula';
import { FrontRow, type FrontCells, type Section } from '../front';
import { monthInWords, monthOf, numberInWords } from '../words';
import { firstMonth, months, floorTanks, hulls } from './given';
import {
  monthsUntilGood,
  restorable,
  monthsUntilLast,
  capacityColumns,
  refurbished,
  stocks,
  perCapacity,
  halved,
  foundOrLater,
} from './capacity';

// The answers.

const within = (monthsUntil: FrontRow) =>
  f`IF(N(${months})<1,"see checks",IF(${monthsUntil}>${months},"later",${monthOf(firstMonth, monthsUntil)}))`;
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
const left = new FrontRow('Left then, stored or at plants, beyond repair', 'hulls', {
  each: f`SUM(${hulls})-${restorable}`,
});
export const refurbishedThen = new FrontRow(
  f`"Refurbished in "&${months}&" months"`,
  'tanks',
  perCapacity(refurbished, (output) => f`SUM(${output})`),
);
const stockThen = new FrontRow(
  f`"Stock after "&${months}&" months"`,
  'tanks',
  perCapacity(stocks, (path) => f`INDEX(${path},${months}+1)`),
);
const downToFloor = new FrontRow(
  f`"Stock down to the floor of "&${numberInWords(floorTanks)}&" tanks in"`,
  'month',
  perCapacity(
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
  answers: true,
  heading: 'Answers, by capacity',
  columns: capacityColumns,
  rows: [goodUsedUp, outputHalved, lastHull, apart, left, refurbishedThen, stockThen, downToFloor],
};

export const middle = 'Output';
/** Nothing is said of a cell that shows neither a month nor "later": the front then says that there is no answer. */
const dateOrLater = (cell: FrontCells, before: string, later: Formula) =>
  f`IF(ISNUMBER(${cell}),"${before}"&${monthInWords(cell)},IF(${cell}="later",${later},NA()))`;
const shown = f`${months}&" months shown"`;
export const answer = joined(
  [
    f`"At the pace of refurbishment "&${dateOrLater(goodUsedUp.at(middle), 'the good hulls are used up in ', f`"the good hulls last beyond the "&${shown}`)}&", and "&${dateOrLater(outputHalved.at(middle), 'output is down to half in ', f`"output stays above half in the "&${shown}`)}&"."`,
    f`"The last restorable hull leaves storage "&${dateOrLater(lastHull.at(middle), 'in ', f`"after the "&${shown}`)}&", "&${numberInWords(apart.at(middle))}&" months after the last good one."`,
  ],
  '&" "&',
);
