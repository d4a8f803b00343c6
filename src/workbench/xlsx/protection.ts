import type { Worksheet, WorksheetProtection } from 'exceljs';

/** What a protected sheet still allows, by the names of Excel's WorksheetProtectionOptions. */
export type SheetProtection = Readonly<Record<string, unknown>>;

/** Excel's options and what exceljs calls them. */
const permissions = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
} as const satisfies Record<string, keyof WorksheetProtection>;

/** Objects and scenarios are locked in a file by naming them, the others by not naming them. */
const locks = { allowEditObjects: 'objects', allowEditScenarios: 'scenarios' } as const;

/** What exceljs keeps of a protected sheet; its types leave it out. */
type Protected = Partial<WorksheetProtection> & { sheet?: boolean; hashValue?: string };

/** Protects the sheet in the file, without a password. */
export function writeProtection(sheet: Worksheet, protection: SheetProtection): Promise<void> {
  const allowed = Object.entries(permissions).filter(([option]) => protection[option] === true);
  const locked = Object.entries(locks).filter(([option]) => protection[option] !== true);
  const { selectionMode } = protection;
  return sheet.protect('', {
    ...Object.fromEntries(allowed.map(([, name]) => [name, true])),
    ...Object.fromEntries(locked.map(([, name]) => [name, false])),
    ...((selectionMode === 'Unlocked' || selectionMode === 'None') && { selectLockedCells: false }),
    ...(selectionMode === 'None' && { selectUnlockedCells: false }),
  });
}

/** What a protected sheet allows; undefined when it is not protected. */
export function readProtection(sheet: Worksheet): SheetProtection | undefined {
  const read = protectionOf(sheet);
  if (!read?.sheet) return undefined;
  const allowed = Object.entries(permissions).filter(([, name]) => read[name] === true);
  const open = Object.entries(locks).filter(([, name]) => read[name] !== false);
  const mode = read.selectUnlockedCells === false ? 'None' : 'Unlocked';
  return {
    ...Object.fromEntries([...allowed, ...open].map(([option]) => [option, true])),
    ...(read.selectLockedCells === false && { selectionMode: mode }),
  };
}

/** Whether the sheet has a password, which the workbench cannot keep. */
export function hasPassword(sheet: Worksheet): boolean {
  return protectionOf(sheet)?.hashValue !== undefined;
}

function protectionOf(sheet: Worksheet): Protected | null | undefined {
  return (sheet as Worksheet & { sheetProtection?: Protected | null }).sheetProtection;
}
