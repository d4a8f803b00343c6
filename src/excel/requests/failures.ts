import { ChangedMeanwhile } from './read-before-write';

/** What Excel was asked to do, as the sentence needs it: "insert the table". */
interface Attempt {
  readonly action: string;
  readonly sheet?: string;
  /** It concerns the workbook as a whole, no sheet of it. */
  readonly workbook?: true;
  /** It is done where a table stands: no other place can be chosen. */
  readonly inPlace?: true;
}

/**
 * The one place where Excel's errors become a sentence for the analyst: what happened, and what to
 * do. Codes as in Microsoft's "Error handling with the application-specific JavaScript APIs";
 * `message` is localised by Excel, so it is shown only where the code says nothing.
 */
export function failureSentence(
  error: unknown,
  { action, sheet, workbook, inPlace }: Attempt,
): string {
  if (error instanceof ChangedMeanwhile) {
    return `${error.message.replace(/\.$/, '')}, and keeps what was entered: ${action} again.`;
  }
  const { code, message } = describe(error);
  const otherwise = inPlace ? 'move that first' : 'choose another place';
  const where = sheet === undefined ? 'The sheet' : `The sheet "${sheet}"`;
  switch (code) {
    case 'AccessDenied':
      if (workbook) return protectedWorkbookText(action);
      return protectedText(where, `then ${action} again`);
    case 'InvalidOperationInCellEditMode':
      return `Excel is editing a cell: press Enter or Esc, then ${action} again.`;
    case 'InvalidSelection':
      return `Several ranges are selected, or another workbook is in front: click one cell of this workbook, then ${action} again.`;
    case 'GeneralException':
      return `Excel did not ${action}: ${message.replace(/\.$/, '')}. If another workbook is in front, click into this one, then ${action} again.`;
    case 'ItemNotFound':
      if (workbook) return `${where} is no longer in the workbook.`;
      if (inPlace) return `${where}, or what stood on it, is no longer in the workbook.`;
      return `${where} is no longer in the workbook: choose another place, then ${action} again.`;
    case 'ItemAlreadyExists':
      return `A sheet, table or name that this needs exists already: rename it, then ${action} again.`;
    case 'InsertDeleteConflict':
    case 'FilteredRangeConflict':
    case 'MergedRangeConflict':
    case 'PivotTableRangeConflict':
      return `${where} has a table, filter, merged cells or PivotTable in the way: ${otherwise}, then ${action} again.`;
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return `Excel refused to ${action}: it is more than one request may carry (5 MB).`;
    case 'InactiveWorkbook':
      return `Another workbook is in front: click into this workbook, then ${action} again.`;
    case 'ApiNotFound':
    case 'NotImplemented':
    case 'ApiNotAvailable':
    case 'ApiNotImplemented':
      return `This version of Excel can't ${action}: ${message}`;
    default:
      return `Excel did not ${action}: ${message}${code === undefined ? '' : ` (${code})`}`;
  }
}

/** What is said where sheets can't be added, deleted or renamed. @param action to be tried again then */
export function protectedWorkbookText(action: string): string {
  return `The workbook is protected or read-only: save a copy or unprotect it (Review, Protect Workbook), then ${action} again.`;
}

/** What is said of protected sheets. @param then what to do once they are not, or why they must not be */
export function protectedSheetText(sheets: readonly string[], then: string): string {
  const names = sheets.map((name) => `"${name}"`).join(', ');
  if (sheets.length === 1) return protectedText(`The sheet ${names}`, then);
  return `The sheets ${names} are protected: unprotect them (Review, Unprotect Sheet), ${then}.`;
}

function protectedText(sheet: string, then: string): string {
  return `${sheet} is protected: unprotect it (Review, Unprotect Sheet), ${then}.`;
}

/** Why nothing is written to a filtered table. */
export function filteredText(table: string): string {
  return `The table ${table} is filtered, and Excel may put values into the wrong rows of a filtered table: clear its filter first.`;
}

/** What is said of a table that was asked for by its name and is not there. */
export function tableGone(name: string): string {
  return `The table ${name} is no longer in the workbook: it was deleted, or made a plain range.`;
}

function describe(error: unknown): { code?: string; message: string } {
  if (error instanceof OfficeExtension.Error) return { code: error.code, message: error.message };
  return { message: error instanceof Error ? error.message : String(error) };
}
