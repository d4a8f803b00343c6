import { inMonth, type Flow } from './flow';

/** What is really refurbished in each of `months`: what was planned, until the reserve is empty. */
export function drawFromReserve(refurb: Flow, reserve: number, months: number): Flow {
  if (reserve === Infinity) return refurb;
  const drawn: number[] = [];
  let left = reserve;
  // A flow has at least one month, also when none is asked for.
  for (let month = 1; month <= Math.max(months, 1); month++) {
    const refurbished = Math.min(inMonth(refurb, month), left);
    left -= refurbished;
    drawn.push(refurbished);
  }
  return drawn;
}
