import { relativeFormula } from '../../formula';
import type { OwnEntry } from './changes';
import { isFormula } from './standing-values';
import type { SheetCell, CurrentTable } from './tables';

/**
 * Finds what the analyst put beside rows that are gone, in columns of their own. A formula that was
 * filled down is not lost with the row, and does not count: one that refers to its own row and that a
 * staying row holds too, or one that every staying row holds.
 * @param own the analyst's columns
 * @param gone the rows that are gone
 */
export function ownEntriesOf(
  { headers, values, formulas }: CurrentTable,
  own: readonly number[],
  gone: ReadonlySet<number>,
): (row: number) => OwnEntry[] {
  const staying = values.length - gone.size;
  const formsIn = new Map<number, ReadonlyMap<string, number>>();
  const rowsWith = (column: number, form: string) => {
    const forms = formsIn.get(column) ?? countForms(formulas, column, gone);
    formsIn.set(column, forms);
    return forms.get(form) ?? 0;
  };
  return (row) =>
    own.flatMap((column): OwnEntry[] => {
      const value = values[row]?.[column] ?? '';
      const formula = formulas[row]?.[column];
      if (isFormula(formula, value)) {
        const { form, isRelative } = relativeFormula(formula, row);
        const rows = rowsWith(column, form);
        if (rows > 0 && (isRelative || rows === staying)) return [];
      } else if (value === '') return [];
      return [{ column, header: headers[column] ?? '', value }];
    });
}

/** How many of the staying rows hold each formula of a column. */
function countForms(
  formulas: readonly (readonly SheetCell[])[],
  column: number,
  gone: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  formulas.forEach((row, i) => {
    const formula = row[column];
    if (typeof formula !== 'string' || !formula.startsWith('=') || gone.has(i)) return;
    const { form } = relativeFormula(formula, i);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  });
  return forms;
}
