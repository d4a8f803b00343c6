import { isoOf } from '../../reference/excel-date';
import type { Along } from './chart';
import { addressIn, isNumber, type SpilledTable } from './chart-kind';

/** The cells of a table's first column below its header, where they hold a number. */
function firstColumn(spill: SpilledTable, rows: number): readonly string[] {
  return Array.from({ length: rows }, (_, i) => {
    const cell = addressIn(spill, i + 1, 0);
    return `IF(ISNUMBER(${cell}),${cell},"")`;
  });
}

/** Months counted from the start, in the first column of a table. */
export function monthsAlong(spill: SpilledTable, rows: number): Along {
  const numbers = numbersOf(spill, rows);
  return countedMonths('Months from the start', numbers, firstColumn(spill, rows));
}

/** Months counted from a beginning that the title names, and the formulas of their numbers. */
export function countedMonths(
  title: string,
  numbers: readonly number[],
  formulas: readonly string[],
): Along {
  const labels = numbers.map((month) => `Month ${month}`);
  return { form: 'months', header: 'Month', title, labels, numbers, formulas };
}

/** Months that are named by a date, in the first column of a table. */
export function datesAlong(spill: SpilledTable, rows: number): Along {
  const numbers = numbersOf(spill, rows);
  return {
    form: 'dates',
    header: 'Month',
    title: 'Month',
    labels: numbers.map(isoOf),
    numbers,
    formulas: firstColumn(spill, rows),
  };
}

function numbersOf({ cells }: SpilledTable, rows: number): number[] {
  return cells.slice(1, rows + 1).map(([first]) => (isNumber(first) ? first : 0));
}
