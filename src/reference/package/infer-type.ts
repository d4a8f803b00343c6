import type { Cell, Field } from '../edition/edition';
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
export function inferType(rows: readonly (readonly Cell[])[], column: number): Field['type'] {
  const texts = rows.flatMap((row) => {
    const cell = row[column];
    return typeof cell === 'string' ? [cell] : [];
  });
  if (texts.length === 0) return 'string';
  return types.find(({ holds }) => texts.every(holds))?.type ?? 'string';
}

function digits(text: string): number {
  return text.replace(/[eE].*$/, '').replace(/\D/g, '').length;
}
