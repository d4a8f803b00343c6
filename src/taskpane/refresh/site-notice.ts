import type { InsertedTable } from '../../excel/refresh/inserted-table';
import { compareVersions } from '../../reference/edition/edition-version';

/** What is known of the add-in's site and of the workbook. */
export interface SiteNews {
  /** The version of an edition on the site that is newer than the add-in's. */
  readonly newer: string | undefined;
  /** The version that arrived from the site in this session. */
  readonly arrived: string | undefined;
  readonly tables: readonly InsertedTable[];
  /** The version that the workbook is pinned to. */
  readonly pinned: string | undefined;
}

/** What there is to say of a newer edition on the add-in's site: nothing once all have it. */
export function siteNotice({ newer, arrived, tables, pinned }: SiteNews): string | undefined {
  if (newer === undefined) return undefined;
  const lacks = (version: string) => compareVersions(version, newer) < 0;
  if (arrived !== undefined && !lacks(arrived))
    return tables.some(({ update }) => update?.origin.kind === 'site')
      ? `Edition ${arrived} arrived from the add-in’s site; no table was changed by that.`
      : undefined;
  const ours = tables.filter(
    ({ base, standing }) => base.origin.kind !== 'package' && standing.kind === 'found',
  );
  if (ours.length === 0 || ours.some(({ base }) => lacks(base.edition)))
    return `Edition ${newer} is on the add-in’s site: get it under Newer data.`;
  return pinned !== undefined && lacks(pinned)
    ? `The tables have edition ${newer} from the add-in’s site: to move formulas too, get it under Newer data.`
    : undefined;
}
