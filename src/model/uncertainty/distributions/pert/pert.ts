import type { PathBlock } from '../../engine/path-block';
import { BetaQuantiles } from './beta-quantiles';
import { QuantileTable } from './quantile-table';
import type { Range } from '../range';

/**
 * Low, best and high as an analyst gives them: the PERT distribution (Malcolm and others,
 * Operations Research 7, 1959), which takes the best value four times as seriously as each end:
 * low + (high − low) · Beta(1 + 4p, 5 − 4p) with p = (best − low) / (high − low).
 */
export interface Pert extends Range {
  readonly kind: 'pert';
}

export function pert(low: number, best: number, high: number): Pert {
  return { kind: 'pert', low, best, high, least: low, most: high };
}

/** Where the best value lies between the ends: p = 0 … 1. */
function bestShare({ low, best, high }: Pert): number {
  return (best - low) / (high - low);
}

/** The value that is undercut with a probability between 0 and 1. Low and high differ. */
export function pertQuantile(range: Pert, probability: number): number {
  const quantiles = new BetaQuantiles(4 * bestShare(range));
  quantiles.goTo(probability);
  return range.low + (range.high - range.low) * quantiles.x;
}

/** The quantile tables of a thread, by where the best value lies. */
const tables = new Map<number, QuantileTable>();
const mostTables = 256; // of 22 kB: more than the months at hand can ask for

/** Ranges of one shape have one table, and so have all runs with the same ranges. */
function tableOf(share: number): QuantileTable {
  const known = tables.get(share);
  if (known) return known;
  // A schedule may have a shape of its own in every month.
  if (tables.size === mostTables) tables.clear();
  const table = new QuantileTable(share);
  tables.set(share, table);
  return table;
}

/** The quantiles of a block's levels, between 0 (low) and 1 (high). */
export function readPert(block: PathBlock, paths: number, range: Pert): void {
  block.cubics.set(tableOf(bestShare(range)).cubics);
  block.read(paths);
}
