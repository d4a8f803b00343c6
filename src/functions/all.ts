import { answering, answeringFromReference } from './answer';
import { answeringByRun } from './answer-by-run';
import { monthsGained, monthsUntil, neededAMonth } from './answers/crossing';
import { fanTable, readFanQuestion } from './answers/fan';
import { backTestTable, forecastRows, scoreTable } from './answers/forecast';
import { ratePerMonth } from './answers/rate';
import { refurbishedColumn } from './answers/refurbishment';
import { readRiskQuestion, riskTable } from './answers/risk';
import { citationCells, figureCells, seriesCells } from './answers/sourced';
import { ledgerTable, stockAt } from './answers/stock';
import { tornadoTable } from './answers/tornado';
import { readWhenQuestion, whenTable } from './answers/when';
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
  answering(tankrate, ratePerMonth),
  answering(tankforecast, forecastRows),
  answering(tankbacktest, backTestTable),
  answering(tankscore, scoreTable),
  answeringFromReference(tankref, figureCells),
  answeringFromReference(tankseries, seriesCells),
  answeringFromReference(tankcite, citationCells),
];
