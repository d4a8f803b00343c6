import { answering, answeringLate } from './answer';
import { answeringByRun } from './answer-by-run';
import { monthsGained, monthsUntil, neededAMonth } from './answers/crossing';
import { fanTable, readFanQuestion } from './answers/fan';
import { refurbishedColumn } from './answers/refurbishment';
import { readRiskQuestion, riskTable } from './answers/risk';
import { scoreTable } from './answers/score';
import { ledgerTable, stockAt } from './answers/stock';
import { tornadoTable } from './answers/tornado';
import { readWhenQuestion, whenTable } from './answers/when';
import { callReader } from './cells/call-reader';
import { tankbacktest } from './contracts/tankbacktest';
import { tankbought } from './contracts/tankbought';
import { tankcite } from './contracts/tankcite';
import { tankfan } from './contracts/tankfan';
import { tankforecast } from './contracts/tankforecast';
import { tankledger } from './contracts/tankledger';
import { tankmonths } from './contracts/tankmonths';
import { tankneeded } from './contracts/tankneeded';
import { tankrate } from './contracts/tankrate';
import { tankref } from './contracts/tankref';
import { tankrefurb } from './contracts/tankrefurb';
import { tankrisk } from './contracts/tankrisk';
import { tankscore } from './contracts/tankscore';
import { tankseries } from './contracts/tankseries';
import { tankstock } from './contracts/tankstock';
import { tanktornado } from './contracts/tanktornado';
import { tankwhen } from './contracts/tankwhen';
import { countAnswersInUse, sourcedAnswersInUse } from './from-page';
import type { RegisteredFunction } from './registration';
import { runnerInUse } from './runner-in-use';

/** Every function of the family: its contract, and how a call of it is answered. */
export const functions: readonly RegisteredFunction[] = [
  answering(tankstock, stockAt),
  answering(tankledger, ledgerTable),
  answering(tankmonths, monthsUntil),
  answering(tankbought, monthsGained),
  answering(tankneeded, neededAMonth),
  answeringByRun(tankfan, readFanQuestion, (...asked) => runnerInUse.fan(...asked), fanTable),
  answeringByRun(tankrisk, readRiskQuestion, (...asked) => runnerInUse.risk(...asked), riskTable),
  answeringByRun(tankwhen, readWhenQuestion, (...asked) => runnerInUse.when(...asked), whenTable),
  answering(tanktornado, tornadoTable),
  answering(tankrefurb, refurbishedColumn),
  answeringLate(tankrate, countAnswersInUse, (late, ...asked) => late.ratePerMonth(...asked)),
  answeringLate(tankforecast, countAnswersInUse, (late, ...asked) => late.forecastRows(...asked)),
  answeringLate(tankbacktest, countAnswersInUse, (late, ...asked) => late.backTestTable(...asked)),
  answering(tankscore, scoreTable),
  answeringLate(tankref, sourcedAnswersInUse, (late, ...asked) => late.figureCells(...asked)),
  answeringLate(tankseries, sourcedAnswersInUse, (late, ...asked) => late.seriesCells(...asked)),
  answeringLate(tankcite, sourcedAnswersInUse, (late, ...asked) => late.citationCells(...asked)),
];

/** Reads the arguments of TANKFORECAST as the function does: a chart shows the counts that it continues. */
export const readForecastCall = callReader(tankforecast);

/** The names of a function's arguments, in the formula's order. */
export function argumentNames(id: string): readonly string[] {
  const known = functions.find(({ contract }) => contract.id === id);
  return known?.contract.arguments.map(({ name }) => name) ?? [];
}
