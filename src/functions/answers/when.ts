import { furthestMonth } from '../../model/horizon';
import type { When, WhenQuestion, WhenRow } from '../../model/uncertainty/when';
import { callReader } from '../cells/call-reader';
import { mostPercentiles } from '../contracts/tankfan';
import { tankwhen } from '../contracts/tankwhen';
import { Failure } from '../failure';
import * as messages from '../messages';
import { correlated } from './correlated';
import { percentileName } from './fan';

const readCall = callReader(tankwhen);

/** A question, and how far ahead it looks. */
type AskedWhen = WhenQuestion & { readonly months: number };

/** What a call of TANKWHEN asks: its arguments as Excel hands them, in the formula's order. */
export function readWhenQuestion(given: readonly unknown[]): AskedWhen | Failure {
  const read = readCall(given);
  if (read instanceof Failure) return read;
  const [start, losses, refurb, dprk, level, production, reserve, percentiles, draws, seed, pairs] =
    read;
  if (percentiles.length > mostPercentiles)
    return messages.tooManyPercentiles(mostPercentiles, percentiles.length);
  const scenario = correlated({ start, losses, refurb, dprk, production, reserve }, pairs);
  if (scenario instanceof Failure) return scenario;
  return { scenario, level, percentiles, draws, seed, months: furthestMonth };
}

/** A header and three rows. A percentile that touches a draw which never comes is #N/A. */
export function whenTable(when: When, { level, percentiles }: WhenQuestion): unknown[][] {
  const { delivered, undelivered, bought } = when;
  const names = percentiles.map(percentileName);
  const row = (name: string, months: WhenRow, share: number, why: () => Failure) => [
    name,
    ...months.months.map((value, at) => value ?? why().at(names[at] as string)),
    share,
  ];
  const never = ({ draws, reached }: WhenRow) => 1 - reached / draws;
  const withoutThem = undelivered.reached / undelivered.draws;
  return [
    ['Months until', ...names, 'Share'],
    row('With deliveries', delivered, delivered.reached / delivered.draws, () =>
      messages.someNeverReach(never(delivered), level),
    ),
    row('Without', undelivered, withoutThem, () =>
      messages.someNeverReach(never(undelivered), level),
    ),
    row('Bought', bought, withoutThem, () =>
      bought.draws === 0
        ? messages.noneReachesWithout(level)
        : messages.someNeverBuy(never(bought), level),
    ),
  ];
}
