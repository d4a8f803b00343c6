import type { FormulaToEnter, Spot } from '../../excel/formulas/enter-formula';

/** Asks to enter a formula at a place. */
export class EnterRequest extends Event {
  static readonly type = 'tankstock-enter';

  constructor(
    readonly formula: FormulaToEnter,
    readonly spot: Spot,
  ) {
    super(EnterRequest.type, { bubbles: true, composed: true });
  }
}
