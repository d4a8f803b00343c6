import { blockSize, binsPerMonth } from './engine/path-block';
import type { PathBlock, Holder, BinMapping } from './engine/path-block';
import { stockBounds, type StockBounds } from './bounds';
import { growth, PercentileWindows, type BinWindow } from './histogram/percentile-windows';
import { monthsAVisit, Pace } from './threads/pace';
import { Paths, type Share } from './paths';
import { MonthHistogram, type MonthTally } from './histogram/month-histogram';
import { binMappingOf } from './histogram/bin-mapping';
import type { UncertainScenario } from './uncertain-scenario';

/** To move all paths through the months once, counting and collecting. */
export interface SweepTask {
  readonly kind: 'sweep';
  readonly scenario: UncertainScenario;
  readonly seed: number;
  readonly months: number;
  /** What to collect: the stocks around these, each 0 … 1, where the first draws foretell them. */
  readonly percentiles: readonly number[];
  /** Given when they foretold wrong: what to collect in month 0, 1, …, and in which not to count. */
  readonly missing: MonthWindows | undefined;
  /** How many months are counted at most before their tallies are delivered: 1 … `monthsAtHand`. */
  readonly monthsAtOnce: number;
}

/** What to collect month by month; undefined for the months that are settled. */
export type MonthWindows = readonly (readonly BinWindow[] | undefined)[];

/** What settling a delivered month takes, in path-months: a part for all bins, one a stock. */
const workOfTally = 10_000;
const workOfStock = 6;

interface CountedStop {
  readonly month: number;
  readonly mapping: BinMapping;
  readonly tally: MonthHistogram | undefined;
}

/**
 * Moves the paths of a share through the months and delivers their tallies, each good until the
 * next pause. It pauses now and then and yields what share of the work is done, 0 … 1; other runs
 * may use the block meanwhile.
 */
export function* sweep(
  block: PathBlock,
  task: SweepTask,
  share: Share,
  deliver: (tally: MonthTally) => void,
): Generator<number, void> {
  const { scenario, seed, percentiles, missing } = task;
  const bounds = stockBounds(scenario, task.months);
  const stages = stagesOf(task);
  const paths = new Paths(
    block,
    scenario,
    seed,
    share,
    stages.length > 1 ? (stages.at(-1)?.[0] ?? 0) : 0,
  );
  // What is too much to hold now is left to a later sweep with fewer months at once.
  const room = Math.ceil((6 * share.count) / task.monthsAtOnce) + blockSize;
  const pace = new Pace(scenario);
  const slots = Array.from(
    { length: task.monthsAtOnce },
    (_, slot) => new MonthHistogram(block, slot, room),
  );
  const holder = holderOf(slots);
  block.claim(holder);
  let done = 0;
  const doneShare = () => done / (paths.blocks * (task.months + 1));
  for (const months of stages) {
    const stops = stopsOf(months, slots, task, bounds, Math.min(share.count, blockSize));
    const stretch = { from: months[0] as number, to: months.at(-1) as number };
    let nextNarrowing = missing ? Infinity : growth;
    for (let index = 0; index < paths.blocks; index++) {
      if (index === nextNarrowing) {
        const foretold = new PercentileWindows(percentiles, index * blockSize);
        for (const { tally } of stops) tally?.narrow(foretold);
        nextNarrowing *= growth;
      }
      const count = visit(block, paths, index, stops);
      done += months.length;
      if (!pace.isStepOverAfter(count, stretch)) continue;
      yield doneShare();
      block.claim(holder);
    }
    for (const { month, tally } of stops) {
      if (!tally) continue;
      // Before it and not after: whoever takes it has the next step to settle it in.
      if (pace.isStepOverWith(workOfTally + workOfStock * tally.stocks)) {
        yield doneShare();
        block.claim(holder);
      }
      deliver(tally.finish(month));
    }
  }
  // Taken out, so that nothing of them is put aside for a run that is over.
  for (const slot of slots.splice(0)) slot.free();
}

function holderOf(slots: readonly MonthHistogram[]): Holder {
  let takeBack: (() => void)[] = [];
  return {
    putAside: () => {
      takeBack = slots.map((slot) => slot.leave());
    },
    bringBack: () => {
      for (const each of takeBack) each();
    },
  };
}

function stopsOf(
  months: readonly number[],
  slots: readonly MonthHistogram[],
  { percentiles, missing }: SweepTask,
  bounds: readonly StockBounds[],
  inFirstBlock: number,
): CountedStop[] {
  const foretold = new PercentileWindows(percentiles, inFirstBlock);
  let slot = 0;
  return months.map((month) => {
    const mapping = binMappingOf(bounds[month] as StockBounds, binsPerMonth, slot);
    const collects = missing ? missing[month] : foretold;
    if (!collects) return { month, mapping, tally: undefined };
    const tally = slots[slot++] as MonthHistogram;
    tally.begin(collects);
    return { month, mapping, tally };
  });
}

/** Moves a block's paths through the months of a stage, and returns how many paths they are. */
function visit(
  block: PathBlock,
  paths: Paths,
  index: number,
  stops: readonly CountedStop[],
): number {
  const count = paths.open(index, (stops[0] as CountedStop).month);
  for (const { month, mapping, tally } of stops) {
    if (month === 0) block.findBins(count, mapping);
    else paths.advance(month, mapping);
    tally?.add(count);
  }
  paths.close();
  return count;
}

/**
 * The months up to the last that is counted, in stages that one visit of a block goes through:
 * with at most `monthsAtOnce` counted months each.
 */
function stagesOf({ scenario, months, missing, monthsAtOnce }: SweepTask): number[][] {
  const stages: number[][] = [[]];
  const most = monthsAVisit(scenario);
  let counted = 0;
  const last = missing ? missing.findLastIndex((inMonth) => inMonth !== undefined) : months;
  for (let month = 0; month <= last; month++) {
    const isFull = stages.at(-1)?.length === most;
    const isCounted = !missing || missing[month] !== undefined;
    if (isFull || (isCounted && counted === monthsAtOnce)) {
      stages.push([]);
      counted = 0;
    }
    stages.at(-1)?.push(month);
    if (isCounted) counted += 1;
  }
  return stages;
}
