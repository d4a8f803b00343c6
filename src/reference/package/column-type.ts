import type { Field } from '../edition/edition';
import { isIsoDay, isIsoMonth } from '../iso-date';

/** A number that says the same written back: `007` and `+49` are names of something. */
const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

const types: readonly { type: Field['type']; holds: (text: string) => boolean }[] = [
  { type: 'number', holds: (text) => number.test(text) && digits(text) <= 15 },
  { type: 'date', holds: isIsoDay },
  { type: 'yearmonth', holds: isIsoMonth },
];

/**
 * Of what type a column of any type is: numbers, days or months when all its cells are, else text. A
 * column of whole numbers may hold years or ids, so it gets no thousands separators.
 */
export class ColumnType {
  private possible = types;
  private isEmpty = true;

  look(text: string): void {
    this.isEmpty = false;
    if (this.possible.length > 0) this.possible = this.possible.filter(({ holds }) => holds(text));
  }

  get type(): Field['type'] {
    return (this.isEmpty ? undefined : this.possible[0]?.type) ?? 'string';
  }
}

function digits(text: string): number {
  return text.replace(/[eE].*$/, '').replace(/\D/g, '').length;
}
