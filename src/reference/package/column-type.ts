import type { Field } from '../edition/edition';
import { isIsoDay, isIsoMonth } from '../iso-date';

/** A number that says the same written back: `007` and `+49` are names of something. */
const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

const types: readonly { type: Field['type']; holds: (text: string) => boolean }[] = [
  { type: 'number', holds: isNumber },
  { type: 'date', holds: isIsoDay },
  { type: 'yearmonth', holds: isIsoMonth },
];

/** Where semicolons part the cells, a comma is the decimal sign. `1,234` may be either number. */
const commaNumber = /^-?(0|[1-9]\d*)(,(\d{1,2}|\d{4,}))?$/;
/** There a point may part thousands: of `1.234` nothing tells which number it is. */
export const doubtfulPoint = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** A number whose commas part thousands, or are decimal signs. */
const groupedNumber = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** Texts of a column after which it is known whether they are mostly numbers. */
const mostTold = 1_000;

/** The first text of a column that keeps it from being one of numbers. */
export interface OddText {
  readonly text: string;
  readonly row: number;
  /** Whether it may be one of two numbers. */
  readonly isNumber: boolean;
}

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
  private odd: OddText | undefined;
  private readonly dates = new DatePrecision();
  private numbers = 0;
  private others = 0;

  /**
   * @param mayHaveCommas whether its numbers may have a comma for the decimal sign
   * @param isWhole whether its schema says that they are whole, so that a point may part thousands
   */
  constructor(
    private readonly mayHaveCommas: boolean,
    private readonly isWhole: boolean,
  ) {
    this.hasCommas = mayHaveCommas;
  }

  /** @param row that the text stands in */
  look(text: string, row: number): void {
    this.isEmpty = false;
    this.dates.look(text, row);
    if (!this.odd || this.numbers + this.others < mostTold) this.tell(text, row);
    if (!this.possible.every(({ holds }) => holds(text)))
      this.possible = this.possible.filter(({ holds }) => holds(text));
    if ((this.mayHaveCommas || this.isWhole) && text.includes('.')) this.lookAtPoint(text);
    this.hasCommas &&= commaNumber.test(text) && digits(text) <= 15;
  }

  get type(): Field['type'] {
    if (this.isEmpty) return 'string';
    const type = this.possible[0]?.type ?? (this.hasCommas ? 'number' : 'string');
    return type === 'number' && this.isDoubtful && !this.isPlain ? 'string' : type;
  }

  /** Of a column of text whose texts are mostly numbers: why it is none of numbers. */
  get oddText(): OddText | undefined {
    return this.type === 'string' && this.numbers > this.others ? this.odd : undefined;
  }

  /** Of a column of text whose texts are days, months and years: the first that is shorter or longer than the one before. */
  get otherDate(): Pick<OddText, 'text' | 'row'> | undefined {
    return this.dates.other;
  }

  private tell(text: string, row: number): void {
    const isTwo =
      (text.includes(',') && groupedNumber.test(text)) ||
      (this.mayHaveCommas && doubtfulPoint.test(text));
    const isPlain = !isTwo && (isNumber(text) || (this.mayHaveCommas && commaNumber.test(text)));
    if (isTwo || isPlain) this.numbers += 1;
    else this.others += 1;
    if (!isPlain) this.odd ??= { text, row, isNumber: isTwo };
  }

  private lookAtPoint(text: string): void {
    if (doubtfulPoint.test(text)) this.isDoubtful = true;
    else this.isPlain = true;
  }
}

/** Whether the texts of a column are days, months and years side by side. */
class DatePrecision {
  private length: number | undefined;
  private found: Pick<OddText, 'text' | 'row'> | undefined;
  private isPossible = true;

  look(text: string, row: number): void {
    if (!this.isPossible) return;
    this.isPossible = isIsoDay(text) || isIsoMonth(text) || /^\d{4}$/.test(text);
    this.length ??= text.length;
    if (text.length !== this.length) this.found ??= { text, row };
  }

  get other(): Pick<OddText, 'text' | 'row'> | undefined {
    return this.isPossible ? this.found : undefined;
  }
}

/** The number that a text is of a column whose texts are all numbers. */
export function numberOf(text: string): number {
  return Number(text.includes(',') ? text.replace(',', '.') : text);
}

function isNumber(text: string): boolean {
  return number.test(text) && (text.length <= 15 || digits(text) <= 15);
}

function digits(text: string): number {
  return text.replace(/[eE].*$/, '').replace(/\D/g, '').length;
}
