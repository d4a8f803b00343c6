import { failureSentence, tableGone } from './requests/failures';

/** A place of the workbook that is found again whatever its table or sheet is called meanwhile. */
export type GoToTarget =
  /** Excel's id of the table; its name, should Excel have given it another id. */
  | { readonly kind: 'table'; readonly id: string; readonly name: string }
  /** Excel's id of the sheet; its name as it was last known, for saying that it is gone. */
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly sheet: string;
      readonly address: string;
    };

/**
 * Brings a place of the workbook into view and selects it. Never throws.
 * @returns undefined when done, else what went wrong, in a sentence
 */
export async function goTo(target: GoToTarget): Promise<string | undefined> {
  try {
    return await Excel.run((context) =>
      target.kind === 'table' ? goToTable(context, target) : goToCells(context, target),
    );
  } catch (error) {
    return failureSentence(error, { action: 'go there', inPlace: true });
  }
}

async function goToTable(
  context: Excel.RequestContext,
  { id, name }: Extract<GoToTarget, { kind: 'table' }>,
): Promise<string | undefined> {
  const { tables } = context.workbook;
  const found = [id, name].map((known) => tables.getItemOrNullObject(known).load('id'));
  await context.sync();
  const table = found.find(({ isNullObject }) => !isNullObject);
  if (!table) return tableGone(name);
  table.worksheet.activate();
  table.getRange().select();
  await context.sync();
  return undefined;
}

async function goToCells(
  context: Excel.RequestContext,
  { sheetId, sheet: name, address }: Extract<GoToTarget, { kind: 'cells' }>,
): Promise<string | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load('id');
  await context.sync();
  if (sheet.isNullObject) return `The sheet "${name}" is no longer in the workbook.`;
  sheet.activate();
  const range = sheet.getRange(address);
  range.getLastCell().select(); // its end comes into view first: what is selected next has its beginning there
  range.select();
  await context.sync();
  return undefined;
}
