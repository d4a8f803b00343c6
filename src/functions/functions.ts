// What Excel registers. custom-functions-metadata-plugin reads the names and descriptions from this
// source to make functions.json, and appends the calls of CustomFunctions.associate. It understands
// function declarations in this file only, `unknown[][]` (any cells) and no aliases or links.
// A test holds all of it to the contracts.
import { answering, answeringFromReference } from './answer';
import { monthsGained, monthsUntil, neededAMonth } from './answers/crossing';
import { ratePerMonth } from './answers/rate';
import { refurbishedColumn } from './answers/refurbishment';
import { citationCells, figureCells } from './answers/sourced';
import { ledgerTable, stockAt } from './answers/stock';
import { bought } from './contracts/bought';
import { ledger } from './contracts/ledger';
import { monthsTo } from './contracts/months';
import { needed } from './contracts/needed';
import { refurbishment } from './contracts/refurb';
import { tankcite } from './contracts/tankcite';
import { tankrate } from './contracts/tankrate';
import { tankref } from './contracts/tankref';
import { tankstock } from './contracts/tankstock';

const answerStock = answering(tankstock, stockAt);
const answerLedger = answering(ledger, ledgerTable);
const answerMonths = answering(monthsTo, monthsUntil);
const answerBought = answering(bought, monthsGained);
const answerNeeded = answering(needed, neededAMonth);
const answerRefurb = answering(refurbishment, refurbishedColumn);
const answerRate = answering(tankrate, ratePerMonth);
const answerRef = answeringFromReference(tankref, figureCells);
const answerCite = answeringFromReference(tankcite, citationCells);

/**
 * The tank stock at the end of each of the months asked for.
 * @customfunction TANKSTOCK
 * @helpurl https://localhost:3000/help/tankstock.html
 * @param start Tanks in service at the start (month 0).
 * @param losses Tanks lost a month: one number, or a row or column with a value a month.
 * @param refurb Tanks refurbished a month: one number, or a row or column with a value a month.
 * @param dprk North Korean tanks delivered a month: one number, or a row or column.
 * @param months Months from the start, 0 to 1200: one number, or a range such as SEQUENCE(36).
 * @param [production] New tanks built a month: one number, or a row or column. Left out: none.
 * @param [reserve] Hulls in storage that refurbishment draws on. Left out: unlimited.
 */
export function stock(
  start: unknown[][],
  losses: unknown[][],
  refurb: unknown[][],
  dprk: unknown[][],
  months: unknown[][],
  production?: unknown[][],
  reserve?: unknown[][],
): number[][] {
  return answerStock(start, losses, refurb, dprk, months, production, reserve);
}

/**
 * The account of a tank stock, month by month, as a table with a header row.
 * @customfunction TANKLEDGER
 * @helpurl https://localhost:3000/help/tankledger.html
 * @param start Tanks in service at the start (month 0).
 * @param losses Tanks lost a month: one number, or a row or column with a value a month.
 * @param refurb Tanks refurbished a month: one number, or a row or column with a value a month.
 * @param dprk North Korean tanks delivered a month: one number, or a row or column.
 * @param months How many months ahead: a whole number from 1 to 1200.
 * @param [production] New tanks built a month: one number, or a row or column. Left out: none.
 * @param [reserve] Hulls in storage that refurbishment draws on. Left out: unlimited.
 * @param [first] The date of the first row; the rows are then named by date. Left out: 1, 2, 3, …
 */
export function stockLedger(
  start: unknown[][],
  losses: unknown[][],
  refurb: unknown[][],
  dprk: unknown[][],
  months: unknown[][],
  production?: unknown[][],
  reserve?: unknown[][],
  first?: unknown[][],
): unknown[][] {
  return answerLedger(start, losses, refurb, dprk, months, production, reserve, first);
}

/**
 * The months until the tank stock first reaches a target, falling or rising.
 * @customfunction TANKMONTHS
 * @helpurl https://localhost:3000/help/tankmonths.html
 * @param start Tanks in service at the start (month 0).
 * @param losses Tanks lost a month: one number, or a row or column with a value a month.
 * @param refurb Tanks refurbished a month: one number, or a row or column with a value a month.
 * @param dprk North Korean tanks delivered a month: one number, or a row or column.
 * @param target The number of tanks to reach, by falling or by rising.
 * @param [production] New tanks built a month: one number, or a row or column. Left out: none.
 * @param [reserve] Hulls in storage that refurbishment draws on. Left out: unlimited.
 */
