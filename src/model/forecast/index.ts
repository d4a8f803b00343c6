export { backTest, furthestOf, monthEndsToTest, type BackTestRow } from './back-test';
export { forecast, type ForecastRow, type TooFewMonthEnds } from './forecast';
export { monthEndCounts, type Calendar, type MonthEndCounts, type NotMonthly } from './month-ends';
export { score, type Score } from './score';
