import { areaAddress, parseAddress } from '../grid/address';
import { cellArea, type Area } from '../grid/area';
import type { CellContents, SheetContents, WorkbookContents } from './contents';
import { fromFileFormula, toFileFormula, type AddInFunctions } from './file-formula';
import { formulaNames, needsExcel } from './formula-names';

/** What a copy asks of a formula, with its leading "=". */
interface Formulas {
  /** It refers to the cells that a spill fills instead of to the spill, where that is known. */
  overCells(formula: string, sheet: string): string;
  isExcelOnly(formula: string): boolean;
}

/**
 * The workbook for programs without the add-in: values stand in place of all formulas. A formula that stayed live
 * beside values that don't follow would say what is not so. Names, validations and conditional formats that refer to
 * a spill refer to its cells; those that need Excel all the same are left out.
 */
export function withValues(
  contents: WorkbookContents,
  functions: AddInFunctions,
): WorkbookContents {
  const spills = spillsOf(contents.sheets);
  const overCells = (formula: string, sheet: string) =>
    fromFileFormula(spillsAsAreas(toFileFormula(formula, functions), sheet, spills), functions);
  const names = contents.names.map((each) => ({
    ...each,
    reference: overCells(each.reference, each.sheet ?? '').slice(1),
  }));
  const named = formulaNames(names, functions);
  const isExcelOnly = (formula: string) => needsExcel(toFileFormula(formula, functions), named);
  return {
    ...contents,
    names: names.filter(({ name }) => !named.excelOnly.has(name.toUpperCase())),
    sheets: contents.sheets.map((sheet) => sheetWithValues(sheet, { overCells, isExcelOnly })),
  };
}

function sheetWithValues(
  sheet: SheetContents,
  { overCells, isExcelOnly }: Formulas,
): SheetContents {
  const { name, cells, validations, conditionalFormats } = sheet;
  return {
    ...sheet,
    cells: cells.map(valueOf),
    ...(validations && {
      validations: validations.flatMap((rule) => {
        if (!rule.source.startsWith('=')) return rule;
        const source = overCells(rule.source, name);
        return isExcelOnly(source) ? [] : { ...rule, source };
      }),
    }),
    ...(conditionalFormats && {
      conditionalFormats: conditionalFormats
        .map((format) => ({ ...format, formula: overCells(format.formula, name) }))
        .filter(({ formula }) => !isExcelOnly(formula)),
    }),
  };
}

function valueOf(cell: CellContents): CellContents {
  const value = { ...cell };
  delete value.formula;
  delete value.spill;
  return value;
}

function spillsOf(sheets: readonly SheetContents[]): ReadonlyMap<string, Area> {
  const found = sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, spill }) =>
      spill ? [[place(name, areaAddress(cellArea(row, column), true)), spill] as const] : [],
    ),
  );
  return new Map(found);
}

/** A reference to a cell that does not move moves neither as an area. Others stay as they are. */
function spillsAsAreas(
  fileFormula: string,
  sheet: string,
  spills: ReadonlyMap<string, Area>,
): string {
  return fileFormula.replace(
    /_xlfn\.ANCHORARRAY\(((?:'(?:[^']|'')*'!|[^'!()]+!)?)(\$[A-Z]+\$\d+)\)/g,
    (whole, of: string, cell: string) => {
      const area = spills.get(place(parseAddress(of + cell)?.sheetName ?? sheet, cell));
      return area ? of + areaAddress(area, true) : whole;
    },
  );
}

const place = (sheet: string, cell: string) => `${sheet.toLowerCase()}!${cell}`;
