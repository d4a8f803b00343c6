import { relativeFormula } from '../../formula';
import { isFormula } from './standing-values';
import type { CurrentTable } from './tables';

/** A column of the analyst's that one formula fills from top to bottom. */
export interface CalculatedColumn {
  readonly column: number;
  readonly header: string;
}

/**
 * The columns that hold the same formula in every row that stays, as Excel's calculated columns do:
 * rows that are added get it too. A formula in some rows only, as of a total, is no such column.
 * @param own the analyst's columns
 * @param goes whether a row is removed
 */
export function calculatedColumns(
  { headers, values, formulas }: CurrentTable,
  own: readonly number[],
  goes: (row: number) => boolean,
): readonly CalculatedColumn[] {
  if (own.length === 0) return [];
  const staying = values.flatMap((_, row) => (goes(row) ? [] : [row]));
  return own.flatMap((column): CalculatedColumn[] => {
    const formOf = (row: number) => {
      const formula = formulas[row]?.[column];
      return isFormula(formula, values[row]?.[column] ?? '')
        ? relativeFormula(formula, row).form
        : undefined;
    };
    const first = staying[0] === undefined ? undefined : formOf(staying[0]);
    if (first === undefined || !staying.every((row) => formOf(row) === first)) return [];
    return [{ column, header: headers[column] ?? '' }];
  });
}
