import { headerOf } from '../../reference/column-header';
import type { TableSnapshot } from './table-snapshot';
import type { WorkbookTable } from './read-workbook';

/** Which table of the workbook a base may belong to. */
export type LocatedRows =
  | { readonly kind: 'found'; readonly table: WorkbookTable }
  /** The rows have to tell which; and whether at all, when neither id nor name says that it is one of these. */
  | { readonly kind: 'among'; readonly tables: readonly WorkbookTable[]; readonly named: boolean }
  | { readonly kind: 'missing' };

/**
 * Finds the table of each base, by Excel's id and name. Whether Excel keeps ids when a workbook is
 * saved is not documented, other programs give new ones, and people rename tables: so neither
 * counts alone where the other contradicts, and a table must have most of the columns. One that has
 * lost both is looked for among the tables with the same columns.
 */
export function locateRows(
  bases: readonly TableSnapshot[],
  tables: readonly WorkbookTable[],
): ReadonlyMap<string, LocatedRows> {
  const located = new Map<string, LocatedRows>();
  const taken = new Set<WorkbookTable>();
  const free = (
    base: TableSnapshot,
    isFit: (base: TableSnapshot, table: WorkbookTable) => boolean,
  ) => tables.filter((table) => !taken.has(table) && isFit(base, table));
  const settle = (isFit: (base: TableSnapshot, table: WorkbookTable) => boolean) => {
    for (const base of bases) {
      const [table, ...others] = located.has(base.insertId) ? [] : free(base, isFit);
      if (!table || others.length > 0) continue;
      located.set(base.insertId, { kind: 'found', table });
      taken.add(table);
    }
  };
  settle((base, table) => isLike(base, table) && isSame(base, table) === 'both');
  settle((base, table) => isLike(base, table) && isSame(base, table) !== 'neither');
  for (const base of bases.filter(({ insertId }) => !located.has(insertId))) {
    const named = free(
      base,
      (each, table) => isLike(each, table) && isSame(each, table) !== 'neither',
    );
    const alike = free(base, hasColumns);
    const among = named.length > 0 ? named : alike;
    located.set(
      base.insertId,
      among.length > 0
        ? { kind: 'among', tables: among, named: named.length > 0 }
        : { kind: 'missing' },
    );
  }
  return located;
}

function isSame(
  { tableId, tableName }: TableSnapshot,
  { id, name }: WorkbookTable,
): 'both' | 'one' | 'neither' {
  const [byId, byName] = [id === tableId, name.toLowerCase() === tableName.toLowerCase()];
  if (byId && byName) return 'both';
  return byId || byName ? 'one' : 'neither';
}

/** Most of the columns are there: some may have been renamed, the key's among them. */
function isLike({ fields }: TableSnapshot, table: WorkbookTable): boolean {
  const wanted = fields.map(headerOf);
  return 2 * wanted.filter((header) => has(table, [header])).length >= wanted.length;
}

function hasColumns({ fields }: TableSnapshot, table: WorkbookTable): boolean {
  return has(table, fields.map(headerOf));
}

function has({ headers }: WorkbookTable, wanted: readonly string[]): boolean {
  const present = new Set(headers.map((header) => header.trim().toLowerCase()));
  return wanted.every((header) => present.has(header.trim().toLowerCase()));
}
