/** The first header of every fan. */
export const monthLabel = 'Month';

/** The percentile that a header of a fan names: 5 for "P5", 2.5 for "P2.5"; undefined for other texts. */
export function percentileOf(header: unknown): number | undefined {
  const digits =
    typeof header === 'string' ? /^P(\d+(?:\.\d+)?(?:E-\d+)?)$/.exec(header)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}
