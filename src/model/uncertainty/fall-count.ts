import { withoutPauses, type Block } from './block';
import { Paths, type Share } from './paths';
import { sortingOf } from './sorting';
import type { UncertainScenario } from './uncertain-scenario';

/** To count the paths that come down to the floor in each month for the first time. */
export interface FallTask {
  readonly kind: 'falls';
  readonly scenario: UncertainScenario;
  readonly floor: number;
  readonly months: number;
  readonly seed: number;
}

/** Months that blocks are moved on between two pauses: some milliseconds of work. */
const monthsBetweenPauses = 400;

/** Delivers the paths of a share that come down to the floor in month 1, 2, …, once. */
export function* countFalls(
  block: Block,
  { scenario, floor, months, seed }: FallTask,
  share: Share,
  deliver: (falls: Int32Array) => void,
): Generator<number, void> {
  block.claim(withoutPauses); // between blocks there is nothing to be saved
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
    if ((index + 1) % blocksBetweenPauses > 0) continue;
    yield (index + 1) / paths.blocks;
    block.claim(withoutPauses);
  }
  deliver(falls);
}
