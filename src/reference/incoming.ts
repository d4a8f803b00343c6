import type { Edition } from './edition';

/** Where data can come from. */
export type Place =
  /** The edition inside the add-in. */
  | { readonly kind: 'bundled' }
  /** The data package beside the add-in, on the site that it is loaded from. */
  | { readonly kind: 'site' }
  /** A Data Package of the analyst's own: the https address of its datapackage.json. */
  | { readonly kind: 'package'; readonly address: string }
  /** Live: the Oryx list by day, in the copy that leedrake5/Russia-Ukraine keeps. */
  | { readonly kind: 'oryx' }
  /** Live: claims by day, in the copy that PetroIvaniuk/2022-Ukraine-Russia-War-Dataset keeps. */
  | { readonly kind: 'general-staff' };

/** Data that arrived and passed every check: what a refresh compares the workbook with. */
export interface Incoming {
  readonly place: Place;
  /**
   * Live places give the one table that they continue, in the edition that it continues, with the
   * sources it cites. A package of the analyst's own gives tables under ids that can't be ours.
   */
  readonly edition: Edition;
  /** ISO instant in UTC, to the second; of the bundled edition its day of release. */
  readonly retrieved: string;
  /** What the analyst should know and nothing is refused for, a sentence each. */
  readonly warnings: readonly string[];
}
