import type { Patch } from './univer-speed';

/**
 * What is in the way of a spill. Univer keeps the cells that a blocked formula asks for as if they
 * were its spill: they block others, and their values are lost. And it does not see the spills that
 * it has worked out in the same calculation.
 */
export const spillPatches: readonly Patch[] = [
  {
    why: 'A formula that is calculated twice in one calculation loses what it spilled first.',
    from: 'const clearArrayUnitData = clearArrayFormulaCellData[sheetId];',
    to:
      'const clearArrayUnitData = clearArrayFormulaCellData[sheetId];' +
      '\n\t\tconst first = arrayData.getValue(row, column);' +
      '\n\t\tif (first) {' +
      '\n\t\t\tfor (let r = first.startRow; r <= first.endRow; r++)' +
      '\n\t\t\t\tfor (let c = first.startColumn; c <= first.endColumn; c++) runtimeArrayUnitData.realDeleteValue(r, c);' +
      '\n\t\t\tarrayData.realDeleteValue(row, column);' +
      '\n\t\t}',
  },
  {
    why: 'Cells are kept as a spill only when nothing is in its way.',
    from: 'arrayData.setValue(row, column, arrayRange);\n\t\t\tconst hasDataInArrayFormulaRange',
    to: 'const hasDataInArrayFormulaRange',
  },
  {
    why: 'The same: here nothing is.',
    from: '} else {\n\t\t\t\tconst spillError = ErrorValueObject.create("#SPILL!");',
    to: '} else {\n\t\t\t\tarrayData.setValue(row, column, arrayRange);\n\t\t\t\tconst spillError = ErrorValueObject.create("#SPILL!");',
  },
  {
    why: 'The same: a formula whose first value is this error spills nothing.',
    from: 'clearArrayUnitData.setValue(row, column, {});',
    to: 'clearArrayUnitData.setValue(row, column, {});\n\t\t\t\t\t\t\tarrayData.realDeleteValue(row, column);',
  },
  {
    why: 'A blocked formula changes no other cell; the workbench calculates it again when there is room.',
    from: 'CELL_INVERTED_INDEX_CACHE.set(unitId, sheetId, column, "#SPILL!", row, true);',
    to:
      'CELL_INVERTED_INDEX_CACHE.set(unitId, sheetId, column, "#SPILL!", row, true);' +
      '\n\t\t\t\tglobalThis.univerSurroundings?.blockedSpills?.note(sheetId, arrayRange);' +
      '\n\t\t\t\treturn;',
  },
  {
    why: 'Other spills are compared with the whole range, once.',
    from: 'const { startRow, startColumn, endRow, endColumn } = arrayRange;\n\t\tconst unitData = this._currentConfigService.getUnitData();',
    to:
      'if (this._meetsOtherSpill(formulaUnitId, formulaSheetId, arrayRange)) return true;' +
      '\n\t\tconst { startRow, startColumn, endRow, endColumn } = arrayRange;' +
      '\n\t\tconst unitData = this._currentConfigService.getUnitData();',
  },
  {
    why: 'The same: and not cell by cell.',
    from: 'const isInOtherArrayFormulaRange = this._isInOtherArrayFormulaRange(formulaUnitId, formulaSheetId, formulaRow, formulaColumn, r, c);',
    to: 'const isInOtherArrayFormulaRange = false;',
  },
  {
    why: 'A spill that this calculation has worked out is in the way, and so is one whose formula it has not come to, or that waits for an answer.',
    from: '_isInArrayFormulaRange(range, r, c) {',
    to:
      '_meetsOtherSpill(unitId, sheetId, area) {' +
      '\n\t\tconst calculated = this._runtimeData[unitId]?.[sheetId];' +
      '\n\t\tlet meets = false;' +
      '\n\t\tconst compare = (row, column, range) => {' +
      '\n\t\t\tif (row === area.startRow && column === area.startColumn) return;' +
      '\n\t\t\tif (!Rectangle.intersects(range, area)) return;' +
      '\n\t\t\tmeets = true;' +
      '\n\t\t\treturn false;' +
      '\n\t\t};' +
      '\n\t\tnew ObjectMatrix(this._unitArrayFormulaRange[unitId]?.[sheetId]).forValue(compare);' +
      '\n\t\tconst compareWaiting = (row, column, range) => {' +
      '\n\t\t\tconst cell = calculated?.getValue(row, column);' +
      '\n\t\t\tif (cell == null || cell.v === "#BUSY!") return compare(row, column, range);' +
      '\n\t\t};' +
      '\n\t\tnew ObjectMatrix(this._currentConfigService.getArrayFormulaRange()[unitId]?.[sheetId]).forValue(compareWaiting);' +
      '\n\t\tfor (const range of globalThis.univerSurroundings?.blockedSpills?.held(sheetId) ?? [])' +
      '\n\t\t\tcompareWaiting(range.startRow, range.startColumn, range);' +
      '\n\t\treturn meets;' +
      '\n\t}' +
      '\n\t_isInArrayFormulaRange(range, r, c) {',
  },
  {
    why: 'What reads other cells of a spill than its first is calculated after it, through as many spills as there are.',
    from: 'const { arrayFormulaRange, runtimeFeatureRange } = executeState;\n\t\tconst { dirtyRanges, excludedCell } = this._getArrayFormulaDirtyRangeAndExcludedRange(arrayFormulaRange, runtimeFeatureRange);\n\t\tif (dirtyRanges == null || dirtyRanges.length === 0) return true;\n\t\tFORMULA_REF_TO_ARRAY_CACHE.clear();\n\t\tthis._currentConfigService.loadDirtyRangesAndExcludedCell(dirtyRanges, excludedCell);\n\t\tawait this._apply(true);\n\t\treturn true;',
    to:
      'globalThis.univerSurroundings?.firstPass();' +
      '\n\t\tlet features = executeState.runtimeFeatureRange;' +
      '\n\t\tfor (let state = executeState; state != null; features = {}) {' +
      '\n\t\t\tconst { dirtyRanges } = this._getArrayFormulaDirtyRangeAndExcludedRange({}, features);' +
      '\n\t\t\tdirtyRanges.push(...(globalThis.univerSurroundings?.nextPass(this._currentConfigService, state) ?? []));' +
      '\n\t\t\tif (dirtyRanges.length === 0) return true;' +
      '\n\t\t\tFORMULA_REF_TO_ARRAY_CACHE.clear();' +
      '\n\t\t\tthis._currentConfigService.loadDirtyRangesAndExcludedCell(dirtyRanges, {});' +
      '\n\t\t\tstate = await this._apply(true);' +
      '\n\t\t}' +
      '\n\t\treturn true;',
  },
  {
    why: 'The cells that a spill has left in this calculation are blank: whether it has is asked of its formula.',
    from: 'column <= range.endColumn && activeRuntimeArrayFormulaRangeMatrix.getValue(_row, _column)) {',
    to: 'column <= range.endColumn && activeRuntimeData?.getValue(_row, _column)) {',
  },
  {
    why: 'The same where a range is put together from two cells.',
    from: 'rangeReferenceObject.setRuntimeArrayFormulaCellData(this.getRuntimeArrayFormulaCellData());',
    to:
      'rangeReferenceObject.setRuntimeArrayFormulaCellData(this.getRuntimeArrayFormulaCellData());' +
      '\n\t\trangeReferenceObject.setArrayFormulaRange(this.getArrayFormulaRange());',
  },
];
