import type { ReadTable } from './checks/columns';
import { citedIds } from '../cited-ids';
import type { ReferenceTable } from '../edition';
import { shownRows, type ReadTables } from './show-table';
import type { Citable } from '../source';

/** The table that people see, made of one that was read and checked. */
export function referenceTable(
  read: ReadTable,
  tables: ReadTables,
  hash: string,
  sources: ReadonlyMap<string, Citable>,
): ReferenceTable {
  const { name, title, subtitle, group, primaryKey, notes, licence, plot } = read.table;
  const fields = read.table.columns.map(({ field }) => field);
  const rows = shownRows(read, tables);
  const sourceIds = citedIds(fields, rows);
  return {
    id: name,
    ...{ title, subtitle, group, fields, primaryKey, rows, notes, sourceIds, licence, hash },
    retrieved: newestAccess(sourceIds.flatMap((id) => sources.get(id) ?? [])),
    ...(plot && { plot }),
  };
}

function newestAccess(sources: readonly Citable[]): string {
  const days = sources.map(({ accessed }) =>
    (accessed?.['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0')).join('-'),
  );
  return days.sort().at(-1) ?? '';
}
