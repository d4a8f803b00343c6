/** A place in a package of Univer 0.25.1 that does otherwise than Excel. */
export interface Patch {
  readonly why: string;
  readonly from: string;
  readonly to: string;
  /** How often the text stands there; once unless said otherwise. */
  readonly times?: number;
}

const hiddenRowPatches: readonly Patch[] = [
  {
    why: 'Each calculation asks for hidden rows: below the last cell that holds anything none counts.',
    from: 'const endRow = sheet.getRowCount() - 1;\n\t\t\t\tconst sheetRowData',
    to: 'const endRow = Math.min(sheet.getRowCount(), sheet.getCellMatrix().getLength()) - 1;\n\t\t\t\tconst sheetRowData',
  },
];

/** Before every calculation Univer works out anew what each formula depends on. */
const dependencyPatches: readonly Patch[] = [
  {
    why: 'The cells that a formula names are looked up again only when sheets have changed.',
    from: 'const rangeList = await this._getRangeListByNode({\n\t\t\t\tnode,\n\t\t\t\trefOffsetX: tree.refOffsetX,\n\t\t\t\trefOffsetY: tree.refOffsetY\n\t\t\t});\n\t\t\ttree.pushRangeList(rangeList);',
    to:
      'const known = globalThis.univerSurroundings?.namedCells;' +
      '\n\t\t\tlet rangeList = known?.of(node, tree);' +
      '\n\t\t\tif (!rangeList) {' +
      '\n\t\t\t\trangeList = await this._getRangeListByNode({ node, refOffsetX: tree.refOffsetX, refOffsetY: tree.refOffsetY });' +
      '\n\t\t\t\tknown?.keep(node, tree, rangeList);' +
      '\n\t\t\t}' +
      '\n\t\t\ttree.pushRangeList(rangeList);',
  },
  {
    why: 'The same: the sheets are compared once a calculation.',
    from: 'async _generateTreeList(formulaData, otherFormulaData, unitData) {',
    to:
      'async _generateTreeList(formulaData, otherFormulaData, unitData) {' +
      '\n\t\tglobalThis.univerSurroundings?.namedCells.begin(unitData, this._currentConfigService.getSheetNameMap());',
  },
  {
    why: 'Whether a formula has to be calculated every time depends on its text alone.',
    from: 'if (node == null) return false;\n\t\treturn this._detectForcedRecalculationNodeRecursion(node);',
    to: 'if (node == null) return false;\n\t\treturn (node.isForced ??= this._detectForcedRecalculationNodeRecursion(node));',
  },
  {
    why: 'So does which of its functions give places.',
    from: 'const referenceFunctionList = [];\n\t\tif (node == null) return [];\n\t\tthis._nodeTraversalReferenceFunction(node, referenceFunctionList);\n\t\treturn referenceFunctionList;',
    to:
      'if (node == null) return [];' +
      '\n\t\tif (!node.placeFunctions) this._nodeTraversalReferenceFunction(node, (node.placeFunctions = []));' +
      '\n\t\treturn node.placeFunctions;',
  },
  {
    why: 'Without such functions no index of all formulas is needed.',
    from: 'async _calculateListByFunctionRefNode(treeList) {',
    to:
      'async _calculateListByFunctionRefNode(treeList) {' +
      '\n\t\tif (treeList.every((tree) => tree.addressFunctionNodes.length === 0)) return;',
  },
];

/** A model reads some ten thousand cells in a calculation. */
const readingPatches: readonly Patch[] = [
  {
    why: 'Where spills lie is asked only for cells that are part of one.',
    from: 'const activeArrayFormulaRangeMatrix = new ObjectMatrix(this.getCurrentActiveArrayFormulaRange());\n\t\tconst activeRuntimeArrayFormulaRangeMatrix = new ObjectMatrix(this.getCurrentRuntimeActiveArrayFormulaRange());\n\t\tlet cellData =',
    to: 'let cellData =',
  },
  {
    why: 'The same.',
    from: 'if (cellData) {\n\t\t\tlet isInRuntimeArrayFormulaRange = false;',
    to:
      'if (cellData) {' +
      '\n\t\t\tconst activeArrayFormulaRangeMatrix = new ObjectMatrix(this.getCurrentActiveArrayFormulaRange());' +
      '\n\t\t\tlet isInRuntimeArrayFormulaRange = false;',
  },
];

