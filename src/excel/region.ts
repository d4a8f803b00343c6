import { english, separatorsOf, withSeparators } from '../formula';

/** How this computer writes numbers, and the language that tells how it writes formulas. */
export interface Region {
  /** As in "de-de". */
  readonly language: string;
  readonly decimal: string;
  readonly group: string;
}

/** Asks Excel; an older one knows the language alone, and its numbers are written as the browser would. Never throws. */
export async function askRegion(): Promise<Region | undefined> {
  try {
    if (!Office.context.requirements.isSetSupported('ExcelApi', '1.11'))
      return regionOf(Office.context.contentLanguage);
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { cultureInfo } = context.workbook.application;
      const { numberFormat } = cultureInfo;
      cultureInfo.load('name');
      numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
      await context.sync();
      return {
        language: cultureInfo.name,
        decimal: numberFormat.numberDecimalSeparator,
        group: numberFormat.numberGroupSeparator,
      };
    });
  } catch {
    return undefined;
  }
}

function regionOf(language: string): Region {
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567.5);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value;
  return { language, decimal: sign('decimal') ?? '.', group: sign('group') ?? ',' };
}

/** A formula as a person types it there. @param formula as Excel's `formulas` have it */
export function spelledIn({ language, decimal }: Region, formula: string): string {
  return withSeparators(formula, english, separatorsOf(language, decimal));
}
