/** What every distribution says of a number: how far it reaches. least ≤ low ≤ best ≤ high ≤ most. */
export interface Range {
  /** The three values at which a tornado looks. */
  readonly low: number;
  readonly best: number;
  readonly high: number;
  /** No draw is outside these. */
  readonly least: number;
  readonly most: number;
}