const keptPatches: readonly Patch[] = [
  {
    why: 'Keeping what was read of formulas in the order of its last use took a twentieth of every calculation.',
    from: 'this._cache = new LRUMap(cacheCount);\n\t}\n\tset(formulaString, node) {\n\t\tconst hash = this._hash(formulaString);',
    to:
      'this._cache = new Map();' +
      '\n\t\tthis._most = cacheCount;' +
      '\n\t}' +
      '\n\tset(formulaString, node) {' +
      '\n\t\tconst hash = this._hash(formulaString);' +
      '\n\t\tif (this._cache.size >= this._most) this._cache.clear();',
  },
  {
    why: 'A workbook with models has more formulas than were kept: each change of its sheets read all of them again.',
    from: 'const FORMULA_CACHE_LRU_COUNT$2 = 2e3;',
    to: 'const FORMULA_CACHE_LRU_COUNT$2 = 2e4;',
  },
  {
    why: 'The same.',
    from: 'const FORMULA_CACHE_LRU_COUNT = 5e3;',
    to: 'const FORMULA_CACHE_LRU_COUNT = 2e4;',
  },
  {
    why: 'Of two long formulas with the same hash, of 32 bits, the second was taken for the first.',
    from: 'if (formulaString.length <= 64) return formulaString;\n\t\treturn hashAlgorithm(formulaString).toString();',
    to: 'return formulaString;',
  },
];

/** Every calculation enters the ranges of all formulas anew into the index that is searched by place. */
const indexPatches: readonly Patch[] = [
  {
    why: 'What stands in the index is not entered again: searching took longer with every calculation.',
    from: 'if (Number.isNaN(rangeEndColumn)) rangeEndColumn = Number.POSITIVE_INFINITY;\n\t\ttree.insert({',
    to:
      'if (Number.isNaN(rangeEndColumn)) rangeEndColumn = Number.POSITIVE_INFINITY;' +
      '\n\t\tconst entry = [rangeStartColumn, rangeStartRow, rangeEndColumn, rangeEndRow, id].join();' +
      '\n\t\ttree.entries ??= new Set();' +
      '\n\t\tif (tree.entries.has(entry)) return;' +
      '\n\t\ttree.entries.add(entry);' +
      '\n\t\ttree.insert({',
  },
  {
    why: 'What is taken out can be entered again.',
    from: 'if (items[i].id === id) tree.remove(items[i]);',
    to:
      'if (items[i].id === id) {' +
      '\n\t\t\ttree.remove(items[i]);' +
      '\n\t\t\tconst { minX, minY, maxX, maxY } = items[i];' +
      '\n\t\t\ttree.entries?.delete([minX, minY, maxX, maxY, id].join());' +
      '\n\t\t}',
  },
];

/** Every calculation and every frame asks of the same texts whether they are dates or numbers. */
const textPatches: readonly Patch[] = [
  {
    why: 'It is found out once, also when they are neither.',
    from: 'const getNumfmtParseValueFilter = (value) => {',
    to:
      'const parsedTexts = new Map();' +
      '\nconst getNumfmtParseValueFilter = (value) => {' +
      '\n\tlet parsed = parsedTexts.get(value);' +
      '\n\tif (parsed !== undefined) return parsed;' +
      '\n\tparsed = parseNumfmtText(value);' +
      '\n\tif (parsedTexts.size >= 10_000) parsedTexts.clear();' +
      '\n\tparsedTexts.set(value, parsed);' +
      '\n\treturn parsed;' +
      '\n};' +
      '\nconst parseNumfmtText = (value) => {',
  },
];

/** Every cell that is drawn asks what tables and formats make of it, and most sheets have none. */
const drawingPatches: readonly Patch[] = [
  {
    why: 'Nothing is searched on a sheet of which nothing was entered.',
    from: 'for (const search of searchList) for (const item of this.searchGenerator(search)) {\n\t\t\tif (',
    to:
      'for (const search of searchList) {' +
      '\n\t\t\tif (!this._enableOneCellCache && !this._tree.get(search.unitId)?.has(search.sheetId)) continue;' +
      '\n\t\t\tfor (const item of this.searchGenerator(search)) if (',
  },
  {
    why: 'The same: the end of that loop.',
    from: 'exceptTreeIds.has(item)) === true) continue;\n\t\t\tresult.add(item);\n\t\t}',
    to: 'exceptTreeIds.has(item)) !== true) result.add(item);\n\t\t}',
  },
];

/** Frames drawn in between make a calculation take half as long again. */
const framePatches: readonly Patch[] = [
  {
    why: 'While formulas are calculated the cells are drawn ten times a second at most.',
    from: 'if (!this.renderEvenInBackground) shouldRender = false;',
    to:
      'if (!this.renderEvenInBackground) shouldRender = false;' +
      '\n\t\t\tif (globalThis.univerSurroundings?.calculating() && performance.now() - (this._lastFrameEnd ?? 0) < 100) {' +
      '\n\t\t\t\tshouldRender = false;' +
      '\n\t\t\t\tthis._framesAsked = 2;' +
      '\n\t\t\t}',
  },
  {
    why: 'The same: when the last frame was drawn.',
    from: 'this._endFrame(timestamp);\n\t\t\t}',
    to: 'this._endFrame(timestamp);\n\t\t\t\tthis._lastFrameEnd = performance.now();\n\t\t\t}',
  },
];

