import { ListColumn, rowNumber, type CalculationBlock } from '../calculation';
import { byName } from '../columns';
import { f, joined, type Formula } from '../formula';
import type { FrontCells } from '../front';
import {
  builtIn,
  deliveredFrom,
  deliveredHigh,
  firstMonth,
  lostIn,
  refurbishedIn,
  years,
} from './all-types';
import { inflowShare, lossShare, reserve, start, types, type Type } from './by-type';

/** Months that are calculated. */
export const horizon = 60;
const yearPlace = f`MIN(3,MAX(1,YEAR(EDATE(${firstMonth},${rowNumber}-1))-${years[0] - 1}))`;
const ofYear = (perYear: readonly Formula[]) => f`CHOOSE(${yearPlace},${joined(perYear, ',')})`;
const rate = (yearly: readonly FrontCells[], share?: (year: number) => Formula) =>
  ofYear(yearly.map((tanks, i) => (share ? f`${tanks}*${share(i)}/12` : f`${tanks}/12`)));
/** Schedules begin with month 1, a row below month 0. */
const schedule = (header: string, each: Formula) =>
  new ListColumn(header, 'tanks/month', { each, from: 1 });
const month = new ListColumn('month', 'month', { each: f`EDATE(${firstMonth},${rowNumber}-1)` });
const losses = byName(types, (type) =>
  schedule(
    `${type} lost`,
    rate(lostIn, (i) => f`${lossShare[i]?.inStep(type) ?? 0}`),
  ),
);
const inflows = byName(types, (type) =>
  schedule(
    `${type} refurbished`,
    rate(refurbishedIn, () => f`${inflowShare.inStep(type)}`),
  ),
);
const newTanks = schedule('new T-90', rate(builtIn));
const deliveries = schedule(
  'T-62 delivered',
  f`IF(${rowNumber}>=${deliveredFrom},${deliveredHigh.at('best')},0)`,
);
const lostTogether = schedule('lost', rate(lostIn));
/** What is left of each type's reserve at the end of a month, the start first. */
export const left = byName(
  types,
  (type) =>
    new ListColumn(`${type} left`, 'tanks', {
      each: f`MAX(0,${reserve.inStep(type)}-SUMPRODUCT((SEQUENCE(${horizon})<=${rowNumber})*${inflows[type].all}))`,
    }),
);
const refurbishedTogether = schedule(
  'refurbished',
  joined(
    Object.values(left).map((column) => f`${column.rowsOn(-1)}-${column}`),
    '+',
  ),
);

const path = (
  header: string,
  from: Formula,
  flows: {
    losses?: ListColumn;
    refurbished?: ListColumn;
    delivered?: ListColumn;
    built?: ListColumn;
    reserve?: Formula;
  },
) => {
  const flow = (column?: ListColumn) => (column ? f`${column.all}` : f`0`);
  return new ListColumn(header, 'tanks', {
    spills: f`TANKSTOCK(${from},${flow(flows.losses)},${flow(flows.refurbished)},${flow(flows.delivered)},SEQUENCE(${horizon + 1},1,0),${flow(flows.built)}${flows.reserve ? f`,${flows.reserve}` : ''})`,
  });
};
const flowsOf = (type: Type) => ({ losses: losses[type], refurbished: inflows[type] });
export const stocks = byName(types, (type) =>
  path(type, f`${start.inStep(type)}`, {
    ...flowsOf(type),
    reserve: f`${reserve.inStep(type)}`,
    ...(type === 'T-90' && { built: newTanks }),
  }),
);
export const withDeliveries = path('T-62 with deliveries', f`${start.at('T-62')}`, {
  ...flowsOf('T-62'),
  reserve: f`${reserve.at('T-62')}`,
  delivered: deliveries,
});
export const stockTogether = path('together', f`${start.at('together')}`, {
  losses: lostTogether,
  refurbished: refurbishedTogether,
  built: newTanks,
});

export const monthBlocks: readonly CalculationBlock[] = [
  {
    block: {
      heading: 'Stock, month 0 first',
      rows: horizon + 1,
      columns: [month, ...Object.values(stocks), withDeliveries, stockTogether],
    },
  },
  {
    block: {
      heading: 'Schedules, tanks a month',
      rows: horizon + 1,
      columns: [
        ...Object.values(losses),
        ...Object.values(inflows),
        newTanks,
        deliveries,
        lostTogether,
        refurbishedTogether,
      ],
    },
  },
  {
    block: {
      heading: 'Left of the reserve, month 0 first',
      rows: horizon + 1,
      columns: Object.values(left),
    },
  },
];
