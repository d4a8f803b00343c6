import { ListColumn, Value, type CalculationBlock } from '../calculation';
import { f, type Formula } from '../formula';

/** Month ends that the calculation has room for: ten years of them. */
export const mostMonths = 120;
/** A forecast is made where a whole year is known. */
export const yearBefore = 12;
/** Months ahead at which forecasts are held against what came. */
export const horizons = [3, 6, 12] as const;

const series = (column: string) => f`TANKSERIES("losses_oryx","${column}")`;
export const date = new ListColumn('month end', 'date', { spills: series('as_of') });
/** What the table itself says that each month added. */
export const addedByTable = series('added_total');
export const total = new ListColumn('total', 'tanks', { spills: series('total') });
export const monthsKnown = new Value('Month ends in the series', 'number', f`ROWS(${date.all})`);

const whereKnown = (formula: Formula) => f`IF(ISNUMBER(${total}),${formula},"")`;
const added = new ListColumn('added', 'tanks', {
  each: whereKnown(f`${total}-N(${total.rowsOn(-1)})`),
});
const overTheYear = (header: string, formula: Formula) =>
  new ListColumn(header, 'tanks/month', { each: whereKnown(formula), from: yearBefore - 1 });
export const lowest = overTheYear('lowest', f`MAX(0,MIN(${added.last(yearBefore)}))`);
export const middle = overTheYear('middle', f`MAX(0,MEDIAN(${added.last(yearBefore)}))`);
export const highest = overTheYear('highest', f`MAX(0,MAX(${added.last(yearBefore)}))`);
export const yearsMean = overTheYear('mean', f`MAX(0,AVERAGE(${added.last(yearBefore)}))`);
export const last = overTheYear('last', f`MAX(0,${added})`);

/** What a month then brought on average, where so many months have passed. */
export const outcomes = horizons.map((months) => {
  const then = total.rowsOn(months);
  return new ListColumn(`then, ${String(months)} months`, 'tanks/month', {
    each: f`IF(ISNUMBER(${then}),(${then}-${total})/${months},"")`,
    from: yearBefore - 1,
  });
});

export const seriesBlock: CalculationBlock = {
  values: [monthsKnown],
  block: {
    heading: 'The series, and the year before each month end',
    rows: mostMonths,
    columns: [date, total, added, lowest, middle, highest, yearsMean, last, ...outcomes],
  },
};
