import type { DamagedPart, InsertedTable } from '../../excel/refresh/inserted-table';
import { countText } from '../page/count-text';
import type { RefreshMessage } from './result-text';

/** What is known of the inserted tables. */
interface KnownTables {
  readonly tables: readonly Pick<InsertedTable, 'base' | 'standing' | 'refresh'>[];
  readonly damaged: readonly Pick<DamagedPart, 'of'>[];
  /** Names of tables that Sources lists, and whose rows as inserted the workbook does not keep. */
  readonly withoutBase: readonly string[];
  /** Why the workbook could not be looked at. */
  readonly problem: string | undefined;
}

/** What is said when a refresh of all finds nothing to preview: up to date only what is known to be. */
export function nothingNew({ tables, damaged, withoutBase, problem }: KnownTables): RefreshMessage {
  if (problem !== undefined) return { intent: 'error', text: problem };
  const unread = damaged.filter(({ of }) => of === 'rows');
  const all = tables.length + unread.length + withoutBase.length;
  if (all === 0)
    return {
      intent: 'success',
      text: 'No table was inserted yet: there is nothing to refresh.',
    };
  const reasons = [
    ...tables.map(notUpToDate),
    ...unread.map(() => unreadable),
    ...withoutBase.map(() => unreadable),
  ].filter((reason) => reason !== undefined);
  if (reasons.length === 0)
    return {
      intent: 'success',
      text: 'Every inserted table is up to date with the data that are here. Newer data may be elsewhere: see Newer data.',
    };
  const counts = [...new Set(reasons)].map(
    (reason) => `${countText(reasons.filter((each) => each === reason).length, 'table')} ${reason}`,
  );
  return {
    intent: 'warning',
    text: `There is nothing to preview, and not every table is up to date: ${counts.join(', ')}. See In this workbook.`,
  };
}

const unreadable = 'whose rows as inserted can’t be read';

function notUpToDate({
  base,
  standing,
  refresh,
}: KnownTables['tables'][number]): string | undefined {
  if (refresh?.kind === 'unfinished') return 'whose last refresh broke off';
  if (standing.kind === 'missing') return 'missing';
  if (standing.problem?.kind === 'no-key') return 'without a primary key';
  if (standing.problem) return 'that can’t be compared with the data';
  return base.undecided === undefined ? undefined : 'with conflicts left open';
}
