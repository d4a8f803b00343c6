import type { Holder } from './path-block';

/** Lets one run after the other use a block: what `PathBlock.claim` does. */
export function takeTurns(): (holder: Holder) => void {
  let present: Holder | undefined;
  return (holder) => {
    if (holder === present) return;
    present?.putAside();
    present = holder;
    holder.bringBack();
  };
}
