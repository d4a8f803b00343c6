import type { MergeProblem } from '../../reference/merge/merge-plan';
import { filteredText, protectedSheetText, tableGone } from '../requests/failures';
import { sourcesTableName } from '../tables/sources-sheet';
import type { FoundTable } from './find-tables';
import type { SourcesContents, WorkbookTable } from './read-workbook';
import type { RefusedRefresh, Refusal } from './refresh-result';

export function missing(name: string): RefusedRefresh {
  return refused({ kind: 'missing' }, tableGone(name));
}

export function unfinished({ table }: FoundTable): RefusedRefresh {
  return refused(
    { kind: 'unfinished' },
    `The last refresh of ${table.name} broke off: resume it or take it back first.`,
  );
}

export function cannotMerge({ table }: FoundTable, problem: MergeProblem): RefusedRefresh {
  return refused({ kind: 'cannot-merge', problem }, `${table.name}: ${problemText(problem)}`);
}

export function refusedFor(message: string): RefusedRefresh {
  return refused({ kind: 'other' }, message);
}

/** What keeps a table from being written, if something does. */
export function inTheWay(
  table: WorkbookTable,
  sources: SourcesContents | undefined,
): RefusedRefresh | undefined {
  if (table.protected) return protectedSheet(table.sheet, 'then refresh it');
  if (sources?.protected)
    return protectedSheet(sources.sheet, 'since the table’s row there is brought up to date');
  if (table.filtered) return refused({ kind: 'filtered' }, filteredText(table.name));
  return sources?.filtered ? refusedFor(filteredText(sourcesTableName)) : undefined;
}

function protectedSheet(sheet: string, why: string): RefusedRefresh {
  return refused({ kind: 'protected', sheet }, protectedSheetText([sheet], why));
}

/** Why a table can't be compared, and what to do, in a sentence that follows its name. */
export function problemText(problem: MergeProblem): string {
  switch (problem.kind) {
    case 'no-key':
      return 'it has no primary key, so nothing tells its rows apart and it can’t be refreshed: get its package under Newer data, choose the columns of its key there, then insert it anew.';
    case 'key-differs':
      return problem.theirs.length === 0
        ? 'the new data have no primary key any more, so its rows can’t be found again: insert the table anew.'
        : 'the new data tell rows apart by other columns, so its rows can’t be found again: insert the table anew.';
    case 'key-absent':
      return `its rows are found by ${problem.headers.map((header) => `"${header}"`).join(' and ')}, and no column has that name any more: give it back.`;
    case 'key-elsewhere':
      return `its rows are found by "${problem.header}", and what was inserted there stands under "${problem.under}" now: exchange the two headers back.`;
    case 'key-not-unique':
      return problem.of === 'theirs'
        ? `row ${String(problem.row + 1)} of the new data has no key of its own, so nothing can be compared.`
        : `row ${String(problem.row + 1)} of the rows as inserted has no key of its own, so nothing can be compared: insert the table anew.`;
  }
}

function refused(refusal: Refusal, message: string): RefusedRefresh {
  return { kind: 'refused', refusal, message };
}
