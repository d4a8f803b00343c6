import type { AssumptionRow } from '../../excel/formulas/assumption-row';
import type { CellTarget, FormulaToEnter } from '../../excel/formulas/enter-formula';

/** What can be entered in cells: a formula, or a figure as a row of them. */
export type Entered = FormulaToEnter | AssumptionRow;

/** Asks to enter something at a place. */
export class EnterRequest extends Event {
  static readonly type = 'tankstock-enter';

  constructor(
    readonly entered: Entered,
    readonly at: CellTarget,
  ) {
    super(EnterRequest.type, { bubbles: true, composed: true });
  }
}
