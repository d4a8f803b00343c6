import type { Field } from '../edition/edition';
import { isIsoDay, isIsoMonth } from '../iso-date';

/** A number that says the same written back: `007` and `+49` are names of something. */
const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

const types: readonly { type: Field['type']; holds: (text: string) => boolean }[] = [
  { type: 'number', holds: (text) => number.test(text) && digits(text) <= 15 },
  { type: 'date', holds: isIsoDay },
  { type: 'yearmonth', holds: isIsoMonth },
];

/** Where semicolons part the cells, a comma is the decimal sign. `1,234` may be either number. */
const commaNumber = /^-?(0|[1-9]\d*)(,(\d{1,2}|\d{4,}))?$/;
/** There a point may part thousands: of `1.234` nothing tells which number it is. */
const doubtfulPoint = /^-?[1-9]\d{0,2}\.\d{3}$/;

/**
 * Of what type a column of any type is: numbers, days or months when all its cells are, else text. A
 * column of whole numbers may hold years or ids, so it gets no thousands separators.
 */
export class ColumnType {
  private possible = types;
  private isEmpty = true;
  private hasCommas: boolean;
  private isDoubtful = false;
  private isPlain = false;

  /** @param mayHaveCommas whether its numbers may have a comma for the decimal sign */
  constructor(private readonly mayHaveCommas: boolean) {
    this.hasCommas = mayHaveCommas;
  }

  look(text: string): void {
    this.isEmpty = false;
    if (this.possible.length > 0) this.possible = this.possible.filter(({ holds }) => holds(text));
    if (this.mayHaveCommas && text.includes('.')) this.lookAtPoint(text);
    this.hasCommas &&= commaNumber.test(text) && digits(text) <= 15;
  }

  get type(): Field['type'] {
    if (this.isEmpty) return 'string';
    const type = this.possible[0]?.type ?? (this.hasCommas ? 'number' : 'string');
    return type === 'number' && this.isDoubtful && !this.isPlain ? 'string' : type;
  }

  private lookAtPoint(text: string): void {
    if (doubtfulPoint.test(text)) this.isDoubtful = true;
    else this.isPlain = true;
  }
}

/** The number that a text is of a column whose texts are all numbers. */
export function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

function digits(text: string): number {
  return text.replace(/[eE].*$/, '').replace(/\D/g, '').length;
}
