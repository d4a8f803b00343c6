import { invalidArgument, undocumented } from '../errors';
import type { Host } from '../host';
import type { WorksheetObject } from './handles';
import { sheetOf } from './sheet-of';

/** Excel.SheetVisibility. Univer knows hidden only: the host remembers which are VeryHidden. */
export function visibilityOf(target: WorksheetObject, host: Host): string {
  if (!sheetOf(target, host).isSheetHidden()) return 'Visible';
  return host.document.veryHidden.has(target.sheetId) ? 'VeryHidden' : 'Hidden';
}

export function setVisibility(target: WorksheetObject, value: unknown, host: Host): void {
  const sheet = sheetOf(target, host);
  const { veryHidden } = host.document;
  veryHidden.delete(target.sheetId);
  if (value === 'Visible') {
    sheet.showSheet();
    return;
  }
  if (value !== 'Hidden' && value !== 'VeryHidden') {
    throw invalidArgument('visibility must be Visible, Hidden or VeryHidden.');
  }
  const shown = host.engine.sheets.all().filter((other) => !other.isSheetHidden());
  if (shown.length === 1 && shown[0]?.getSheetId() === target.sheetId) {
    throw undocumented('what hiding the last visible sheet does');
  }
  sheet.hideSheet();
  if (value === 'VeryHidden') veryHidden.add(target.sheetId);
}
