import type { NameContents } from './contents';
import { isAddInFunction, toFileFormula, type AddInFunctions } from './file-formula';
import { isGroup, parseFormula, type Piece } from './formula-tree';
import { givesArray, givesReference } from './function-parameters';
import { isDynamicFunction } from './future-functions';

/** What formulas may expect of the workbook's names, in capitals, through other names too. */
export interface FormulaNames {
  /** They stand for several cells or values, or may do so. */
  readonly multiValued: ReadonlySet<string>;
  /** Only Excel can calculate them, with the add-in or with dynamic arrays. */
  readonly excelOnly: ReadonlySet<string>;
}

export const noNames: FormulaNames = { multiValued: new Set(), excelOnly: new Set() };

export function formulaNames(
  names: readonly NameContents[],
  functions: AddInFunctions,
): FormulaNames {
  const formulas = names.map(
    ({ name, reference }) =>
      [name.toUpperCase(), parseFormula(toFileFormula(reference, functions))] as const,
  );
  const excelOnly = closure(formulas, isExcelOnly);
  const several = (piece: Piece) =>
    isGroup(piece)
      ? piece.open === '{' || givesReference(piece.name) || givesArray(piece.name)
      : isRange(piece);
  return { excelOnly, multiValued: new Set([...closure(formulas, several), ...excelOnly]) };
}

/** Whether other programs than Excel with the add-in fail to calculate the formula. @param fileFormula as the file keeps it */
export function needsExcel(fileFormula: string, { excelOnly }: FormulaNames): boolean {
  return contains(
    parseFormula(fileFormula),
    (piece) => isExcelOnly(piece) || excelOnly.has(wordOf(piece)),
  );
}

/** A function of the add-in or one that came with dynamic arrays. */
export function isExcelOnly(piece: Piece): boolean {
  return isGroup(piece) && (isAddInFunction(piece.name) || isDynamicFunction(piece.name));
}

/** The colon of a range, or columns of a table. */
export function isRange(piece: string): boolean {
  return piece === ':' || piece.startsWith('[');
}

/** A name of the workbook stands in a formula as a word, or before parentheses if it is a LAMBDA. */
export function wordOf(piece: Piece): string {
  return (isGroup(piece) ? piece.name : piece).toUpperCase();
}

/** The names whose formulas contain such a piece, and the names that refer to these. */
function closure(
  formulas: readonly (readonly [string, readonly Piece[]])[],
  isSuch: (piece: Piece) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (let before = -1; found.size > before;) {
    before = found.size;
    for (const [name, pieces] of formulas) {
      if (contains(pieces, (piece) => isSuch(piece) || found.has(wordOf(piece)))) found.add(name);
    }
  }
  return found;
}

function contains(pieces: readonly Piece[], isSuch: (piece: Piece) => boolean): boolean {
  return pieces.some(
    (piece) =>
      isSuch(piece) || (isGroup(piece) && piece.parts.some((part) => contains(part, isSuch))),
  );
}
