import type { InsertedTable } from '../../excel/refresh/inserted-table';
import type { RefreshTask } from '../../excel/refresh/refresh-result';
import { numberText } from '../../reference/number-text';
import type { TableAction } from './requests';
import { outcomeOf, type RefreshMessage } from './result-text';
import type { Workbook } from '../workbook/workbook';

/**
 * Does with an inserted table what was asked for, but for previewing its refresh.
 * @returns what became of it, when there is something to say
 */
export async function carryOut(
  workbook: Workbook,
  action: Exclude<TableAction, 'refresh'>,
  table: InsertedTable,
  task: RefreshTask,
): Promise<RefreshMessage | undefined> {
  const { insertId, standing } = table;
  const { title } = table.base;
  switch (action) {
    case 'go-to':
      if (standing.kind === 'missing') return undefined;
      return wentWrong(
        await workbook.goTo({ kind: 'table', id: standing.tableId, name: table.name }),
      );
    case 'forget':
      return said(
        await workbook.forgetTable(insertId),
        `${title} is forgotten: nothing in the workbook changed but that it is no longer refreshed.`,
      );
    case 'clear-filter':
      return said(await workbook.clearFilters(insertId), `All rows of ${title} are shown.`);
    case 'make-numbers':
      return madeNumbers(workbook, insertId, title);
    case 'undo':
      return outcomeOf('undo', title, await workbook.undoRefresh(insertId, task));
    case 'resume':
      return outcomeOf('resume', title, await workbook.resumeRefresh(insertId, task));
    case 'take-back':
      return outcomeOf('take-back', title, await workbook.takeBackRefresh(insertId, task));
  }
}

/** Makes numbers of a table's numbers that stand as text. */
export async function madeNumbers(
  workbook: Pick<Workbook, 'makeNumbers'>,
  insertId: string,
  title: string,
): Promise<RefreshMessage> {
  const made = await workbook.makeNumbers(insertId);
  if (made.kind === 'failed') return { intent: 'error', text: made.message };
  const [numbers, stand] = made.cells === 1 ? ['number', 'stands'] : ['numbers', 'stand'];
  const text = `${numberText(made.cells)} ${numbers} of ${title} that stood as text ${stand} as ${numbers} now.`;
  return { intent: 'success', text };
}

/** What is said of work that needs progress and Cancel; other actions are over at once. */
export function workText(action: TableAction, title: string): string {
  switch (action) {
    case 'undo':
    case 'take-back':
      return `Taking back the refresh of ${title}`;
    case 'resume':
      return `Resuming the refresh of ${title}`;
    default:
      return `Reading ${title}`;
  }
}

function said(problem: string | undefined, done: string): RefreshMessage {
  return wentWrong(problem) ?? { intent: 'success', text: done };
}

function wentWrong(problem: string | undefined): RefreshMessage | undefined {
  return problem === undefined ? undefined : { intent: 'error', text: problem };
}
