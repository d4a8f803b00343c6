import { ObjectMatrix, type IRange } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import type { Area } from './area';

/** The spills of a sheet, each with its anchor as the first cell; those that are blocked are none. */
export function spillsOn(formulas: FormulaDataModel, unitId: string, sheetId: string): Area[] {
  const spills: Area[] = [];
  const anchors = formulas.getArrayFormulaRange()[unitId]?.[sheetId] ?? {};
  new ObjectMatrix<IRange>(anchors).forValue((_row, _column, range) => {
    spills.push(areaOf(range));
  });
  return spills;
}

export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

export function rangeOf({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}
