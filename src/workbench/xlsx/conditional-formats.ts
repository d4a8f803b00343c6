import type { ConditionalFormattingOptions, Style, Worksheet } from 'exceljs';
import { areaAddress, parseAddress } from '../grid/address';
import type { ConditionalContents } from './contents';
import { fromFileFormula, toFileFormula, type AddInFunctions } from './file-formula';
import { argb, fromFileStyle } from './file-style';

/** A rule as exceljs reads and writes it, of the one kind that the workbench has. */
interface FormulaRule {
  readonly type: string;
  readonly priority: number;
  readonly formulae?: readonly string[];
  readonly stopIfTrue?: boolean;
  readonly style?: Partial<Style>;
}

/** Where exceljs keeps what it read, which its types don't describe. */
interface SheetWithFormats {
  readonly conditionalFormattings?: readonly {
    readonly ref: string;
    readonly rules: readonly FormulaRule[];
  }[];
}

export function writeConditionalFormats(
  sheet: Worksheet,
  formats: readonly ConditionalContents[],
  functions: AddInFunctions,
): void {
  formats.forEach(({ area, formula, look, stopIfTrue }, i) => {
    const rule: FormulaRule = {
      type: 'expression',
      priority: i + 1,
      formulae: [toFileFormula(formula, functions)],
      ...(stopIfTrue && { stopIfTrue }),
      style: toFileLook(look),
    };
    const options = { ref: areaAddress(area), rules: [rule] };
    sheet.addConditionalFormatting(options as unknown as ConditionalFormattingOptions);
  });
}

/** Only what the format changes: no name and size of a font, and the colour of the fill's ground. */
function toFileLook({
  bold,
  italic,
  fontColor,
  fill,
}: ConditionalContents['look']): Partial<Style> {
  const font = {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(fontColor !== undefined && { color: { argb: argb(fontColor) } }),
  };
  return {
    ...(Object.keys(font).length && { font }),
    ...(fill && {
      fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(fill) } },
    }),
  };
}

/** The formats by formula of one block of cells, in their order of priority. */
export function readConditionalFormats(
  sheet: Worksheet,
  functions: AddInFunctions,
): ConditionalContents[] {
  const { conditionalFormattings = [] } = sheet as unknown as SheetWithFormats;
  const rules = conditionalFormattings.flatMap(({ ref, rules }) => {
    const area = parseAddress(ref)?.area;
    return area ? rules.map((rule) => ({ ...rule, area })) : [];
  });
  return rules
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ area, type, formulae, stopIfTrue = false, style }) => {
      const [formula] = formulae ?? [];
      if (type !== 'expression' || formula === undefined) return [];
      return [
        { area, formula: fromFileFormula(formula, functions), stopIfTrue, look: lookOf(style) },
      ];
    });
}

function lookOf({ font, fill }: Partial<Style> = {}): ConditionalContents['look'] {
  const read = fromFileStyle({
    ...(font && { font }),
    ...(fill?.type === 'pattern' && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: fill.bgColor ?? fill.fgColor ?? {} },
    }),
  });
  return {
    ...(read?.bold && { bold: true }),
    ...(read?.italic && { italic: true }),
    ...(read?.color && { fontColor: read.color }),
    ...(read?.fill && { fill: read.fill }),
  };
}
