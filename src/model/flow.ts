/**
 * Tanks a month, the value of month 1 first. After its last value a flow carries on with that
 * value, so a constant flow is a list of one. Never empty; every value is finite and 0 or more.
 */
export type Flow = readonly number[];

/** Nothing, every month. */
export const noFlow: Flow = [0];

/** The flow in `month` = 1, 2, … */
export function inMonth(flow: Flow, month: number): number {
  const last = flow.length;
  return flow[month < last ? month - 1 : last - 1] as number;
}
