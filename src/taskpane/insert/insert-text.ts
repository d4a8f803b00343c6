import type { AssumptionResult } from '../../excel/formulas/assumption-row';
import type { FormulaResult } from '../../excel/formulas/enter-formula';
import type { InsertResult, InsertTarget } from '../../excel/tables/insert/insert-table';
import type { StandingCopy } from '../../excel/tables/insert/standing-copy';
import type { UndoResult } from '../../excel/tables/insert/undo-insert';
import type { ReferenceTable } from '../../reference/edition/edition';
import { countText } from '../page/count-text';
import { spelled } from '../page/spelling';

/** What an insert, an entry or the undo of an insert came to; or a table that is there already. */
export type EndedInsert =
  InsertResult | FormulaResult | AssumptionResult | UndoResult | StandingCopy;

/** "B2", or "Losses!B2" and "'My sheet'!B2" where the sheet must be said: as Excel writes a reference. */
export function placeText(sheet: string, address: string): string {
  const bare = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${bare ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${address}`;
}

export function runningText(table: ReferenceTable, target: InsertTarget): string {
  const where = {
    selection: 'at the selection',
    'new-sheet': 'on a new sheet',
    place: target.kind === 'place' ? `at ${target.address}` : '',
  }[target.kind];
  return `Inserting ${table.title} ${where}`;
}

/** What became of an insert, in one or two sentences. */
export function resultText(result: EndedInsert): string {
  switch (result.kind) {
    case 'inserted':
      return `Inserted ${countText(result.rows, 'row')} as ${result.table} at ${placeText(result.sheet, result.address)}.`;
    case 'entered':
      return `Entered ${spelled(result.formula)} at ${placeText(result.sheet, result.address)}.`;
    case 'assumed':
      return `Inserted at ${placeText(result.sheet, result.address)}.${judgementText(result.open)}`;
    case 'occupied':
      return `Nothing was written: on ${result.sheet}, ${result.wanted} is not free (${result.occupied}).`;
    case 'undone':
      return `${result.table} is taken out of ${result.sheet} again, with its row in Sources.`;
    case 'standing':
      return `${result.offer.table.title} is in the workbook already, as ${result.table}.`;
    case 'failed':
      return result.message;
  }
}

/** What is said of the ends that a figure's source leaves open. */
function judgementText(open: readonly string[]): string {
  if (open.length === 0) return '';
  const [first = '', ...others] = open;
  const named = [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(' and ');
  return ` ${named} ${others.length === 0 ? 'is' : 'are'} left to your judgement.`;
}
