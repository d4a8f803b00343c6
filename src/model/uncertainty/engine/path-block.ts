export const blockSize = 4096;

/** How many months can be counted before the block's paths are put back: ten years in two visits. */
export const monthsAtHand = 61;

/** How finely a month's stocks are sorted: more bins would not fit the nearest memory. */
export const binsPerMonth = 2048;

/** How many numbers `PathBlock.lines` holds: a value, a slope, and five bends of two. */
export const lineNumbers = 12;

/** Where a month's stocks go: bin = stock · factor + shift, rounded; counted from `origin`. */
export interface BinMapping {
  readonly factor: number;
  readonly shift: number;
  /** `wordOrigin` and the first bin of the month. */
  readonly origin: number;
}

/** What a bin is added to before its lower word is read. */
export const wordOrigin = 2 ** 52;

/** In a bin's word, for `tally`: the count is above so many bits, and these are 0 or the mark. */
export const countShift = 4;
export const wantedMark = 8;

/** In a bin's word, for `link`: the count is above so many bits, which hold a path. */
export const linkShift = 16;

/** A run that uses a block, and pauses at times. */
export interface Holder {
  /** Called before another run uses the block: to save what it needs of it. */
  putAside(): void;
  /** Called when it uses the block again after another has. */
  bringBack(): void;
}

/** The holder of runs that have nothing in the block that would be needed later. */
export const withoutPauses: Holder = { putAside: () => undefined, bringBack: () => undefined };

/**
 * The paths at hand: a block of them that fits the processor's nearest memory, moved on month by
 * month and sorted into bins.
 */
export interface PathBlock {
  /** Tanks in service now. */
  readonly stock: Float64Array;
  /** Tanks gained less tanks lost a month, without what comes out of a limited reserve. */
  readonly change: Float64Array;
  /** With a limited reserve: what refurbishment would take out of it a month, and what is left. */
  readonly refurb: Float64Array;
  readonly reserve: Float64Array;
  /** What the steady flows add to `change` and `refurb` in every month. */
  readonly steadyChange: Float64Array;
  readonly steadyRefurb: Float64Array;
  /** The direction numbers that `draw` goes by. */
  readonly directions: Int32Array;
  /** The levels drawn for the input at hand, and the quantiles that `read` finds for them. */
  readonly levels: Uint32Array;
  readonly quantiles: Float64Array;
  /** The quantile table that `read` reads. */
  readonly cubics: Float64Array;
  /**
   * The straight lines that `readLines` reads: the quantile and its slope at 0, and then five times
   * a probability and by how much the slope changes there.
   */
  readonly lines: Float64Array;
  /**
   * A word for each bin of each month at hand. `tally` has the count of its paths above
   * `countShift` bits, and `wantedMark` in them when its stocks are to be collected. `link` has the
   * count above `linkShift` bits, and in them the last path of the bin.
   */
  readonly binWords: Int32Array;
  /** What a bin's word was before each path was linked: the path before it in the bin is in it. */
  readonly links: Int32Array;
  /** What the last `tally` or `collect` collected. */
  readonly collected: Float64Array;

  /** To be called by a run before it uses the block, at its beginning and after every pause. */
  claim(holder: Holder): void;
  /**
   * The levels of `paths` draws of Sobol's sequence from `first`, a multiple of 4, on, whose own
   * level is `level`. Up to three more are filled in.
   */
  draw(paths: number, first: number, level: number): void;
  /** The quantiles of the levels of the first `paths` paths, by the table in `cubics`. */
  read(paths: number): void;
  /** The quantiles of the levels of the first `paths` paths, by the lines in `lines`. */
  readLines(paths: number): void;
  /**
   * Adds low + width · quantile to the sums of the first `paths` paths.
   * @param sums one of the block's own arrays
   */
  add(sums: Float64Array, paths: number, low: number, width: number): void;
  /** A month for the first `paths` paths: stock + change, but not below 0. */
  advance(paths: number, mapping: BinMapping): void;
  /** The same, with what is refurbished as long as the reserve lasts. */
  advanceWithReserve(paths: number, mapping: BinMapping): void;
  /** Bins for the stocks as they are, without a month's passing. */
  findBins(paths: number, mapping: BinMapping): void;
  /** Counts the paths in their bins, and links those of a bin. */
  link(paths: number): void;
  /** Counts the paths in their bins, collects the wanted stocks and returns how many they are. */
  tally(paths: number): number;
  /** Collects the wanted stocks without counting any, and returns how many they are. */
  collect(paths: number): number;
  /** Takes out the paths at or below `floor` for good, and returns how many they are. */
  takeOut(paths: number, floor: number): number;
}
