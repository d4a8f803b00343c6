/** What of a fan becomes an area of its chart: the stocks between two neighbouring percentiles. */
export interface Band {
  /** Places among the fan's percentiles. */
  readonly from: number;
  readonly to: number;
  /** 0 for the outermost bands, more the further inside. */
  readonly depth: number;
}

/** A fan as it is drawn: bands on each other, and lines over them. Places are among the fan's percentiles. */
export interface FanBands {
  /** From the lowest up; none when fewer than two percentiles are left for them. */
  readonly bands: readonly Band[];
  readonly lines: readonly number[];
}

/** As its header names it. */
export const median = 50;

/** The median is a line; the others, in their order of size, are the edges of bands. */
export function bandsOf(percentiles: readonly number[]): FanBands {
  const places = percentiles.map((_, i) => i);
  const bySize = places.sort((a, b) => (percentiles[a] ?? 0) - (percentiles[b] ?? 0));
  const edges = bySize.filter((i) => percentiles[i] !== median);
  if (edges.length < 2) return { bands: [], lines: bySize };
  const count = edges.length - 1;
  const bands = edges.slice(1).map((to, i) => {
    return { from: edges[i] ?? to, to, depth: Math.min(i, count - 1 - i) };
  });
  return { bands, lines: bySize.filter((i) => percentiles[i] === median) };
}
