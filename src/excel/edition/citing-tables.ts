import { headerOf } from '../../reference/column-header';
import type { DataOrigin } from '../../reference/edition/incoming';
import { findTables, type FoundTable } from '../refresh/find-tables';

/** An inserted table that is still there, and the ids of sources that it cites as it stands now. */
export interface CitingTable {
  readonly name: string;
  /** Where its rows came from: ids of sources mean what they mean there. */
  readonly origin: DataOrigin;
  readonly ids: readonly string[];
  /** As the workbook keeps them, of an analyst's own package. */
  readonly sources: string | undefined;
}

/**
 * Reads the columns of inserted tables that cite sources: in the tables themselves, since rows may
 * have been added, changed or deleted. Throws Excel's error.
 */
export function citingTables(): Promise<readonly CitingTable[]> {
  return Excel.run(async (context) => {
    const { byInsertId } = await findTables(context);
    const tables = [...byInsertId.values()].filter((found) => found !== undefined);
    return tables.map((found) => ({
      name: found.table.name,
      origin: found.base.value.origin,
      ids: [...new Set(citedIn(found))],
      sources: found.base.value.sources,
    }));
  });
}

function citedIn({ base, standing }: FoundTable): string[] {
  const columns = base.value.fields
    .filter(({ cites }) => cites)
    .map((field) => standing.headers.indexOf(headerOf(field)));
  const cells = standing.values.flatMap((row) => columns.map((column) => row[column]));
  return cells.filter((cell) => typeof cell === 'string').filter((cell) => cell !== '');
}
