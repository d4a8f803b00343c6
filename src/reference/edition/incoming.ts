import type { LoggedChange } from './changelog';
import type { Edition } from './edition';
import type { FeedId } from '../feeds/registry';

/** Where data can come from. */
export type DataOrigin =
  /** The edition inside the add-in. */
  | { readonly kind: 'bundled' }
  /** The data package beside the add-in, on the site that it is loaded from. */
  | { readonly kind: 'site' }
  /**
   * A Data Package of the analyst's own; `address` is that of its datapackage.json, or `file:` and the
   * name of what was chosen from the computer. In an origin a few digits after # stand for what follows
   * the question mark.
   */
  | { readonly kind: 'package'; readonly address: string }
  /** A live feed: it continues one table of ours. */
  | { readonly kind: 'feed'; readonly feed: FeedId };

/** Data that arrived and passed every check: what a refresh compares the workbook with. */
export interface Incoming {
  readonly origin: DataOrigin;
  /**
   * A feed gives the one table that it continues, in the edition that it continues, with the sources
   * it cites. A package of the analyst's own gives tables under ids that can't be ours.
   */
  readonly edition: Edition;
  /** ISO instant in UTC, to the minute: `2026-11-23T09:12Z`; of the bundled edition its day of release. */
  readonly retrieved: string;
  /** What the analyst should know and nothing is refused for, a sentence each. */
  readonly warnings: readonly string[];
  /**
   * Ids of tables whose package names no primary key: theirs was found, or none was. The analyst may
   * choose another one.
   */
  readonly unkeyed?: readonly string[];
  /** Why figures changed, as the changelog of the add-in's own site says. */
  readonly log?: readonly LoggedChange[];
}
