import { NamedSpill, Value } from '../calculation';
import { fanBands } from '../charts/fan-bands';
import { tornadoBars } from '../charts/tornado-bars';
import { wholeMonths } from '../formats';
import { f, joined, type Formula } from '../formula';
import type { FrontRow } from '../front';
import { draws, firstMonth, floorTanks, months, monthsCompared, seed } from './given';
import {
  builtRange,
  deliveredRange,
  losses2024,
  losses2025,
  refurbishedRange,
  reserveRange,
  startRange,
} from './ranges';
import {
  base,
  baseYear,
  deliveries,
  forecast,
  losses,
  lossesPick,
  production,
  refurbished,
  reserve,
  start,
} from './scenarios';

// The base month by month, and every input within its range: of what the base picks, the ranges take the
// losses' year and forecast alone.

const baseLosses = f`IF(${lossesPick.at(base)}="forecast",${forecast},INDEX(${losses2024.to(losses2025, 'low', 'high')},${baseYear},0))`;
const rangeOf = (range: FrontRow) => f`${range.across('low', 'high')}`;
const uncertain = (delivered: Formula) =>
  f`${rangeOf(startRange)},${baseLosses},${rangeOf(refurbishedRange)},${delivered}`;
const limits = f`${rangeOf(builtRange)},${rangeOf(reserveRange)}`;
const drawn = f`${draws.at('best')},${seed.at('best')}`;
const deliveredHigh = f`${deliveredRange.at('high')}`;

export const ledger = new NamedSpill(
  'Ledger of the base',
  f`TANKLEDGER(${joined(
    [start, losses, refurbished, deliveries].map((row) => row.at(base)),
    ',',
  )},${months},${production.at(base)},${reserve.at(base)},${firstMonth})`,
  ['month', ...Array<string>(7).fill('tanks')],
);
export const fan = new NamedSpill(
  'Fan, every input within its range',
  f`TANKFAN(${uncertain(rangeOf(deliveredRange))},${months},${limits},{0.05,0.25,0.5,0.75,0.95},${drawn})`,
  [wholeMonths, ...Array<string>(5).fill('tanks')],
);
const risk = (heading: string, delivered: Formula) =>
  new NamedSpill(
    heading,
    f`TANKRISK(${uncertain(delivered)},${floorTanks},${months},${limits},${drawn})`,
    [wholeMonths, 'probability'],
  );
export const riskWithout = risk('Risk of the floor, no deliveries', f`0`);
export const riskWith = risk('Risk of the floor, deliveries at their high', deliveredHigh);
const when = (heading: string, delivered: Formula) =>
  new NamedSpill(
    heading,
    f`TANKWHEN(${uncertain(delivered)},${floorTanks},${limits},{0.05,0.25,0.5,0.75,0.95},${drawn})`,
    ['', ...Array<string>(5).fill('months'), 'share'],
  );
export const whenInRange = when(
  'When the floor is reached, deliveries at their range',
  rangeOf(deliveredRange),
);
export const whenAtHigh = when(
  'When the floor is reached, deliveries at their high',
  deliveredHigh,
);
export const tornado = new NamedSpill(
  'Tornado: each input at its ends',
  f`TANKTORNADO(${uncertain(rangeOf(deliveredRange))},${monthsCompared},${limits})`,
  ['', 'General', 'General', 'tanks', 'tanks', 'tanks'],
);
export const atBest = new Value(
  'All at their best, then',
  'tanks',
  f`TANKSTOCK(${startRange.at('best')},IF(${lossesPick.at(base)}="forecast",INDEX(${forecast},1,3),INDEX(${losses2024.to(losses2025, 'best', 'best')},${baseYear})),${refurbishedRange.at('best')},${deliveredRange.at('best')},${monthsCompared},${builtRange.at('best')},${reserveRange.at('best')})`,
);
/** Of the base as it is picked; what the ranges give stands under {@link whenAtHigh}. */
export const boughtInBase = new Value(
  'Deliveries at their high buy, in the base',
  'months',
  f`IF(${start.at(base)}<=${floorTanks},0,IFNA(TANKBOUGHT(${joined(
    [start, losses, refurbished].map((row) => row.at(base)),
    ',',
  )},${deliveredHigh},${floorTanks},${production.at(base)},${reserve.at(base)}),"not reached"))`,
);
export const bands = fanBands(fan, firstMonth, floorTanks);
export const bars = tornadoBars(tornado, atBest);
