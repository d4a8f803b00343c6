import type { Band, ChartLine, SeriesLook, Track } from './chart';

/** As its header names it. */
export const median = 50;

/** The percentile that a header names: 5 for "P5", 2.5 for "P2.5"; undefined for other texts. */
export function percentileOf(header: unknown): number | undefined {
  const digits =
    typeof header === 'string' ? /^P(\d+(?:\.\d+)?(?:E-\d+)?)$/.exec(header)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}

/** The headers of percentiles that stand beside each other, from a place of the row on. */
export function percentileHeaders(row: readonly unknown[], from: number): readonly string[] {
  const beside = row.slice(from);
  const end = beside.findIndex((value) => percentileOf(value) === undefined);
  return (end < 0 ? beside : beside.slice(0, end)).map(String);
}

/** Bands from the outermost in; the last serves whatever lies deeper. */
const looks: readonly SeriesLook[] = ['outer', 'inner', 'inmost'];

/**
 * Percentiles as they are drawn. The median is a line; the others, in their order of size, are the
 * edges of bands, which the words of the legend count from the outside in. Fewer than two edges are
 * lines.
 * @param labels headers of the percentiles, "P5"
 * @param tracks one for each
 * @param of what is counted: "of the paths"
 */
export function percentileBands(
  labels: readonly string[],
  tracks: readonly Track[],
  of: string,
): {
  readonly bands: readonly Band[];
  readonly lines: readonly ChartLine[];
  readonly edges: readonly [string, string];
} {
  const all = labels
    .map((label, i) => ({ label, percentile: percentileOf(label) ?? 0, track: tracks[i] ?? [] }))
    .sort((a, b) => a.percentile - b.percentile);
  const outside = all.filter(({ percentile }) => percentile !== median);
  const count = outside.length - 1;
  const bands = outside.slice(1).map((high, i): Band => {
    const low = outside[i] ?? high;
    const depth = Math.min(i, count - 1 - i);
    const [from, to] = [outside[depth] ?? low, outside[count - depth] ?? high];
    return {
      header: `${low.label}–${high.label}`,
      name: `${shareWords(to.percentile - from.percentile)} ${of}`,
      low: low.track,
      high: high.track,
      look: looks[Math.min(depth, looks.length - 1)] ?? 'inmost',
      inLegend: i === depth,
    };
  });
  const lines = (bands.length === 0 ? all : all.filter((each) => !outside.includes(each))).map(
    ({ label, percentile, track }): ChartLine => ({
      name: percentile === median ? 'median' : label,
      track,
      look: 'median',
    }),
  );
  return { bands, lines, edges: [all[0]?.label ?? '', all.at(-1)?.label ?? ''] };
}

const tenths = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "nine tenths" for 90, "half" for 50, "98%" for 98. */
function shareWords(width: number): string {
  if (width === 50) return 'half';
  const tenth = tenths[width / 10 - 1];
  if (tenth === undefined) return `${Number(width.toPrecision(4))}%`;
  return `${tenth} ${tenth === 'one' ? 'tenth' : 'tenths'}`;
}
