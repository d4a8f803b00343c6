/** A cumulative count on a day, days being counted from any fixed day. */
export interface Observation {
  readonly day: number;
  readonly count: number;
}

/** Two observations of one day. */
export interface RepeatedDay {
  readonly problem: 'repeated day';
  readonly day: number;
}

/** Observations in the order of their days, each day once. */
export function inOrderOfDays(
  observations: readonly Observation[],
): readonly Observation[] | RepeatedDay {
  const inOrder = [...observations].sort((a, b) => a.day - b.day);
  const repeated = inOrder.find(({ day }, at) => day === inOrder[at - 1]?.day);
  return repeated ? { problem: 'repeated day', day: repeated.day } : inOrder;
}

/** The count on a day between the first and the last observation: linear between two. */
export function countOn(day: number, inOrder: readonly Observation[]): number {
  const next = inOrder.findIndex((observation) => observation.day >= day);
  const after = inOrder[next] as Observation;
  const before = inOrder[next - 1];
  if (before === undefined || after.day === day) return after.count;
  const share = (day - before.day) / (after.day - before.day);
  return before.count + share * (after.count - before.count);
}
