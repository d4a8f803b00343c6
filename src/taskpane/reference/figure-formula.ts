import type { FormulaToEnter } from '../../excel/enter-formula';

/** The formula that gives a figure's best value. */
export function bestFormula(key: string): FormulaToEnter {
  return { formula: `=TANKREF("${key}")`, columns: 1 };
}

/** The formula that gives its low, best and high, beside each other. */
export function rangeFormula(key: string): FormulaToEnter {
  return { formula: `=TANKREF("${key}","range")`, columns: 3 };
}
