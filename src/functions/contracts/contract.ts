/**
 * What an argument is made of:
 * - `amount`: one number
 * - `flow`: one number, or a row or a column with a value a month
 * - `month count`: one whole number of months
 * - `months`: whole numbers of months in a range of any shape
 */
export type Kind = 'amount' | 'flow' | 'month count' | 'months';

/** One argument as Excel shows it, as cells.ts checks it and as the help page explains it. */
export interface Argument {
  readonly name: string;
  readonly kind: Kind;
  readonly unit: string;
  /** Shown by Excel while the formula is typed. */
  readonly description: string;
  /** The smallest and the largest number accepted. */
  readonly least: number;
  readonly most: number;
  /** A word of advice for negative numbers, when the argument has a sense of its own. */
  readonly negative?: string;
  /** Present on an optional argument: what it reads as when it is left out, and that in words. */
  readonly leftOut?: { readonly reads: unknown; readonly means: string };
}

/** Whether an argument takes whole numbers of months. */
export const countsMonths = ({ kind }: Argument) => kind === 'months' || kind === 'month count';

/** What Excel is told of a function and what is checked when it is called. */
export interface Contract<Arguments extends readonly Argument[] = readonly Argument[]> {
  /** The function's name in a formula, such as `TANKSTOCK.LEDGER`. */
  readonly id: string;
  /** Shown by Excel in the list of functions. */
  readonly description: string;
  readonly arguments: Arguments;
}

/** A block of cells as a formula shows it, row by row. */
export type Block = readonly (readonly (string | number)[])[];

/** A formula that can be typed as it stands, and what its cell shows. */
export interface Example {
  readonly formula: string;
  readonly gives: number | Block | { readonly error: '#VALUE!' | '#N/A'; readonly message: string };
  /** What the example is about, in a sentence. */
  readonly says: string;
}

/** What the help page says beyond the contract. It stays out of the shipped functions.js. */
export interface Guide {
  /** The question that the function answers. */
  readonly answers: string;
  /** Shape and unit of the result. */
  readonly result: string;
  /** The method, a step a line, in the words of the arguments. */
  readonly method: readonly string[];
  readonly examples: readonly Example[];
  readonly mistakes: readonly { readonly mistake: string; readonly instead: string }[];
  /** Ids of the functions to look at next. */
  readonly related: readonly string[];
  /** What in the Asia Times article of 2025-05-06 the function speaks to. */
  readonly article: string;
}

/** A function's whole documentation. */
export interface FunctionPage {
  readonly contract: Contract;
  readonly guide: Guide;
}
