import type { NamedSpill } from '../calculation';
import { inputInWords, swingOf } from '../charts/tornado-bars';
import { value } from '../columns';
import { wholeMonths } from '../formats';
import { f, Link, type Formula } from '../formula';
import { columnNumber, FrontRow, type Section } from '../front';
import { monthOf } from '../words';
import { firstMonth, floorTanks, months, monthsCompared } from './given';
import { startRange } from './ranges';
import { fan, riskWith, riskWithout, tornado, whenAtHigh, whenInRange } from './uncertainty';

const percentiles = ['P5', 'P25', 'P50', 'P75', 'P95'];
// TANKWHEN counts on to a floor from below, too: that is no falling to it.
const fromAbove = (found: Formula) =>
  f`IF(${startRange.at('low')}<=${floorTanks},"see checks",${found})`;
const reached = (spill: NamedSpill, row: number) =>
  fromAbove(f`IFNA(${monthOf(firstMonth, f`INDEX(${spill},${row},${columnNumber}+1)`)},"never")`);
const boughtIn = (spill: NamedSpill) =>
  fromAbove(f`IFNA(INDEX(${spill},4,${columnNumber}+1),"no end")`);
export const floorWith = new FrontRow('Floor reached in, deliveries in their range', 'month', {
  each: reached(whenInRange, 2),
});
const floorWithout = new FrontRow('Floor reached in, without deliveries', 'month', {
  each: reached(whenInRange, 3),
});
const boughtInRange = new FrontRow('Months that deliveries at their range buy', 'months', {
  each: boughtIn(whenInRange),
});
export const boughtAtHigh = new FrontRow('Months that deliveries at their high buy', 'months', {
  each: boughtIn(whenAtHigh),
});
/** What the model Back-test finds, 12 and 3 months ahead, with the counts up to then. */
export const heldOfSuchRanges = { share: '55 to 62 percent', upTo: 'September 2026' };
const heldBefore = new FrontRow(
  new Link(
    'Back-test',
    `Such ranges should hold 90 percent of what comes. Up to ${heldOfSuchRanges.upTo} they held ${heldOfSuchRanges.share}. Build Back-test, then follow this link.`,
  ),
  '',
  {},
);
export const howSureOfTheAnswers: Section = {
  answers: true,
  heading: 'How sure over the ranges: when',
  columns: percentiles.map((name) => value(name)),
  rows: [floorWith, floorWithout, boughtInRange, boughtAtHigh, heldBefore],
};

const fifths = [1, 2, 3, 4, 5];
const monthsFrom = new FrontRow('Months from the start', wholeMonths, {
  each: f`ROUND(${months}*${columnNumber}/5,0)`,
});
const stockAt = (label: string, column: number) =>
  new FrontRow(label, 'tanks', { each: f`INDEX(${fan},${monthsFrom}+2,${column})` });
const riskAt = (label: string, spill: NamedSpill) =>
  new FrontRow(label, 'probability', { each: f`INDEX(${spill},${monthsFrom}+1,2)` });
export const howSure: Section = {
  answers: true,
  heading: 'How sure over the ranges: how many',
  columns: fifths.map((n) => ({
    name: String(n),
    header: f`EDATE(${firstMonth},${monthsFrom}-1)`,
    headerUnit: 'month',
  })),
  rows: [
    monthsFrom,
    stockAt('Stock: one path in twenty is below', 2),
    stockAt('Stock: half the paths are below', 4),
    stockAt('Stock: one path in twenty is above', 6),
    riskAt('Floor reached by then, no deliveries', riskWithout),
    riskAt('Floor reached by then, deliveries at high', riskWith),
  ],
};
export const mattersMost: Section = {
  answers: true,
  heading: 'What matters most, the widest swing first',
  unitHeader: '',
  columns: ['widest', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((rank) => value(rank)),
  rows: [
    new FrontRow('Input', 'input', { each: inputInWords(tornado, columnNumber) }),
    new FrontRow(f`"Tanks between low and high, after "&${monthsCompared}&" months"`, 'tanks', {
      each: swingOf(tornado, columnNumber),
    }),
  ],
};
