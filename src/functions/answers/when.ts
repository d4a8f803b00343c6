import { furthestMonth } from '../../model/horizon';
import type { When, WhenQuestion, WhenRow } from '../../model/uncertainty/when';
import { tankwhen } from '../contracts/tankwhen';
import { Failure } from '../failure';
import * as messages from '../messages/draws';
import { percentileName } from './fan';
import { questionReader } from './question';

const readQuestion = questionReader(tankwhen);

/** A question, and how far ahead it looks. */
type AskedWhen = WhenQuestion & { readonly months: number };

/** What a call of TANKWHEN asks. */
export function readWhenQuestion(given: readonly unknown[]): AskedWhen | Failure {
  const asked = readQuestion(given);
  if (asked instanceof Failure) return asked;
  const { scenario, target, percentiles, draws, seed } = asked;
  return { scenario, level: target, percentiles, draws, seed, months: furthestMonth };
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
