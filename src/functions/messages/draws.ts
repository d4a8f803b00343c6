// Why many draws have no answer.
import { furthestMonth } from '../../model/horizon';
import type { NoCorrelation } from '../../model/uncertainty/correlation';
import { Failure } from '../failure';
import { sentence, inWords, counted, pairName } from './wording';

/** A share in whole per cent. Neither none nor all are said of what is only nearly so. */
function inPercent(share: number): string {
  if (share < 0.01) return 'under 1%';
  return `${share < 1 ? Math.min(Math.round(share * 100), 99) : 100}%`;
}

const within = `within ${furthestMonth} months`;

export const someNeverReach = (share: number, level: number) =>
  new Failure('#N/A', `${inPercent(share)} of the draws never reach ${inWords(level)} ${within}`);

export const someNeverBuy = (share: number, level: number) =>
  new Failure(
    '#N/A',
    `of the draws that reach ${inWords(level)} without deliveries, ` +
      `${inPercent(share)} never reach it with them ${within}`,
  );

export const noneReachesWithout = (level: number) =>
  new Failure('#N/A', `no draw reaches ${inWords(level)} without deliveries ${within}`);

/** −0.5, with a true minus */
const signed = (value: number) => String(value).replace('-', '−');

export function noCorrelation(why: NoCorrelation): Failure {
  switch (why.problem) {
    case 'itself':
      return sentence('an input does not go with itself')
        .at(pairName(why.one, why.one))
        .at('correlation');
    case 'twice':
      return sentence('the pair stands twice').at(pairName(why.one, why.other)).at('correlation');
    case 'certain':
      return sentence(`${why.certain} is certain`)
        .at(pairName(why.one, why.other))
        .at('correlation');
    case 'impossible': {
      const pairs = why.together.map(
        ({ one, other, rank }) => `${pairName(one, other)} ${signed(rank)}`,
      );
      const all = `${pairs.slice(0, -1).join(', ')} and ${pairs.at(-1)}`;
      return sentence(`${all} cannot hold together`).at('correlation');
    }
  }
}

/** A run that ended without an answer; the cell of one that was superseded shows the next one's. */
export function noRun(why: 'canceled' | 'out of memory', draws: number, months: number): Failure {
  if (why === 'canceled')
    return new Failure('#N/A', 'the calculation was stopped: enter the formula again');
  const work = `${inWords(draws)} draws × ${counted(months, 'month')}`;
  return new Failure(
    '#VALUE!',
    `expected fewer, got ${work}, for which this computer has not enough memory`,
  ).at('draws');
}
