import { withoutPauses, type Block } from './engine/block';
import { stockBounds, type Bounds } from './bounds';
import { Pace, stretchesOf } from './threads/pace';
import { Paths } from './paths';
import { locate, pick, Ranks } from './histogram/order-statistics';
import { sortingOf } from './histogram/sorting';
import type { UncertainScenario } from './uncertain-scenario';

/** How finely so few stocks are sorted: more places would take longer to count through. */
const places = 1024;

/** To compute the fan of so few draws that all paths are at hand at once: at most `blockSize`. */
export interface SmallFanTask {
  readonly kind: 'small fan';
  readonly scenario: UncertainScenario;
  readonly months: number;
  readonly percentiles: readonly number[];
  readonly draws: number;
  readonly seed: number;
}

/**
 * Delivers the percentiles of the stock in month 0, 1, …, `months`. With all paths at hand, stocks
 * can be collected when the counts have shown which ones are wanted.
 */
export function* smallFan(
  block: Block,
  { scenario, months, percentiles, draws, seed }: SmallFanTask,
  deliver: (fan: number[][]) => void,
): Generator<number, void> {
  const stretches = stretchesOf(scenario, 0, months);
  const share = { first: 0, count: draws };
  const paths = new Paths(block, scenario, seed, share, stretches.length > 1);
  const pace = new Pace(scenario);
  const ranks = new Ranks(percentiles, draws);
  const bounds = stockBounds(scenario, months);
  const counts = block.counts.subarray(0, places);
  const fan: number[][] = [];
  for (const stretch of stretches) {
    const { from, to } = stretch;
    block.claim(withoutPauses); // between stretches there is nothing to be saved
    block.wanted.fill(0, 0, places);
    paths.open(0, from);
    for (let month = from; month <= to; month++) {
      const { lowest, highest } = bounds[month] as Bounds;
      const sorting = sortingOf({ lowest, highest }, places, 0);
      if (month === 0) block.sort(draws, sorting);
      else paths.advance(month, sorting);
      counts.fill(0);
      block.tally(draws);
      const located = locate(counts, ranks.needed);
      for (const { place } of located) if (place > 0) block.wanted[place] = 1;
      const collected = block.collected.subarray(0, block.collect(draws));
      for (const { place } of located) block.wanted[place] = 0;
      const stocks = pick(ranks.needed, located, counts, [collected], sorting, lowest);
      fan.push(ranks.interpolate(stocks));
    }
    paths.close();
    if (pace.isStepOverAfter(draws, stretch)) yield (to + 1) / (months + 1);
  }
  deliver(fan);
}
