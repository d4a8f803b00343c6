import { withoutPauses, type Block } from './block';
import { stockBounds } from './bounds';
import { Paths } from './paths';
import { locate, pick, Ranks } from './percentile';
import { sortingOf } from './sorting';
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
 * The percentiles of the stock in month 0, 1, …, `months`. With all paths at hand, stocks can be
 * collected when the counts have shown which ones are wanted.
 */
export function smallFan(
  block: Block,
  { scenario, months, percentiles, draws, seed }: SmallFanTask,
): number[][] {
  block.claim(withoutPauses);
  const ranks = new Ranks(percentiles, draws);
  const paths = new Paths(block, scenario, seed, { first: 0, count: draws }, false);
  const counts = block.counts.subarray(0, places);
  block.wanted.fill(0, 0, places);
  paths.open(0, 0);
  return stockBounds(scenario, months).map((bounds, month) => {
    const sorting = sortingOf(bounds, places, 0);
    if (month === 0) block.sort(draws, sorting);
    else paths.advance(month, sorting);
    counts.fill(0);
    block.tally(draws);
    const located = locate(counts, ranks.needed);
    for (const { place } of located) if (place > 0) block.wanted[place] = 1;
    const collected = block.collected.subarray(0, block.collect(draws));
    for (const { place } of located) block.wanted[place] = 0;
    const stocks = pick(ranks.needed, located, counts, [collected], sorting, bounds.lowest);
    return ranks.interpolate(stocks);
  });
}
