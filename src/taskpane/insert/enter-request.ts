import type { FormulaToEnter, CellTarget } from '../../excel/formulas/enter-formula';

/** Asks to enter a formula at a place. */
export class EnterRequest extends Event {
  static readonly type = 'tankstock-enter';

  constructor(
    readonly formula: FormulaToEnter,
    readonly at: CellTarget,
  ) {
    super(EnterRequest.type, { bubbles: true, composed: true });
  }
}
