import type { BuiltModel } from './built-model';

/** What the front of a model holds from A1 on, formulas as formulas. Throws Excel's error. */
export function frontCells({ frontId }: BuiltModel): Promise<readonly (readonly unknown[])[]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(frontId).getUsedRange(true);
    used.load('formulas,rowIndex,columnIndex');
    await context.sync();
    const before = Array<unknown>(used.columnIndex).fill('');
    const above = Array.from({ length: used.rowIndex }, () => []);
    return [...above, ...(used.formulas as unknown[][]).map((line) => [...before, ...line])];
  });
}
