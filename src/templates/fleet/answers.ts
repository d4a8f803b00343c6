import type { ListColumn } from '../calculation';
import { byName, sources } from '../columns';
import { wholeMonths } from '../formats';
import { f, joined } from '../formula';
import { headerOf, FrontRow, typed, type FrontColumn, type Section } from '../front';
import { monthInWords, numberInWords } from '../words';
import { firstMonth } from './all-types';
import { types } from './by-type';
import { horizon, stocks, withDeliveries } from './months';
import { countedByIiss } from './seen-since';

export const yearEnds = [1, 13, 25, 37, 49];
const yearColumns = yearEnds.map((_, i) => String(i));
export const monthsFrom = new FrontRow(
  'Months from the start',
  wholeMonths,
  Object.fromEntries(yearEnds.map((months, i) => [String(i), typed(months, 'month numbers')])),
);
const after = (column: ListColumn) =>
  f`IF(${monthsFrom}>${horizon},NA(),INDEX(${column.all},${monthsFrom}+1))`;
export const inService = byName(
  types,
  (type) => new FrontRow(type, 'tanks', { each: after(stocks[type]) }),
);
const t62 = inService['T-62'];
export const total = new FrontRow('Together', 'tanks', {
  // Not SUM, which would leave out a type that says to see the checks.
  each: joined(Object.values(inService), '+'),
});
const oldShare = new FrontRow('Share of the T-62', 'share', {
  each: f`IF(${total}>0,${t62}/${total},0)`,
});
const oldShareDelivered = new FrontRow('Share of the T-62, deliveries at their high', 'share', {
  each: f`LET(old,${after(withDeliveries)},old/(${total}-${t62}+old))`,
});
export const answers: Section = {
  answers: true,
  heading: 'Answers, at the end of',
  columns: [
    ...yearColumns.map((name): FrontColumn => ({
      name,
      header: f`EDATE(${firstMonth},${monthsFrom}-1)`,
      headerUnit: 'month',
    })),
    sources,
  ],
  sourcesOf: yearColumns,
  rows: [...Object.values(inService), total, oldShare, oldShareDelivered, monthsFrom],
};

const lastColumn = '3';
const off = countedByIiss.at('off');
const percent = (share: FrontRow, column: string) => f`FIXED(100*${share.at(column)},0)`;
// A share that was higher between the two would be left out of a comparison of them.
const shares = oldShare.across('0', lastColumn);
const monthOfMost = f`EDATE(${firstMonth},INDEX(${monthsFrom.across('0', lastColumn)},MATCH(MAX(${shares}),${shares},0))-1)`;
const most = f`IF(MAX(${shares})>MAX(${oldShare.at('0')},${oldShare.at(lastColumn)})," and at most "&FIXED(100*MAX(${shares}),0)&" in "&${monthInWords(monthOfMost)},"")`;
export const answer = joined(
  [
    f`"By "&${monthInWords(headerOf(answers, lastColumn))}&" the T-62 makes up "&${percent(oldShare, lastColumn)}&" percent of "&${numberInWords(total.at(lastColumn))}&" tanks, against "&${percent(oldShare, '0')}&" percent in "&${monthInWords(headerOf(answers, '0'))}&${most}&"."`,
    f`"With deliveries at their high it is "&${percent(oldShareDelivered, lastColumn)}&" percent."`,
    f`"In "&${monthInWords(f`EDATE(${firstMonth},${countedByIiss.at('month')}-1)`)}&" the model has "&FIXED(100*ABS(${off}),0)&" percent "&IF(${off}<0,"fewer","more")&" tanks than IISS counted."`,
  ],
  '&" "&',
);
