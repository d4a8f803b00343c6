import { withoutPauses, type PathBlock } from '../engine/path-block';
import { lastVisitOf, Pace, stretchesOf } from '../threads/pace';
import { Paths, type Share } from '../paths';
import { binMappingOf } from './bin-mapping';
import type { UncertainScenario } from '../uncertain-scenario';

/** To count the paths that come down to the floor in each month for the first time. */
export interface FallTask {
  readonly kind: 'falls';
  readonly scenario: UncertainScenario;
  readonly floor: number;
  readonly months: number;
  readonly seed: number;
}

/** Delivers the paths of a share that come down to the floor in month 1, 2, …, once. */
export function* countFalls(
  block: PathBlock,
  { scenario, floor, months, seed }: FallTask,
  share: Share,
  deliver: (falls: Int32Array) => void,
): Generator<number, void> {
  const stretches = stretchesOf(scenario, 1, months);
  const paths = new Paths(block, scenario, seed, share, lastVisitOf(stretches));
  const pace = new Pace(scenario);
  const mapping = binMappingOf({ lowest: 0, highest: 1 }, 2, 0); // stocks are not sorted here
  const falls = new Int32Array(months);
  let visits = 0;
  for (const stretch of stretches) {
    const { from, to } = stretch;
    for (let index = 0; index < paths.blocks; index++) {
      block.claim(withoutPauses); // between blocks there is nothing to be saved
      const count = paths.open(index, from === 1 ? 0 : from);
      for (let month = from; month <= to; month++) {
        paths.advance(month, mapping);
        falls[month - 1] = (falls[month - 1] as number) + block.takeOut(count, floor);
      }
      paths.close();
      visits += 1;
      if (pace.isStepOverAfter(count, stretch)) yield visits / (paths.blocks * stretches.length);
    }
  }
  deliver(falls);
}
