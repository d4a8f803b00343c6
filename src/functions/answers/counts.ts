import { backTestTable, forecastRows } from './forecast';
import { ratePerMonth } from './rate';

/** What answers the functions of cumulative counts. */
export const countAnswers = { ratePerMonth, forecastRows, backTestTable };

export type CountAnswers = typeof countAnswers;
