import type { Pin } from '../../reference/stored/pin';
import { enterAgain } from './recalculate';
import { failureSentence, protectedSheetText } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import { replacePinned } from './pinned-edition';
import { referenceFormulas, type ReferenceFormula } from './reference-formulas';
import type { WorkbookEdition } from './workbook-edition';

/** What became of moving a workbook to another edition. */
export type MoveResult =
  | {
      readonly kind: 'moved';
      /** What it was pinned to, to go back to; undefined when that could not be read. */
      readonly from: Pin | undefined;
      /** How many formulas were calculated again. */
      readonly formulas: number;
    }
  | { readonly kind: 'failed'; readonly message: string };

const action = 'move the workbook to the edition';
const usesFigures = `since formulas there use the reference figures, then ${action} again`;

/**
 * Pins the workbook to another edition and calculates its formulas again. All or nothing: when a
 * formula can't be entered again, the workbook goes back to what it was. Never throws.
 */
export function moveEdition(workbook: WorkbookEdition, to: Pin): Promise<MoveResult> {
  return workbookWrites.queue(() => moveNow(workbook, to));
}

async function moveNow(workbook: WorkbookEdition, to: Pin): Promise<MoveResult> {
  const { state } = workbook;
  const from = state.kind === 'pinned' ? state.pin : undefined;
  let formulas: readonly ReferenceFormula[];
  try {
    const found = await Excel.run(formulasToEnter);
    if (found.locked.length > 0) return failed(protectedSheetText(found.locked, usesFigures));
    formulas = found.formulas;
    await repin(workbook, to);
  } catch (error) {
    return failed(failureSentence(error, { action, workbook: true }));
  }
  try {
    const entered = await Excel.run((context) => enterAgain(context, formulas));
    return { kind: 'moved', from, formulas: entered };
  } catch (error) {
    const said = failureSentence(error, { action });
    return failed(`${said} ${await goBack(workbook, from, to)}`);
  }
}

/**
 * Reads again what the workbook is pinned to, and calculates the formulas that had no answer.
 * @returns undefined when done, else what went wrong, in a sentence
 */
export async function readAgain(workbook: WorkbookEdition): Promise<string | undefined> {
  await workbook.read();
  if (workbook.state.kind === 'unread') return workbook.state.why;
  try {
    await workbookWrites.queue(() => Excel.run(enterAll));
    return undefined;
  } catch (error) {
    return failureSentence(error, { action: 'calculate the formulas', workbook: true });
  }
}

const enterAll = async (context: Excel.RequestContext) =>
  enterAgain(context, await referenceFormulas(context));

/** The formulas, and the names of protected sheets that hold some. */
async function formulasToEnter(context: Excel.RequestContext) {
  const formulas = await referenceFormulas(context);
  const names = [...new Set(formulas.map(({ sheet }) => sheet))];
  const protections = names.map((name) => context.workbook.worksheets.getItem(name).protection);
  for (const protection of protections) protection.load('protected');
  await context.sync();
  return { formulas, locked: names.filter((_, i) => protections[i]?.protected) };
}

/** Writes the pin; an answer that was lost on the way is looked up in the workbook. */
async function repin(workbook: WorkbookEdition, to: Pin): Promise<void> {
  try {
    await replacePinned(to);
    workbook.moved(to);
  } catch (error) {
    await workbook.read();
    const { state } = workbook;
    if (state.kind !== 'pinned' || state.pin.version !== to.version) throw error;
  }
}

/** Takes the move back and says how the workbook stands. */
async function goBack(workbook: WorkbookEdition, from: Pin | undefined, to: Pin): Promise<string> {
  try {
    if (!from)
      return `It is pinned to edition ${to.version}; formulas entered again take its figures.`;
    await repin(workbook, from);
    await Excel.run(enterAll);
    return `It is pinned to edition ${from.version}, as before.`;
  } catch {
    const { state } = workbook;
    const pinned = state.kind === 'pinned' ? `It is pinned to edition ${state.pin.version}; ` : '';
    return `${pinned}formulas with TANKREF or TANKCITE may still show figures of ${to.version} and of ${from?.version ?? 'none'}: move it again when Excel is ready.`;
  }
}

const failed = (message: string): MoveResult => ({ kind: 'failed', message });
