import { blockSize, monthsAtHand, binsPerMonth, lineNumbers } from './path-block';
import { cells } from '../distributions/pert/quantile-cells';
import { bits } from '../sobol';

const doubles = 8 * blockSize;
const bins = monthsAtHand * binsPerMonth;

/** Where the arrays of an assembled block begin in its memory, in bytes, and where they end. */
export const layout = layOut([
  ['stock', doubles],
  ['change', doubles],
  ['refurb', doubles],
  ['reserve', doubles],
  ['steadyChange', doubles],
  ['steadyRefurb', doubles],
  ['directions', 4 * bits],
  ['levels', 4 * blockSize],
  ['quantiles', doubles],
  ['cubics', 32 * cells],
  ['lines', 8 * lineNumbers],
  ['pathBins', 4 * blockSize],
  ['links', 4 * blockSize],
  ['collected', doubles + 8],
  ['binWords', 4 * bins],
]);

export type BlockPart =
  | 'stock'
  | 'change'
  | 'refurb'
  | 'reserve'
  | 'steadyChange'
  | 'steadyRefurb'
  | 'directions'
  | 'levels'
  | 'quantiles'
  | 'cubics'
  | 'lines'
  | 'pathBins'
  | 'links'
  | 'collected'
  | 'binWords';

function layOut(
  sizes: readonly (readonly [BlockPart, number])[],
): Record<BlockPart | 'end', number> {
  let at = 0;
  const begins = sizes.map(([part, size]) => {
    const begin = at;
    at += size;
    return [part, begin] as const;
  });
  return Object.fromEntries([...begins, ['end', at]]) as Record<BlockPart | 'end', number>;
}

/** The block's memory, in WebAssembly's pages of 64 KiB. */
export const pages = Math.ceil(layout.end / 65_536);
