/** A block of cells as a formula shows it, row by row. */
export type ShownCells = readonly (readonly (string | number)[])[];

/** A formula that can be typed as it stands, and what its cell shows. */
export interface Example {
  readonly formula: string;
  readonly gives:
    number | ShownCells | { readonly error: '#VALUE!' | '#N/A'; readonly message: string };
  /** What the example is about, in a sentence. */
  readonly says: string;
}

/** What the help page says beyond the contract. Apart from it, because functions.js needs the contract alone. */
export interface Guide {
  /** The function, such as TANKSTOCK. */
  readonly id: string;
  /** The question that the function answers. */
  readonly answers: string;
  /** Shape and unit of the result. */
  readonly result: string;
  /** The formula it computes, a step a line, in the words of the arguments. */
  readonly method: readonly string[];
  readonly examples: readonly Example[];
  /** Where the method fails, a sentence or two a line; what was measured is said with its figures. */
  readonly fails?: readonly string[];
  readonly mistakes: readonly { readonly mistake: string; readonly instead: string }[];
  /** Ids of the functions to look at next. */
  readonly related: readonly string[];
  /** What the function speaks to in the Asia Times article of 2025-05-06. */
  readonly article: {
    readonly says: string;
    /** Keys of the article's figures in the reference edition. */
    readonly figures: readonly string[];
  };
}

/** Functions that belong together, as the help's index and the sheet of examples list them. */
export interface GuideGroup {
  readonly title: string;
  readonly guides: readonly Guide[];
}
