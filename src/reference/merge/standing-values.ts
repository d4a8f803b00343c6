import type { Cell, Field } from '../edition/edition';
import { dateSerial, isDateSerial, isoOf } from '../excel-date';
import { isIsoDay, isIsoMonth } from '../iso-date';
import type { SheetCell, CurrentCell } from './tables';

/** What a value in the workbook stands for in a column of a field; a value of another kind stands for itself. */
export type ReadValue = (value: SheetCell) => Cell | boolean;

/**
 * How the values of a field's column are read, so that what only looks changed is not taken for an
 * edit: a serial number and the ISO text of the same day, 41 and "41.0", blanks and an empty cell.
 * A column of months holds any day of the month.
 */
export function readerOf({ type, dates }: Field): ReadValue {
  switch (type) {
    case 'integer':
    case 'number':
      return (value) => (typeof value === 'string' ? readNumber(tidy(value)) : value);
    case 'date':
      return readDates(isIsoDay, (day) => day);
    case 'yearmonth':
      return readDates(
        (text) => isIsoDay(text) || isIsoMonth(text),
        (day) => day.slice(0, 7),
      );
    case 'string':
      return dates
        ? readDates(
            () => false,
            (day) => day,
          )
        : readText;
  }
}

/** Text without outer blanks and with the line breaks that Excel keeps; null when nothing is left. */
export function tidy(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return trimmed.includes('\r') ? trimmed.replace(/\r\n?/g, '\n') : trimmed;
}

/** Whether two values are the same in all that Excel keeps of them: 15 digits of a number. */
export function sameValue(a: Cell | boolean, b: Cell | boolean): boolean {
  if (a === b) return true;
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  // Numbers further apart than this differ in these digits, and most do: writing them out is slow.
  const near = Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
  return near && a.toPrecision(15) === b.toPrecision(15);
}

/** Whether two sourced cells are the same in a workbook: keys match without outer blanks, and so do other texts. */
export function sameSourced(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  const plain = (cell: Cell) => (typeof cell === 'string' ? tidy(cell) : cell);
  return sameValue(plain(a), plain(b));
}

/** Tells whether a value in the workbook is a sourced cell of a field, as it was or only shown otherwise. */
export function matcherOf(field: Field): (value: SheetCell, cell: Cell) => boolean {
  const read = readerOf(field);
  const serial = serials();
  const isDate = field.type === 'date' || field.type === 'yearmonth';
  return (value, cell) => {
    if (value === cell) return true;
    if (isDate && typeof cell === 'string' && serial(cell) === value) return true;
    const [known, sourced] = [read(value), typeof cell === 'string' ? tidy(cell) : cell];
    if (sameValue(known, sourced)) return true;
    // Excel makes the first of the month of a month that is typed in
    return field.dates !== undefined && typeof value === 'number' && known === `${cell ?? ''}-01`;
  };
}

/** Serial numbers of ISO dates; columns of dates repeat themselves, and calendars are slow. */
function serials(): (iso: string) => number {
  const known = new Map<string, number>();
  return (iso) => {
    const found = known.get(iso);
    if (found !== undefined) return found;
    const serial = dateSerial(iso);
    known.set(iso, serial);
    return serial;
  };
}

/** Whether a cell holds a formula. Excel gives text that begins with = in the same words twice. */
export function isFormula(formula: SheetCell | undefined, value: SheetCell): formula is string {
  return typeof formula === 'string' && formula.charCodeAt(0) === 61 && formula !== value;
}

export function standingCell(value: SheetCell, formula: SheetCell | undefined): CurrentCell {
  return isFormula(formula, value) ? { value, formula } : { value };
}

function readNumber(text: string | null): Cell {
  return text !== null && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** A number or a word typed into a column of text is text to its reader. */
function readText(value: SheetCell): Cell | boolean {
  if (typeof value === 'string') return tidy(value);
  return typeof value === 'number' ? String(value) : value;
}

function readDates(isDate: (text: string) => boolean, shorten: (day: string) => string): ReadValue {
  return (value) => {
    if (typeof value === 'string') {
      const text = tidy(value);
      return text !== null && isDate(text) ? shorten(text) : text;
    }
    if (typeof value === 'boolean') return value;
    if (!Number.isInteger(value) || !isDateSerial(value)) return value;
    return shorten(isoOf(value));
  };
}
