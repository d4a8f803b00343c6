// What Excel registers. custom-functions-metadata-plugin reads the names and descriptions from this
// source to make functions.json, and appends the calls of CustomFunctions.associate. It understands
// function declarations in this file only, `unknown[][]` (any cells) and no aliases or links.
// A test holds all of it to the contracts.
import { answer } from './answer';
import { stockAt } from './answers/stock-at';
import { tankstock } from './contracts/tankstock';

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
  const given = [start, losses, refurb, dprk, months, production, reserve];
  return answer(tankstock, given, stockAt);
}
