import { closingStocks } from '../stock';
import type { Block } from './block';
import { Paths, type Share } from './paths';
import { sortingOf } from './sorting';
import { inputs, isUncertain, scenarioAt, type UncertainScenario } from './uncertain-scenario';
import type { Work } from './work';

/** How probable it is that the stock comes down to a floor. */
export interface RiskQuestion {
  readonly kind: 'risk';
  readonly scenario: UncertainScenario;
  readonly floor: number;
  /** 1 … 1,200. */
  readonly months: number;
  /** 2 … 1,000,000. */
  readonly draws: number;
  /** Any whole number: chooses the scramble of the draws. */
  readonly seed: number;
}

/**
 * For month 1, 2, …, `months`: the share of paths whose stock was at or below the floor at the end
 * of that month or of one before it. The start, month 0, does not count. It never falls.
 */
export type Risk = number[];

/** To count the paths that come down to the floor in each month for the first time. */
export interface FallTask {
  readonly kind: 'falls';
  readonly scenario: UncertainScenario;
  readonly floor: number;
  readonly months: number;
  readonly seed: number;
}

/** Blocks between two pauses. */
const monthsBetweenPauses = 400;

/** Delivers the paths of a share that come down to the floor in month 1, 2, …, once. */
export function* countFalls(
  block: Block,
  { scenario, floor, months, seed }: FallTask,
  share: Share,
  deliver: (falls: Int32Array) => void,
): Generator<number, void> {
  const paths = new Paths(block, scenario, seed, share, false);
  const sorting = sortingOf({ lowest: 0, highest: 1 }, 2, 0); // stocks are not sorted here
  const falls = new Int32Array(months);
  const blocksBetweenPauses = Math.ceil(monthsBetweenPauses / months);
  for (let index = 0; index < paths.blocks; index++) {
    const count = paths.open(index, 0);
    for (let month = 1; month <= months; month++) {
      paths.advance(month, sorting);
      falls[month - 1] = (falls[month - 1] as number) + block.takeOut(count, floor);
    }
    if ((index + 1) % blocksBetweenPauses === 0) yield (index + 1) / paths.blocks;
  }
  deliver(falls);
}

/** A risk curve in the making. */
export class RiskWork implements Work<Risk> {
  private risk: Risk | undefined;

  constructor(private readonly question: RiskQuestion) {
    const { scenario, floor, months } = question;
    if (inputs.some((input) => isUncertain(scenario, input))) return;
    const stocks = closingStocks(
      scenarioAt(scenario, () => 'best'),
      months,
    );
    const fall = stocks.findIndex((stock, month) => month > 0 && stock <= floor);
    this.risk = stocks.slice(1).map((_, at) => (fall !== -1 && at + 1 >= fall ? 1 : 0));
  }

  next(): FallTask | undefined {
    if (this.risk) return undefined;
    const { scenario, floor, months, seed } = this.question;
    return { kind: 'falls', scenario, floor, months, seed };
  }

  take(shares: readonly Int32Array[]): void {
    let fallen = 0;
    this.risk = Array.from({ length: this.question.months }, (_, at) => {
      for (const falls of shares) fallen += falls[at] as number;
      return fallen / this.question.draws;
    });
  }

  answer(): Risk {
    return this.risk as Risk;
  }
}
