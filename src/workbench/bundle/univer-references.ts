import type { Patch } from './univer-speed';

/** Names whose cells move, and are renamed with their sheets, keep their formulas up to date. */
const namePatches: readonly Patch[] = [
  {
    why: 'A formula knows the names that it uses, also those that stand for cells.',
    from: 'nestedDefinedNames.forEach((name) => {',
    to: 'definedNames.push(token);\n\t\t\t\t\t\tnestedDefinedNames.forEach((name) => {',
  },
  {
    why: 'Upper and lower case make no other name.',
    from: '_this$_definedNames.includes(definedName)) || false',
    to: '_this$_definedNames.some((name) => name.toLowerCase() === definedName.toLowerCase())) || false',
  },
  {
    why: 'The same where it is asked of the text of a formula.',
    from: 'if (formulaString.indexOf(name) > -1) return true;',
    to: 'if (formulaString.toLowerCase().includes(name.toLowerCase())) return true;',
  },
];

/** Univer reads the texts of a formula with their marks undoubled, and writes them back like that. */
const textPatches: readonly Patch[] = [
  {
    why: 'A formula that is moved or copied keeps the quotation marks within its texts.',
    from: 'else sequenceString += node.token;\n\treturn sequenceString;\n}',
    to:
      'else sequenceString += withDoubledMarks(node);' +
      '\n\treturn sequenceString;' +
      '\n}' +
      '\nfunction withDoubledMarks({ nodeType, token }) {' +
      '\n\treturn nodeType === sequenceNodeType.STRING && token.length > 1 ? `"${token.slice(1, -1).replaceAll(\'"\', \'""\')}"` : token;' +
      '\n}',
  },
  {
    why: 'So does one that a name is put into.',
    from: 'const { nodeType, token: tokenRaw } = node;\n\t\t\tlet token = tokenRaw;',
    to: 'const { nodeType, token: tokenRaw } = node;\n\t\t\tlet token = withDoubledMarks(node);',
  },
];

const keptFormulaPatches: readonly Patch[] = [
  {
    why: 'What a formula stood for before its name or table changed is not kept: it was taken again at the next change.',
    from: 'if (!noCache) FORMULA_AST_CACHE.set(',
    to: 'FORMULA_AST_CACHE.set(',
  },
];

const missingSheetPatches: readonly Patch[] = [
  {
    why: 'Cells of a sheet that is not there are #REF!.',
    from: 'if (!this._isPrepareMerge && referenceObject.isExceedRange()) this.setValue(',
    to: 'if (referenceObject._checkIfWorksheetMiss()) this.setValue(ErrorValueObject.create("#REF!"));\n\t\telse if (!this._isPrepareMerge && referenceObject.isExceedRange()) this.setValue(',
  },
  {
    why: 'The same for cells that INDIRECT names, and for all of them: rows that were left out made TRANSPOSE fail.',
    from: 'if (this._checkIfWorksheetMiss()) return callback(ErrorValueObject.create("#VALUE!"), startRow, startColumn);',
    to:
      'if (this._checkIfWorksheetMiss()) {' +
      '\n\t\t\tfor (let r = startRow; r <= endRow; r++) for (let c = startColumn; c <= endColumn; c++)' +
      '\n\t\t\t\tif (callback(ErrorValueObject.create("#REF!"), r, c) === false) return;' +
      '\n\t\t\treturn;' +
      '\n\t\t}',
  },
  {
    why: 'The same for a single cell.',
    from: 'if (this._checkIfWorksheetMiss()) return ErrorValueObject.create("#VALUE!");',
    to: 'if (this._checkIfWorksheetMiss()) return ErrorValueObject.create("#REF!");',
  },
];

const faultPatches: readonly Patch[] = [
  {
    why: 'A function that fails leaves an error in its cell, and is reported: the calculation never ended.',
    from: '\t\tthis._execute(node, refOffsetX, refOffsetY);\n\t\tconst value = node.getValue();',
    to:
      '\t\ttry {' +
      '\n\t\t\tthis._execute(node, refOffsetX, refOffsetY);' +
      '\n\t\t} catch (error) {' +
      '\n\t\t\tvoid Promise.reject(error);' +
      '\n\t\t\treturn ErrorValueObject.create("#VALUE!");' +
      '\n\t\t}' +
      '\n\t\tconst value = node.getValue();',
  },
];

const deletedSheetPatches: readonly Patch[] = [
  {
    why: 'What stands on a deleted sheet goes with it: writing there failed, and all that was to follow was left out.',
    from: 'const matrixData = new ObjectMatrix(sheetData[sheetId] || {});\n\t\t\t\tconst newFormulaDataItem',
    to:
      'if (type === 12 && unitId === fromUnitId && sheetId === fromSheetId) continue;' +
      '\n\t\t\t\tconst matrixData = new ObjectMatrix(sheetData[sheetId] || {});\n\t\t\t\tconst newFormulaDataItem',
  },
  {
    why: 'A formula that a name stands for loses a deleted sheet too.',
    from: 'newRefString = this._removeSheet(item, unitId, sheetId);',
    to: 'newRefString = sequenceSheetId === sheetId ? ErrorType.REF : null;',
  },
];

/** What formulas refer to by name, and what is left when it goes. */
export const referencePatches = {
  formulas: [
    ...namePatches,
    ...textPatches,
    ...keptFormulaPatches,
    ...missingSheetPatches,
    ...faultPatches,
  ],
  sheets: deletedSheetPatches,
};
