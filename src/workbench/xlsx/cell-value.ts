import type { CellErrorValue, CellValue } from 'exceljs';
import { areaAddress } from '../grid/address';
import { cellArea } from '../grid/area';
import type { CellContent, CellContents } from './contents';
import { needsDynamicArray } from './dynamic-arrays';
import { fromFileFormula, toFileFormula, type AddInFunctions } from './file-formula';
import type { FormulaNames } from './formula-names';

/** The errors a file may hold; Excel keeps newer ones, such as #SPILL!, as #VALUE!. */
const fileErrors: readonly string[] = [
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
];

const millisecondsPerDay = 86_400_000;
const serialOf1970 = 25_569;

/** A cell as exceljs takes it; null for one without a value. */
export function toFileValue(
  cell: CellContents,
  functions: AddInFunctions,
  names: FormulaNames,
): CellValue {
  const { formula, value, spill, row, column } = cell;
  const result = value === undefined ? undefined : toFileContent(value);
  if (formula !== undefined) {
    const text = toFileFormula(formula, functions);
    const stored = { formula: text, ...(result !== undefined && { result }) };
    if (!spill && !needsDynamicArray(text, names)) return stored;
    const ref = areaAddress(spill ?? cellArea(row, column));
    return { ...stored, shareType: 'array', ref } as CellValue; // exceljs reads both, its types name neither
  }
  return result ?? null;
}

function toFileContent(value: CellContent): string | number | boolean | CellErrorValue {
  if (typeof value !== 'object') return value;
  const known = fileErrors.includes(value.error) ? value.error : '#VALUE!';
  return { error: known as CellErrorValue['error'] };
}

/** What exceljs read, as contents. Links are read from the file itself: exceljs drops parts of them. */
export function fromFileValue(value: CellValue, functions: AddInFunctions): Partial<CellContents> {
  if (value === null || value === undefined) return {};
  if (value instanceof Date) return { value: value.getTime() / millisecondsPerDay + serialOf1970 };
  if (typeof value !== 'object') return { value };
  if ('error' in value) return { value: { error: value.error } };
  if ('richText' in value) return { value: value.richText.map(({ text }) => text).join('') };
  if ('hyperlink' in value) return fromFileValue(value.text, functions);
  const { formula, result } = value;
  return {
    ...fromFileValue(result, functions),
    ...(formula && { formula: fromFileFormula(formula, functions) }),
  };
}
