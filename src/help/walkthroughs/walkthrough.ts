import type { Example } from '../guides/guide';

/** A page of the help that leads through a piece of work, where a guide describes one function. */
export interface Walkthrough {
  /** The page's file in help/, such as `refreshing.html`. */
  readonly file: string;
  readonly title: string;
  /** What the reader knows or has after it, in a sentence. */
  readonly promises: string;
  readonly sections: readonly WalkthroughSection[];
}

/** A titled part. What is given of it stands in this order. */
export interface WalkthroughSection {
  /** The part's address in the page. */
  readonly id: string;
  readonly title: string;
  readonly says?: readonly string[];
  readonly steps?: readonly string[];
  /** Keys of figures of the reference edition, shown with who gives them. */
  readonly figures?: readonly string[];
  readonly examples?: readonly Example[];
  /** Words or keys of the keyboard, each with what it means or does. */
  readonly terms?: readonly { readonly term: string; readonly means: string }[];
}
