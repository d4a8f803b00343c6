import type { OwnEntry } from './changes';
import { isFormula } from './standing-values';
import type { SheetCell, StandingTable } from './tables';

/**
 * Finds what the analyst put beside rows that are gone, in columns of their own. A formula that a
 * row which stays holds too is not lost with the row, and does not count.
 * @param own the analyst's columns
 * @param gone the rows that are gone
 */
export function ownEntriesOf(
  { headers, values, formulas }: StandingTable,
  own: readonly number[],
  gone: ReadonlySet<number>,
): (row: number) => OwnEntry[] {
  const staying = new Map<number, ReadonlySet<string>>();
  const stayingIn = (column: number) => {
    const known = staying.get(column) ?? formulasIn(formulas, column, gone);
    staying.set(column, known);
    return known;
  };
  return (row) =>
    own.flatMap((column): OwnEntry[] => {
      const value = values[row]?.[column] ?? '';
      const formula = formulas[row]?.[column];
      const filledDown =
        isFormula(formula, value) && stayingIn(column).has(relativeFormula(formula, row));
      if (filledDown || (value === '' && !isFormula(formula, value))) return [];
      return [{ column, header: headers[column] ?? '', value }];
    });
}

function formulasIn(
  formulas: readonly (readonly SheetCell[])[],
  column: number,
  gone: ReadonlySet<number>,
): ReadonlySet<string> {
  const forms = new Set<string>();
  formulas.forEach((row, i) => {
    const formula = row[column];
    if (typeof formula === 'string' && formula.startsWith('=') && !gone.has(i))
      forms.add(relativeFormula(formula, i));
  });
  return forms;
}

/**
 * A formula with row numbers counted from its own row, so that one that was filled down reads alike
 * in every row: `=B8*2` in row 8 and `=B9*2` in row 9. Text in quotes and fixed rows stay.
 */
function relativeFormula(formula: string, row: number): string {
  return formula.replace(
    /"[^"]*"|(\$?\b[A-Z]{1,3})(\d+)\b(?!\()/g,
    (all: string, column?: string, number?: string) =>
      column === undefined ? all : `${column}[${String(Number(number) - row)}]`,
  );
}
