import { inMonth, type Flow } from './flow';

/** What is really refurbished in each of `months`: what was planned, until the reserve is empty. */
export function drawFromReserve(refurb: Flow, reserve: number, months: number): Flow {
  if (reserve === Infinity) return refurb;
  const first = Math.min(inMonth(refurb, 1), reserve);
  const drawn = [first];
  let left = reserve - first;
  for (let month = 2; month <= months; month++) {
    const refurbished = Math.min(inMonth(refurb, month), left);
    left -= refurbished;
    drawn.push(refurbished);
  }
  return drawn;
}
