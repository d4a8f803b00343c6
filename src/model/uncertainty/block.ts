export const blockSize = 4096;

/**
 * How many months can be counted before the block's paths are put back: enough for the usual three
 * years at once.
 */
export const monthsAtHand = 40;

/** How finely a month's stocks are sorted: more places would not fit the nearest memory. */
export const placesPerMonth = 2048;

/** Where a month's stocks go: place = stock · factor + shift, rounded; counted from `origin`. */
export interface Sorting {
  readonly factor: number;
  readonly shift: number;
  /** `wordOrigin` and the first place of the month. */
  readonly origin: number;
}

/** What a place is added to before its lower word is read. */
export const wordOrigin = 2 ** 52;

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
 * month and sorted into places.
 */
export interface Block {
  /** Tanks in service now. */
  readonly stock: Float64Array;
  /** Tanks gained less tanks lost a month, without what comes out of a limited reserve. */
  readonly change: Float64Array;
  /** With a limited reserve: what refurbishment would take out of it a month, and what is left. */
  readonly refurb: Float64Array;
  readonly reserve: Float64Array;
  /** How many paths are in each place of each month at hand. */
  readonly counts: Int32Array;
  /** 1 for the places whose stocks are to be collected. */
  readonly wanted: Uint8Array;
  /** What the last `tally` or `collect` collected. */
  readonly collected: Float64Array;

  /** To be called by a run before it uses the block, at its beginning and after every pause. */
  claim(holder: Holder): void;
  /** A month for the first `paths` paths: stock + change, but not below 0. */
  advance(paths: number, sorting: Sorting): void;
  /** The same, with what is refurbished as long as the reserve lasts. */
  advanceWithReserve(paths: number, sorting: Sorting): void;
  /** Places for the stocks as they are, without a month's passing. */
  sort(paths: number, sorting: Sorting): void;
  /** Counts the paths in their places, collects the wanted stocks and returns how many they are. */
  tally(paths: number): number;
  /** Collects the wanted stocks without counting any, and returns how many they are. */
  collect(paths: number): number;
  /** Takes out the paths at or below `floor` for good, and returns how many they are. */
  takeOut(paths: number, floor: number): number;
}

/**
 * Makes the block that a thread works with. Every hot loop of the engine is in here.
 *
 * The loops see the arrays as constants of one surrounding function that runs once: engines then
 * build the addresses into the machine code, and the loops run two to four times as fast as with
 * arrays that they are handed.
 */
export function createBlock(): Block {
  const { abs } = Math; // here, and not looked up in every step
  const stock = new Float64Array(blockSize);
  const change = new Float64Array(blockSize);
  const refurb = new Float64Array(blockSize);
  const reserve = new Float64Array(blockSize);

  const counts = new Int32Array(monthsAtHand * placesPerMonth);
  const wanted = new Uint8Array(monthsAtHand * placesPerMonth);
  const collected = new Float64Array(blockSize + 1);

  // Each path's place, added to 2⁵²: the sum's last bits are then the place, rounded, and can be read
  // as a whole number without a conversion. Every platform that browsers run on is little-endian, so
  // the even words are the lower ones.
  const placed = new Float64Array(blockSize);
  const placeWords = new Int32Array(placed.buffer);
  let present: Holder | undefined;

  function claim(holder: Holder): void {
    if (holder === present) return;
    present?.putAside();
    present = holder;
    holder.bringBack();
  }

  function advance(paths: number, { factor, shift, origin }: Sorting): void {
    let i = 0;
    // Four at a time, for the loop itself costs as much as a path does.
    for (; i <= paths - 4; i += 4) {
      close(i, change[i] as number, factor, shift, origin);
      close(i + 1, change[i + 1] as number, factor, shift, origin);
      close(i + 2, change[i + 2] as number, factor, shift, origin);
      close(i + 3, change[i + 3] as number, factor, shift, origin);
    }
    for (; i < paths; i++) close(i, change[i] as number, factor, shift, origin);
  }

  function advanceWithReserve(paths: number, { factor, shift, origin }: Sorting): void {
    let i = 0;
    for (; i <= paths - 4; i += 4) {
      close(i, changeWithReserve(i), factor, shift, origin);
      close(i + 1, changeWithReserve(i + 1), factor, shift, origin);
      close(i + 2, changeWithReserve(i + 2), factor, shift, origin);
      close(i + 3, changeWithReserve(i + 3), factor, shift, origin);
    }
    for (; i < paths; i++) close(i, changeWithReserve(i), factor, shift, origin);
  }

  function close(i: number, net: number, factor: number, shift: number, origin: number): void {
    const unclipped = (stock[i] as number) + net;
    const closing = 0.5 * (unclipped + abs(unclipped)); // a maximum with 0, without a branch
    stock[i] = closing;
    placed[i] = closing * factor + shift + origin;
  }

  function changeWithReserve(i: number): number {
    const before = reserve[i] as number;
    const spare = before - (refurb[i] as number);
    const after = 0.5 * (spare + abs(spare));
    reserve[i] = after;
    return (change[i] as number) + (before - after);
  }

  function sort(paths: number, { factor, shift, origin }: Sorting): void {
    for (let i = 0; i < paths; i++) placed[i] = (stock[i] as number) * factor + shift + origin;
  }

  function tally(paths: number): number {
    let kept = 0;
    let i = 0;
    for (; i <= paths - 4; i += 4) {
      kept = count(i, kept);
      kept = count(i + 1, kept);
      kept = count(i + 2, kept);
      kept = count(i + 3, kept);
    }
    for (; i < paths; i++) kept = count(i, kept);
    return kept;
  }

  function count(i: number, kept: number): number {
    const place = placeWords[2 * i] as number;
    counts[place] = (counts[place] as number) + 1;
    collected[kept] = stock[i] as number;
    return kept + (wanted[place] as number);
  }

  function collect(paths: number): number {
    let kept = 0;
    let i = 0;
    for (; i <= paths - 4; i += 4) {
      kept = keep(i, kept);
      kept = keep(i + 1, kept);
      kept = keep(i + 2, kept);
      kept = keep(i + 3, kept);
    }
    for (; i < paths; i++) kept = keep(i, kept);
    return kept;
  }

  function keep(i: number, kept: number): number {
    collected[kept] = stock[i] as number; // overwritten by the next one unless it is wanted
    return kept + (wanted[placeWords[2 * i] as number] as number);
  }

  function takeOut(paths: number, floor: number): number {
    let out = 0;
    for (let i = 0; i < paths; i++) {
      if ((stock[i] as number) > floor) continue;
      stock[i] = Infinity; // so that it never comes down to the floor again
      out += 1;
    }
    return out;
  }

  return {
    ...{ stock, change, refurb, reserve, counts, wanted, collected },
    ...{ claim, advance, advanceWithReserve, sort, tally, collect, takeOut },
  };
}
