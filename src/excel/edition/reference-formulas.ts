import { formulaCells, type FormulaCell } from '../formulas/formula-cells';
import { withoutSpilled } from '../formulas/spilled-cells';
import { callsReference } from './reference-calls';

/** A cell whose formula calls TANKREF or TANKCITE. */
export type ReferenceFormula = FormulaCell;

/** Finds every formula of the workbook that asks the reference edition. */
export async function referenceFormulas(
  context: Excel.RequestContext,
): Promise<readonly ReferenceFormula[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return withoutSpilled(context, await formulaCells(context, worksheets.items, callsReference));
}
