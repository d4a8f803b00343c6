import type { Patch } from './univer-speed';

/** A formula never leaves its cell blank, and the cells that it reads may be. */
export const blankPatches: readonly Patch[] = [
  {
    why: 'A blank result is 0, also to what reads it in the same calculation.',
    from: '_getValueObjectOfRuntimeData(variant) {',
    to: '_getValueObjectOfRuntimeData(result) {\n\t\tconst variant = result == null || result.isNull() ? NumberValueObject.create(0) : result;',
  },
  {
    why: 'Empty text is no blank: a cell that this calculation has worked out has no formula beside it to tell.',
    from: 'if (isNullCell(cell)) {\n\t\t\t\tresult = callback(null, r, c);',
    to: 'if (isNullCell(cell) && cell?.t !== CellValueType.STRING && cell?.t !== CellValueType.FORCE_STRING) {\n\t\t\t\tresult = callback(null, r, c);',
  },
  {
    why: 'A blank cell among those that INDEX gives, or that @ picks, is no error; row 1 and column A can be picked.',
    from: 'if (!row) row = rangeData.startRow;\n\t\tif (!column) column = rangeData.startColumn;\n\t\tconst cell = this.getCellData(row, column);\n\t\tif (!cell) return ErrorValueObject.create("#VALUE!");',
    to: 'row ??= rangeData.startRow;\n\t\tcolumn ??= rangeData.startColumn;\n\t\tconst cell = this.getCellData(row, column);\n\t\tif (!cell) return NullValueObject.create();',
  },
  {
    why: 'INDEX and OFFSET see the spills that this calculation has worked out.',
    from: 'object.setRuntimeData(reference.getRuntimeData());\n\t\tobject.setArrayFormulaCellData(reference.getArrayFormulaCellData());',
    to:
      'object.setRuntimeData(reference.getRuntimeData());' +
      '\n\t\tobject.setRuntimeArrayFormulaCellData(reference.getRuntimeArrayFormulaCellData());' +
      '\n\t\tobject.setArrayFormulaRange(reference.getArrayFormulaRange());' +
      '\n\t\tobject.setArrayFormulaCellData(reference.getArrayFormulaCellData());',
  },
  {
    why: 'What a cell equals is asked of the cell: an index of all values takes 0 and empty text for blanks, and texts for numbers.',
    from: 'if (!this.shouldContinueBuildingCache(unitId, sheetId, column, row) && !isForceUpdate) return;\n\t\tlet unitMap',
    to: 'return;\n\t\tlet unitMap',
  },
  {
    why: 'The same: no rows stand in the index.',
    from: 'if (column === -1 || startRow === -1 || endRow === -1) return;\n\t\tlet unitMap = this._continueBuildingCache',
    to: 'return;\n\t\tlet unitMap = this._continueBuildingCache',
  },
];
