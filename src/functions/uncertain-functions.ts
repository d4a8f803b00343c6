// The functions of uncertain inputs that Excel registers: what functions.ts says of itself holds
// here too.
import { answering } from './answer';
import { answeringByRun } from './answer-by-run';
import { fanTable, readFanQuestion } from './answers/fan';
import { readRiskQuestion, riskTable } from './answers/risk';
import { tornadoTable } from './answers/tornado';
import { tornado } from './contracts/tornado';
import { provideRunner } from './runner-in-use';

const runner = provideRunner();
const answerFan = answeringByRun(readFanQuestion, (...asked) => runner.fan(...asked), fanTable);
const answerRisk = answeringByRun(readRiskQuestion, (...asked) => runner.risk(...asked), riskTable);
const answerTornado = answering(tornado, tornadoTable);

/**
 * Percentiles of an uncertain tank stock, month by month, as a table with a header.
 * @customfunction TANKFAN
 * @helpurl https://localhost:3000/help/tankfan.html
 * @param start Tanks in service at the start (month 0): one number, or low, high, or low, best, high in a row.
 * @param losses Tanks lost a month: one number, or low, high, or low, best, high in a row; further rows are further months.
 * @param refurb Tanks refurbished a month: one number, or low, high, or low, best, high in a row; further rows are further months.
 * @param dprk North Korean tanks delivered a month: one number, or low, high, or low, best, high in a row; further rows are further months.
 * @param months How many months ahead: a whole number from 1 to 1200.
 * @param [production] New tanks built a month: one number, or low, high, or low, best, high in a row; further rows are further months. Left out: none.
 * @param [reserve] Hulls in storage that refurbishment draws on: one number, or low, high, or low, best, high in a row. Left out: unlimited.
 * @param [percentiles] The percentiles to give, 0 to 1, in a row or column. Left out: 0.05, 0.25, 0.5, 0.75, 0.95.
 * @param [draws] How many paths to draw: a whole number from 2 to 1000000. Left out: 4096.
 * @param [seed] Picks other draws: a whole number from 0 to 2147483647. Left out: 1.
 * @param invocation Tells the cell, and when nobody waits for the answer any more.
 * @cancelable
 * @requiresAddress
 */
export function stockFan(
  start: unknown[][],
  losses: unknown[][],
  refurb: unknown[][],
  dprk: unknown[][],
  months: unknown[][],
  production?: unknown[][],
  reserve?: unknown[][],
  percentiles?: unknown[][],
  draws?: unknown[][],
  seed?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): unknown[][] {
  return answerFan(
    invocation,
    start,
    losses,
    refurb,
    dprk,
    months,
    production,
    reserve,
    percentiles,
    draws,
    seed,
  );
}

/**
 * The probability that an uncertain tank stock has been at or below a floor so far.
 * @customfunction TANKRISK
 * @helpurl https://localhost:3000/help/tankrisk.html
 * @param start Tanks in service at the start (month 0): one number, or low, high, or low, best, high in a row.
 * @param losses Tanks lost a month: one number, or low, high, or low, best, high in a row; further rows are further months.
 * @param refurb Tanks refurbished a month: one number, or low, high, or low, best, high in a row; further rows are further months.
 * @param dprk North Korean tanks delivered a month: one number, or low, high, or low, best, high in a row; further rows are further months.
 * @param floor The number of tanks that the stock should not fall to.
 * @param months How many months ahead: a whole number from 1 to 1200.
 * @param [production] New tanks built a month: one number, or low, high, or low, best, high in a row; further rows are further months. Left out: none.
 * @param [reserve] Hulls in storage that refurbishment draws on: one number, or low, high, or low, best, high in a row. Left out: unlimited.
 * @param [draws] How many paths to draw: a whole number from 2 to 1000000. Left out: 4096.
 * @param [seed] Picks other draws: a whole number from 0 to 2147483647. Left out: 1.
 * @param invocation Tells the cell, and when nobody waits for the answer any more.
 * @cancelable
 * @requiresAddress
 */
export function stockRisk(
  start: unknown[][],
  losses: unknown[][],
  refurb: unknown[][],
  dprk: unknown[][],
  floor: unknown[][],
  months: unknown[][],
  production?: unknown[][],
  reserve?: unknown[][],
  draws?: unknown[][],
  seed?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): unknown[][] {
  return answerRisk(
    invocation,
    start,
    losses,
    refurb,
    dprk,
    floor,
    months,
    production,
    reserve,
    draws,
    seed,
  );
}

/**
 * What each uncertain input alone does to the tank stock, the widest swing first.
 * @customfunction TANKTORNADO
 * @helpurl https://localhost:3000/help/tanktornado.html
 * @param start Tanks in service at the start (month 0): one number, or low, high, or low, best, high in a row.
 * @param losses Tanks lost a month: one number, or low, high, or low, best, high in a row; further rows are further months.
 * @param refurb Tanks refurbished a month: one number, or low, high, or low, best, high in a row; further rows are further months.
 * @param dprk North Korean tanks delivered a month: one number, or low, high, or low, best, high in a row; further rows are further months.
 * @param months How many months ahead: a whole number from 1 to 1200.
 * @param [production] New tanks built a month: one number, or low, high, or low, best, high in a row; further rows are further months. Left out: none.
 * @param [reserve] Hulls in storage that refurbishment draws on: one number, or low, high, or low, best, high in a row. Left out: unlimited.
 */
export function stockTornado(
  start: unknown[][],
  losses: unknown[][],
  refurb: unknown[][],
  dprk: unknown[][],
  months: unknown[][],
  production?: unknown[][],
  reserve?: unknown[][],
): unknown[][] {
  return answerTornado(start, losses, refurb, dprk, months, production, reserve);
}
