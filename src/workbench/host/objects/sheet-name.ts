import { invalidArgument, itemAlreadyExists } from '../errors';
import type { Host } from '../host';

/** Excel's limit on the length of a sheet's name. */
const LONGEST_NAME = 31;

/**
 * A sheet's new name, checked as the reference of WorksheetCollection.add and Excel's own rule
 * for sheet names say. Which code Excel answers a bad name with is not documented: it is
 * InvalidArgument here, the code for a wrong argument.
 */
export function checkSheetName(value: unknown, host: Host, ownId?: string): string {
  if (typeof value !== 'string') throw invalidArgument('A sheet name must be text.');
  const bad = value === '' || value.length > LONGEST_NAME || /[/\\?*:[\]]/.test(value);
  if (bad || value.startsWith("'") || value.endsWith("'") || value.toLowerCase() === 'history') {
    throw invalidArgument(
      `"${value}" is no sheet name: 1 to ${LONGEST_NAME} characters, none of / \\ ? * : [ ], ` +
        `no apostrophe at an end, not "History".`,
    );
  }
  const other = host.engine.sheets.byName(value);
  if (other && other.getSheetId() !== ownId) throw itemAlreadyExists();
  return value;
}

/** The name Excel gives a copy: "Attrition (2)", with the first number that is free. */
export function freeCopyName(original: string, host: Host): string {
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const name = original.slice(0, LONGEST_NAME - ending.length) + ending;
    if (!host.engine.sheets.byName(name)) return name;
  }
}

/** The name Excel gives a sheet that is added without one: the first free of Sheet1, Sheet2, … */
export function freeSheetName(host: Host): string {
  let number = host.engine.sheets.all().length + 1;
  while (host.engine.sheets.byName(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}
