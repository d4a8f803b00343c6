import { monthsSince } from '../counted-months';
import { f, joined } from '../formula';
import type { ModelCheck } from '../front';
import { otherUnits } from '../range-checks';
import { all, before, figuresOfAll, years } from './all-types';
import { inService, monthsFrom, total, yearEnds } from './answers';
import {
  addedIn,
  confirmed,
  countAtStart,
  hangarShare,
  lossShare,
  start,
  takenOut,
  types,
} from './by-type';
import { horizon, stockTogether } from './months';
import { partsOfTypes, seenSince } from './seen-since';

const seenMonths = joined(
  seenSince.rows.map((row) => row.at('month')),
  ',',
);
const mostBelow = 0.25;
/** A type may be a little below what was estimated of a part of it: an estimate is no lower bound. */
const notFarBelow = types.flatMap((type): ModelCheck[] => {
  const rows = partsOfTypes.flatMap((part) => (part.type === type ? [part.row] : []));
  return rows.length === 0
    ? []
    : [
        {
          label: `${type}: at most ${String(100 * mostBelow)} % below its part seen`,
          allowed: mostBelow,
          found: f`MAX(0,${joined(
            rows.map((row) => f`-${row.at('off')}`),
            ',',
          )})`,
        },
      ];
});
export const checks: readonly ModelCheck[] = [
  {
    label: 'Types add up to the stock of all, none being 0',
    allowed: 0.000001,
    found: joined(
      yearEnds.map(
        (_, i) =>
          f`IF(MIN(${inService['T-62'].to(inService['T-90'], String(i), String(i))})>0,ABS(${total.at(String(i))}-INDEX(${stockTogether.all},MIN(${horizon},${monthsFrom.at(String(i))})+1)),0)`,
      ),
      '+',
    ),
  },
  {
    label: `Every month shown is one of the first ${horizon}`,
    allowed: 0,
    found: f`MAX(0,MAX(${monthsFrom.across('0', String(yearEnds.length - 1))},${seenMonths})-${horizon})`,
  },
  {
    label: 'The first month is the one after the count',
    allowed: 0,
    found: monthsSince(countAtStart, 'as_of', before),
  },
  {
    label: 'The types add up to the count at the start',
    allowed: 0,
    found: f`${start.at('together')}-${start.at('counted')}`,
  },
  {
    label: 'The shares of the losses add up to 1',
    allowed: 0.000001,
    found: joined(
      lossShare.map((row) => f`ABS(${row.at('together')}-1)`),
      '+',
    ),
  },
  {
    label: 'The shares of hangars add up to 1',
    allowed: 0.000001,
    found: f`${hangarShare.at('together')}-1`,
  },
  {
    label: 'Taken out within 10 percent of the total',
    allowed: 0.1,
    found: f`${takenOut.at('together')}/${takenOut.at('counted')}-1`,
  },
  {
    label: 'Types and others add up to the losses',
    allowed: 5,
    found: joined(
      confirmed.map(
        (row, i) => f`ABS(${row.at('counted')}-${addedIn('losses_oryx', years[i] ?? years[0])})`,
      ),
      '+',
    ),
  },
  ...notFarBelow,
  {
    label: 'Every figure is in the edition',
    allowed: 0,
    found: f`SUMPRODUCT(--ISERROR(${start.to(hangarShare, types[0], 'together')}))+SUMPRODUCT(--ISERROR(${figuresOfAll}))`,
  },
  {
    label: 'Yearly figures are yearly, others monthly',
    allowed: 0,
    found: otherUnits(all.rows, ['tanks/year', 'tanks/month']),
  },
];
