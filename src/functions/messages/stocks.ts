// Why a stock has no answer.
import type { NeverBought, NeverReached } from '../../model/crossing';
import { furthestMonth } from '../../model/horizon';
import { Failure } from '../failure';
import { shown, inWords } from './wording';

/** Two numbers for one sentence, with all their digits when they would look the same with fewer. */
function toCompare(one: number, other: number): [string, string] {
  const short: [string, string] = [inWords(one), inWords(other)];
  return short[0] === short[1] ? [shown(one), shown(other)] : short;
}

export const neverReached = (why: NeverReached) => notAvailable('the stock', why);

export function neverBought(why: NeverBought): Failure {
  const which = why.deliveries === 'with' ? 'with the deliveries' : 'without deliveries';
  return notAvailable(`${which} the stock`, why);
}

function notAvailable(stock: string, { level, direction, atEnd }: NeverReached): Failure {
  const [wanted, instead] = toCompare(level, atEnd);
  const never = `${stock} never ${direction} to ${wanted} within ${furthestMonth} months`;
  return new Failure('#N/A', `${never}: it is ${instead} at the end`);
}
