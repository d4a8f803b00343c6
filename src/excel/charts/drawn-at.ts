import type { CellAddress } from '../selection';
import { findFan, type FanSpill } from './find-fan';
import { resultAt, type Result } from './result-at';

/** What of a cell can be drawn: a fan, or the answer of another function. Throws Excel's error. */
export function drawnAt(place: CellAddress): Promise<FanSpill | Result | undefined> {
  return Excel.run(async (context) => {
    const fan = await findFan(context, place);
    if (fan?.kind === 'fan') return fan;
    return fan ? undefined : resultAt(context, place);
  });
}
