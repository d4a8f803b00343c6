import { withoutPauses, type PathBlock } from './engine/path-block';
import { stockBounds, type StockBounds } from './bounds';
import { lastVisitOf, Pace, stretchesOf } from './threads/pace';
import { Paths } from './paths';
import { LinkedBins } from './histogram/linked-bins';
import { Ranks } from './histogram/order-statistics';
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
 * Delivers the percentiles of the stock in month 0, 1, …, `months`. With all paths at hand, the
 * stocks around a percentile can be looked up when the counts have shown in which bin it is.
 */
export function* smallFan(
  block: PathBlock,
  { scenario, months, percentiles, draws, seed }: SmallFanTask,
  deliver: (fan: number[][]) => void,
): Generator<number, void> {
  const stretches = stretchesOf(scenario, 0, months);
  const share = { first: 0, count: draws };
  const paths = new Paths(block, scenario, seed, share, lastVisitOf(stretches));
  const pace = new Pace(scenario);
  const ranks = new Ranks(percentiles, draws);
  const bounds = stockBounds(scenario, months);
  const linked = new LinkedBins(block, bins, draws);
  const fan: number[][] = [];
  for (const stretch of stretches) {
    const { from, to } = stretch;
    block.claim(withoutPauses); // between stretches there is nothing to be saved
    paths.open(0, from);
    for (let month = from; month <= to; month++) {
      const { lowest, highest } = bounds[month] as StockBounds;
      const mapping = binMappingOf({ lowest, highest }, bins, 0);
      if (month === 0) block.findBins(draws, mapping);
      else paths.advance(month, mapping);
      linked.link(draws);
      const stocks = linked.pick(ranks.needed, lowest);
      fan.push(ranks.interpolate(stocks));
    }
    paths.close();
    if (pace.isStepOverAfter(draws, stretch)) yield (to + 1) / (months + 1);
  }
  deliver(fan);
}
