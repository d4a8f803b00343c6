import type { DataValidation, Worksheet } from 'exceljs';
import { areaAddress, parseAddress } from '../grid/address';
import { boundingArea, cellCount, type Area } from '../grid/area';
import type { ValidationContents } from './contents';
import { fromFileFormula, toFileFormula, type AddInFunctions } from './file-formula';

/** Where exceljs keeps the rules by address, which its types don't describe. */
interface SheetWithRules {
  readonly dataValidations: { readonly model: Record<string, DataValidation> };
}

const rulesOf = (sheet: Worksheet) => (sheet as unknown as SheetWithRules).dataValidations.model;

/** Files and Excel name what an alert does in other words. */
const alertStyles: Readonly<Record<string, string>> = {
  Stop: 'stop',
  Warning: 'warning',
  Information: 'information',
};

export function writeValidations(
  sheet: Worksheet,
  rules: readonly ValidationContents[],
  functions: AddInFunctions,
): void {
  for (const { area, source, ignoreBlanks, errorAlert, prompt } of rules) {
    const list = source.startsWith('=')
      ? toFileFormula(source, functions)
      : `"${source.replaceAll('"', '""')}"`;
    rulesOf(sheet)[areaAddress(area)] = {
      type: 'list',
      allowBlank: ignoreBlanks,
      formulae: [list],
      showErrorMessage: errorAlert?.showAlert ?? true,
      ...(errorAlert && {
        errorStyle: alertStyles[errorAlert.style] ?? 'stop',
        errorTitle: errorAlert.title,
        error: errorAlert.message,
      }),
      ...(prompt && {
        showInputMessage: prompt.showPrompt,
        promptTitle: prompt.title,
        prompt: prompt.message,
      }),
    };
  }
}

/** The lists among a sheet's rules; exceljs gives every cell of a rule the same object. */
export function readValidations(sheet: Worksheet, functions: AddInFunctions): ValidationContents[] {
  const cells = new Map<DataValidation, Area[]>();
  for (const [address, rule] of Object.entries(rulesOf(sheet))) {
    const area = parseAddress(address)?.area;
    if (area && rule.type === 'list') cells.set(rule, [...(cells.get(rule) ?? []), area]);
  }
  return [...cells].flatMap(([rule, areas]) => {
    const whole = areas.reduce(boundingArea);
    const oneBlock = cellCount(whole) === areas.length;
    return (oneBlock ? [whole] : areas).map((area) => contentsOf(rule, area, functions));
  });
}

function contentsOf(
  rule: DataValidation,
  area: Area,
  functions: AddInFunctions,
): ValidationContents {
  const list = String(rule.formulae[0] ?? '');
  const text = /^"([\s\S]*)"$/.exec(list)?.[1];
  const style = Object.keys(alertStyles).find((name) => alertStyles[name] === rule.errorStyle);
  return {
    area,
    source: text?.replaceAll('""', '"') ?? fromFileFormula(list, functions),
    ignoreBlanks: rule.allowBlank ?? false,
    ...(rule.error !== undefined && {
      errorAlert: {
        showAlert: rule.showErrorMessage ?? false,
        style: style ?? 'Stop',
        title: rule.errorTitle ?? '',
        message: rule.error,
      },
    }),
    ...(rule.prompt !== undefined && {
      prompt: {
        showPrompt: rule.showInputMessage ?? false,
        title: rule.promptTitle ?? '',
        message: rule.prompt,
      },
    }),
  };
}
