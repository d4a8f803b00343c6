/** The numbers that are accepted. */
export interface NumberBounds {
  readonly least: number;
  readonly most: number;
  /** The number has to be more than `least`. */
  readonly aboveLeast?: true;
  readonly whole?: true;
  /** What to tell someone who enters a negative number. */
  readonly negative?: string;
  /** What to tell someone who enters more than `most`. */
  readonly over?: string;
}

/** A column of a table argument. */
export interface ArgumentColumn extends NumberBounds {
  readonly name: string;
  readonly unit: string;
}

interface Described {
  /** As it stands in the formula. */
  readonly name: string;
  readonly unit: string;
  /** Shown by Excel while the formula is typed. */
  readonly description: string;
  /** Present on an optional argument: what it reads as when it is left out. */
  readonly leftOut?: { readonly reads: unknown };
}

/**
 * One argument as Excel shows it, as it is checked and as the help page explains it. Its kind says
 * what it takes:
 * - `number`: one number
 * - `flow`: one number, or a column with a value a month
 * - `estimate`: a number, or low and high, or low, best and high, or five percentiles in a row
 * - `estimates`: the same, or several such rows, one a month
 * - `ranges`: the same, a row each, as many as there are
 * - `correlations`: rows of two inputs and their rank correlation
 * - `months`: whole numbers of months in a range of any shape
 * - `counts`: a row or a column of numbers
 * - `column`: a column of numbers
 * - `date`: one date
 * - `dates`: a row or a column of dates
 * - `classes`: a table with a row for each condition class
 * - `text`: one text, such as `such`
 * - `choice`: one of a few words
 */
export type Argument = Described &
  (
    | ({
        readonly kind:
          'number' | 'flow' | 'estimate' | 'estimates' | 'ranges' | 'months' | 'column';
      } & NumberBounds)
    | ({ readonly kind: 'counts'; readonly mostValues?: number } & NumberBounds)
    | { readonly kind: 'date' | 'dates' | 'correlations' }
    | {
        readonly kind: 'classes';
        readonly columns: readonly [ArgumentColumn, ArgumentColumn, ArgumentColumn];
      }
    | { readonly kind: 'text'; readonly such: string }
    | { readonly kind: 'choice'; readonly choices: readonly string[] }
  );

/**
 * What a function answers with:
 * - `number`: one number
 * - `numbers`: numbers in rows and columns
 * - `cells`: rows and columns of numbers and texts
 */
export type ResultKind = 'number' | 'numbers' | 'cells';

/** What Excel is told of a function and what is checked when it is called. */
export interface Contract<Arguments extends readonly Argument[] = readonly Argument[]> {
  /** The function's name in a formula, such as `TANKLEDGER`. */
  readonly id: string;
  /** Shown by Excel in the list of functions. */
  readonly description: string;
  readonly arguments: Arguments;
  readonly result: ResultKind;
  /** Dates may stand in the result of a call that has none in its arguments. */
  readonly datesInResult?: true;
  /** The argument that says how far ahead flows are read; without one they are read in full. */
  readonly horizon?: Arguments[number]['name'];
  /**
   * Large work is answered later: Excel says from which cell it is asked for, and when nobody waits
   * for it any more.
   */
  readonly cancelable?: true;
}