export function months(
  start: unknown[][],
  losses: unknown[][],
  refurb: unknown[][],
  dprk: unknown[][],
  target: unknown[][],
  production?: unknown[][],
  reserve?: unknown[][],
): number {
  return answerMonths(start, losses, refurb, dprk, target, production, reserve);
}

/**
 * The months that North Korean deliveries put off the stock’s falling to a floor.
 * @customfunction TANKBOUGHT
 * @helpurl https://localhost:3000/help/tankbought.html
 * @param start Tanks in service at the start (month 0).
 * @param losses Tanks lost a month: one number, or a row or column with a value a month.
 * @param refurb Tanks refurbished a month: one number, or a row or column with a value a month.
 * @param dprk North Korean tanks delivered a month: one number, or a row or column.
 * @param floor The number of tanks that the stock should not fall to.
 * @param [production] New tanks built a month: one number, or a row or column. Left out: none.
 * @param [reserve] Hulls in storage that refurbishment draws on. Left out: unlimited.
 */
export function monthsBought(
  start: unknown[][],
  losses: unknown[][],
  refurb: unknown[][],
  dprk: unknown[][],
  floor: unknown[][],
  production?: unknown[][],
  reserve?: unknown[][],
): number {
  return answerBought(start, losses, refurb, dprk, floor, production, reserve);
}

/**
 * The smallest steady monthly delivery that holds the tank stock at a floor.
 * @customfunction TANKNEEDED
 * @helpurl https://localhost:3000/help/tankneeded.html
 * @param start Tanks in service at the start (month 0).
 * @param losses Tanks lost a month: one number, or a row or column with a value a month.
 * @param refurb Tanks refurbished a month: one number, or a row or column with a value a month.
 * @param floor The number of tanks that the stock should not fall to.
 * @param months How many months ahead: a whole number from 1 to 1200.
 * @param [production] New tanks built a month: one number, or a row or column. Left out: none.
 * @param [reserve] Hulls in storage that refurbishment draws on. Left out: unlimited.
 */
export function deliveriesNeeded(
  start: unknown[][],
  losses: unknown[][],
  refurb: unknown[][],
  floor: unknown[][],
  months: unknown[][],
  production?: unknown[][],
  reserve?: unknown[][],
): number {
  return answerNeeded(start, losses, refurb, floor, months, production, reserve);
}

/**
 * The tanks refurbished each month from stored hulls, the best condition first.
 * @customfunction TANKREFURB
 * @helpurl https://localhost:3000/help/tankrefurb.html
 * @param classes Stored hulls, best condition first: hulls, recoverable share 0 to 1, effort a hull.
 * @param capacity Effort available a month: one number, or a row or column with a value a month.
 * @param months How many months ahead: a whole number from 1 to 1200.
 */
export function refurbished(
  classes: unknown[][],
  capacity: unknown[][],
  months: unknown[][],
): number[][] {
  return answerRefurb(classes, capacity, months);
}

/**
 * The average change a month of a cumulative count between two dates.
 * @customfunction TANKRATE
 * @helpurl https://localhost:3000/help/tankrate.html
 * @param dates The dates of the count, in any order: Excel dates, or texts such as "2025-05-05".
 * @param cumulative The cumulative count on each of the dates.
 * @param [from] The start of the period. Left out: the first date.
 * @param [to] The end of the period. Left out: the last date.
 */
export function rate(
  dates: unknown[][],
  cumulative: unknown[][],
  from?: unknown[][],
  to?: unknown[][],
): number {
  return answerRate(dates, cumulative, from, to);
}

/**
 * A figure of the reference edition that the workbook is pinned to.
 * @customfunction TANKREF
 * @helpurl https://localhost:3000/help/tankref.html
 * @param key The key of a figure, such as "losses.oryx.total"; the task pane finds it.
 * @param [field] What to give of it, such as "low", "range", "unit" or "note". Left out: "best".
 */
export function sourcedFigure(key: unknown[][], field?: unknown[][]): unknown[][] {
  return answerRef(key, field);
}

/**
 * The citation of a figure’s source, or of a source.
 * @customfunction TANKCITE
 * @helpurl https://localhost:3000/help/tankcite.html
 * @param key The key of a figure, or the id of a source, such as "losses.oryx.total".
 * @param [style] How to cite: "author-date", "note" or "apa". Left out: "author-date".
 */
export function sourceCitation(key: unknown[][], style?: unknown[][]): unknown[][] {
  return answerCite(key, style);
}
