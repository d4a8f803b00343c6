import { RemoveSheetCommand } from '@univerjs/sheets';
import { areaAfter, movesCells } from './area-follow';
import type { Area } from './area';
import type { Follow } from './undoable-list';

/** A list that a cell's entry must be taken from (Excel.DataValidation of the type List). */
export interface Validation {
  readonly id: string;
  readonly sheetId: string;
  readonly area: Area;
  /** The entries divided by commas, or "=" and a reference. */
  readonly source: string;
  readonly ignoreBlanks: boolean;
  readonly errorAlert?: ValidationText & { readonly showAlert: boolean; readonly style: string };
  readonly prompt?: ValidationText & { readonly showPrompt: boolean };
}

interface ValidationText {
  readonly title: string;
  readonly message: string;
}

/** Rules move along with their cells and go with their sheet. */
export const validationsAfter: Follow<Validation> = (list, command, sheetId) => {
  if (command.id === RemoveSheetCommand.id) return list.filter((rule) => rule.sheetId !== sheetId);
  if (!movesCells(command)) return list;
  return list.flatMap((rule) => {
    if (rule.sheetId !== sheetId) return [rule];
    const area = areaAfter(rule.area, command);
    return area ? [{ ...rule, area }] : [];
  });
};