const protectionPatches: readonly Patch[] = [
  {
    why: 'Protected cells are looked for in every frame once there are some.',
    from: 'this._initSkeleton();\n\t\tthis._initRender();\n\t\tthis.disposeWithMe(this._rangeProtectionRuleModel',
    to:
      'this._initSkeleton();' +
      '\n\t\tthis.disposeWithMe(this._rangeProtectionRuleModel.ruleChange$.subscribe(() => this._initRender()));' +
      '\n\t\tthis.disposeWithMe(this._rangeProtectionRuleModel',
  },
];

const filteredRowPatches: readonly Patch[] = [
  {
    why: 'The same for rows that a table filters out.',
    from: 'const isTableFiltered = this._getTableFilteredOutRows(',
    to: 'const isTableFiltered = this._tableFilteredOutRows.size > 0 && this._getTableFilteredOutRows(',
  },
];

/** Univer lists every cell of what is shifted, and keeps the lists for its undo: a million of a column. */
const shiftPatches: readonly Patch[] = [
  {
    why: 'Rows below the last cell that holds anything need no emptying when cells are put in.',
    from: 'row <= range.endRow; row++) {\n\t\t\tif (!cellValue[row]) cellValue[row] = {};\n\t\t\tfor (let column = range.startColumn; column <= range.endColumn;',
    to: 'row <= Math.min(range.endRow, dataRange.endRow); row++) {\n\t\t\tif (!cellValue[row]) cellValue[row] = {};\n\t\t\tfor (let column = range.startColumn; column <= Math.min(range.endColumn, dataRange.endColumn);',
  },
  {
    why: 'The same when cells are taken out.',
    from: 'cellValue: generateNullCell([range])\n\t\t};\n\t\tconst undoSetRangeValuesMutationParams = SetRangeValuesUndoMutationFactory(accessor, setRangeValuesMutationParams);\n\t\tconst intercepted',
    to: 'cellValue: generateNullCell([{ ...range, endRow: Math.min(range.endRow, dataRange.endRow), endColumn: Math.min(range.endColumn, dataRange.endColumn) }])\n\t\t};\n\t\tconst undoSetRangeValuesMutationParams = SetRangeValuesUndoMutationFactory(accessor, setRangeValuesMutationParams);\n\t\tconst intercepted',
  },
  {
    why: 'No looks are kept of cells that are not there, when they go down.',
    from: 'Range.foreach(range, (row, col) => {\n\t\t\tconst cell = worksheet.getCell(row, col);\n\t\t\tif (!cell) return;\n\t\t\tif (!cellValue[row])',
    to: 'Range.foreach({ ...range, endRow: Math.min(range.endRow, dataRange.endRow), endColumn: Math.min(range.endColumn, dataRange.endColumn) }, (row, col) => {\n\t\t\tconst cell = worksheet.getCell(row, col);\n\t\t\tif (!cell) return;\n\t\t\tif (!cellValue[row])',
  },
  {
    why: 'The same when they go to the right.',
    from: 'Range.foreach(range, (row, col) => {\n\t\t\tconst cell = worksheet.getCell(row, col);\n\t\t\tif (!cell || !cell.s) return;\n\t\t\tif (!cellValue[row])',
    to: 'Range.foreach({ ...range, endRow: Math.min(range.endRow, dataRange.endRow), endColumn: Math.min(range.endColumn, dataRange.endColumn) }, (row, col) => {\n\t\t\tconst cell = worksheet.getCell(row, col);\n\t\t\tif (!cell || !cell.s) return;\n\t\t\tif (!cellValue[row])',
  },
  {
    why: 'Where the cells end is asked of those that there are, going down.',
    from: 'range.startColumn, range.endColumn).getDataRange().endRow;',
    to: 'range.startColumn, Math.min(range.endColumn, dataRange.endColumn)).getDataRange().endRow;',
  },
  {
    why: 'The same, going to the right.',
    from: 'cellMatrix.getSlice(range.startRow, range.endRow, dataRange.startColumn, dataRange.endColumn).getDataRange().endColumn;',
    to: 'cellMatrix.getSlice(range.startRow, Math.min(range.endRow, dataRange.endRow), dataRange.startColumn, dataRange.endColumn).getDataRange().endColumn;',
  },
  {
    why: 'The heights of all cells of a column are worked out when its width changes, and used nowhere.',
    from: 'getRangesHeight(suitableRanges, worksheet);\n\t\tconst undoMutationParams = SetWorksheetColWidthMutationFactory',
    to: 'const undoMutationParams = SetWorksheetColWidthMutationFactory',
  },
];

/** Where Univer does what Excel does, and takes long for it. */
export const speedPatches = {
  core: [...indexPatches, ...textPatches, ...drawingPatches],
  render: framePatches,
  views: protectionPatches,
  tables: filteredRowPatches,
  formulas: [...hiddenRowPatches, ...dependencyPatches, ...readingPatches, ...keptPatches],
  sheets: shiftPatches,
};

/** Fields set by a call instead of an assignment took a fifth of every calculation. */
export function withPlainFields(source: string): string {
  return source.replace(/\b_defineProperty\(this, "(\w+)", /g, 'this.$1 = (');
}
