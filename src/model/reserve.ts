import { inMonth, type Flow } from './flow';

/** What is really refurbished in each of `months`: what was planned, until the reserve is empty. */
export function drawFromReserve(refurb: Flow, reserve: number, months: number): Flow {
  if (reserve === Infinity) return refurb;
  const drawn: number[] = [0];
  let left = reserve;
  for (let month = 1; month <= months; month++) {
    const refurbished = Math.min(inMonth(refurb, month), left);
    drawn[month - 1] = refurbished;
    left -= refurbished;
  }
  return drawn;
}
