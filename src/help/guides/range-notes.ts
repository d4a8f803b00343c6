import type { Guide } from './guide';

type Mistake = Guide['mistakes'][number];

/** Of every function with a value a month: first among its mistakes, because nothing shows it. */
export const blankEnds: Mistake = {
  mistake: 'A range that is longer than its entries.',
  instead:
    'Blank cells are 0: K2:K20 with six months filled loses nothing after month 6. K2:K7 carries its last value on.',
};

/** Wherever sourced figures go into monthly arguments. */
export const yearlyFigure: Mistake = {
  mistake: 'A yearly figure in a monthly argument.',
  instead: 'Ask TANKREF for it "per month": it divides tanks/year by 12.',
};

/** Of the functions whose inputs may be ranges. */
export const blankInRange: Mistake = {
  mistake: 'A range of which one cell is blank.',
  instead:
    'It has 0 there: a blank low stretches the range down to 0, and a blank after a number above 0 is refused.',
};

/** Of the functions whose inputs may be ranges. */
export const rangeInColumn: Mistake = {
  mistake: 'Low, best and high one below the other.',
  instead:
    'That is a schedule of three months, and nothing in it is uncertain: every percentile is then the same. A range goes across: {60,105,140}, or TRANSPOSE(B2:B4).',
};

/** Of the functions whose results have many digits. */
export const notRounded = 'Not rounded: format the cells.';
