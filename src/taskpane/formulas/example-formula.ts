import type { FormulaToEnter } from '../../excel/formulas/enter-formula';
import type { Example } from '../../help/guides/guide';

/** An example as it is entered, with the cells that its answer fills. */
export function formulaOf({ formula, gives }: Example): FormulaToEnter {
  if (!Array.isArray(gives)) return { formula, columns: 1 };
  return { formula, columns: gives[0]?.length ?? 1, rows: gives.length };
}
