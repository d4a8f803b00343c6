import type { MergeProblem } from '../../reference/merge/merge-plan';
import { mergeProblemText } from './merge-problem-text';
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
  return refused({ kind: 'cannot-merge', problem }, `${table.name}: ${mergeProblemText(problem)}`);
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

function refused(refusal: Refusal, message: string): RefusedRefresh {
  return { kind: 'refused', refusal, message };
}
