import type { FWorksheet } from '@univerjs/sheets/facade';
import { accessDenied, itemNotFound } from '../errors';
import type { Host } from '../host';

/** The sheet behind an object; ItemNotFound once it has been deleted. */
export function sheetOf(target: { readonly sheetId: string }, host: Host): FWorksheet {
  const sheet = host.engine.sheets.byId(target.sheetId);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/**
 * Stands before every write to cells. Excel denies it on a protected sheet, for `null` too. The
 * stand-in treats every cell as locked, which is what a new cell is.
 */
export function assertWritable(target: { readonly sheetId: string }, host: Host): void {
  const sheet = sheetOf(target, host);
  if (host.document.protection.has(target.sheetId)) {
    throw accessDenied(`The sheet "${sheet.getSheetName()}" is protected.`);
  }
}
