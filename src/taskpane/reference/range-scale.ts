/** Where values stand on an axis: a round start and end with round ticks between them. */
export interface RangeScale {
  readonly ticks: readonly number[];
  /** The place of a value, 0 (left end) to 1 (right end). */
  readonly at: (value: number) => number;
}

/** Ticks at 1, 2, 2.5 or 5 times a power of ten: numbers that can be read at a glance. */
const roundSteps = [1, 2, 2.5, 5, 10];
const wantedSteps = 3;

/** Room after the largest value, for the tail of "at least". */
const room = 1.08;

/** The shortest axis with round ends that holds 0 and all values: it shows sizes, not only differences. */
export function rangeScale(values: readonly number[]): RangeScale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values) * room;
  const step = roundStep((high - low) / wantedSteps || 1);
  const first = Math.floor(low / step);
  const steps = Math.max(1, Math.ceil(high / step) - first);
  const ticks = Array.from({ length: steps + 1 }, (_, i) => withoutNoise((first + i) * step));
  return { ticks, at: (value) => (value / step - first) / steps };
}

function roundStep(least: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(least));
  const factor = roundSteps.find((round) => round * magnitude >= least) ?? 10;
  return factor * magnitude;
}

/** 3 × 0.1 is 0.30000000000000004 in binary; an axis says 0.3. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}
