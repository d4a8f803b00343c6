import { headerOf } from '../../reference/column-header';
import { find, type FoundTable } from '../refresh/find';

/** The ids of sources that inserted tables cite, as they stand in the workbook now. */
export interface InsertedSources {
  /** Names of the inserted tables that are still there. */
  readonly tables: readonly string[];
  readonly ids: readonly string[];
}

/**
 * Reads the columns of inserted tables that cite sources: in the tables themselves, since rows may
 * have been added, changed or deleted. Throws Excel's error.
 */
export function insertedSources(): Promise<InsertedSources> {
  return Excel.run(async (context) => {
    const { byMark } = await find(context);
    const tables = [...byMark.values()].filter((found) => found !== undefined);
    return {
      tables: tables.map(({ table }) => table.name),
      ids: [...new Set(tables.flatMap(citedIn))],
    };
  });
}

function citedIn({ base, standing }: FoundTable): string[] {
  const columns = base.value.fields
    .filter(({ cites }) => cites)
    .map((field) => standing.headers.indexOf(headerOf(field)));
  const cells = standing.values.flatMap((row) => columns.map((column) => row[column]));
  return cells.filter((cell) => typeof cell === 'string').filter((cell) => cell !== '');
}
