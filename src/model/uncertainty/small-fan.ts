import { withoutPauses, type PathBlock } from './engine/path-block';
import { stockBounds, type Bounds } from './bounds';
import { Pace, stretchesOf } from './threads/pace';
import { Paths } from './paths';
import { locate, pickFromBins, Ranks } from './histogram/order-statistics';
import { binMappingOf } from './histogram/bin-mapping';
import type { UncertainScenario } from './uncertain-scenario';

/** How finely so few stocks are sorted: more bins would take longer to count through. */
const bins = 1024;

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
  block: PathBlock,
  { scenario, months, percentiles, draws, seed }: SmallFanTask,
  deliver: (fan: number[][]) => void,
): Generator<number, void> {
  const stretches = stretchesOf(scenario, 0, months);
  const share = { first: 0, count: draws };
  const paths = new Paths(block, scenario, seed, share, stretches.length > 1);
  const pace = new Pace(scenario);
  const ranks = new Ranks(percentiles, draws);
  const bounds = stockBounds(scenario, months);
  const counts = block.counts.subarray(0, bins);
  const fan: number[][] = [];
  for (const stretch of stretches) {
    const { from, to } = stretch;
    block.claim(withoutPauses); // between stretches there is nothing to be saved
    block.wanted.fill(0, 0, bins);
    paths.open(0, from);
    for (let month = from; month <= to; month++) {
      const { lowest, highest } = bounds[month] as Bounds;
      const mapping = binMappingOf({ lowest, highest }, bins, 0);
      if (month === 0) block.findBins(draws, mapping);
      else paths.advance(month, mapping);
      counts.fill(0);
      block.count(draws);
      const located = locate(counts, ranks.needed);
      for (const { bin } of located) if (bin > 0) block.wanted[bin] = 1;
      const collected = block.collected.subarray(0, block.collect(draws));
      for (const { bin } of located) block.wanted[bin] = 0;
      const stocks = pickFromBins(ranks.needed, located, counts, collected, mapping, lowest);
      fan.push(ranks.interpolate(stocks));
    }
    paths.close();
    if (pace.isStepOverAfter(draws, stretch)) yield (to + 1) / (months + 1);
  }
  deliver(fan);
}
