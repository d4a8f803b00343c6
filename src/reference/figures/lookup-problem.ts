import { figureFields } from './figure-fields';

/** Why there is no answer. */
export type LookupProblem =
  | {
      readonly kind: 'unknown-key';
      readonly key: string;
      readonly nearest: readonly string[];
      /** Title of the table that is called so. */
      readonly table?: string;
    }
  | { readonly kind: 'unknown-field'; readonly field: string }
  | { readonly kind: 'unknown-style'; readonly style: string }
  /** The figure is no rate: it has another unit than one of `rates`. */
  | {
      readonly kind: 'other-unit';
      readonly key: string;
      readonly unit: string;
      readonly rates: readonly string[];
    }
  /** The source leaves it open; `because` says what it does give. */
  | {
      readonly kind: 'not-given';
      readonly key: string;
      readonly field: string;
      readonly because: string;
    };

/** The problem in a sentence for the person who typed the formula. */
export function describeLookupProblem(problem: LookupProblem): string {
  switch (problem.kind) {
    case 'unknown-key': {
      const { key, nearest, table } = problem;
      const is = table
        ? `"${key}" is no figure but a table, “${table}”, which the task pane inserts`
        : `nothing is called "${key}" in this edition`;
      return nearest.length === 0 ? is : `${is}; the nearest are ${nearest.join(', ')}`;
    }
    case 'unknown-field':
      return `field: expected ${figureFields.join(', ')}, got "${problem.field}"`;
    case 'unknown-style':
      return `style: expected author-date, note or apa, got "${problem.style}"`;
    case 'other-unit': {
      const { key, unit, rates } = problem;
      return `field: "per month" is for ${rates.join(' and ')}, and ${key} is in ${unit}`;
    }
    case 'not-given':
      return `${problem.key} has no ${problem.field}: ${problem.because}`;
  }
}
