import type { StandingTable } from '../../reference/merge/tables';
import { alike, entryAt, isFormula, type Entry } from './entries';
import type { Journal, WholeRow } from './journal';
import { keyOf } from './make-journal';
import type { RowStands } from './steps';

/** A table as it stands, read by the columns and keys of a journal. */
export interface StandingRows {
  readonly table: StandingTable;
  /** Where each column of the journal is now; undefined when it is not there. */
  readonly columns: readonly (number | undefined)[];
  /** The row of a key; undefined when none has it, or several have. */
  readonly rowOf: (key: string) => number | undefined;
  readonly stands: (row: WholeRow, whenThere: RowStands, whenAbsent: RowStands) => RowStands;
}

export function standingRows(journal: Journal, table: StandingTable): StandingRows {
  const places = new Map(table.headers.map((header, i) => [header.toLowerCase(), i]));
  const columns = journal.columns.map(
    ({ before, after }) =>
      places.get(after.toLowerCase()) ??
      (before === undefined ? undefined : places.get(before.toLowerCase())),
  );
  const index = indexOf(
    table,
    journal.key.map((number) => columns[number]),
  );
  const rowOf = (key: string) => {
    const row = index.get(key);
    return row === 'several' ? undefined : row;
  };
  const own = table.headers.map((_, i) => i).filter((i) => !columns.includes(i));
  const stands: StandingRows['stands'] = (row, whenThere, whenAbsent) => {
    const at = index.get(row.key);
    if (at === undefined) return whenAbsent;
    if (at === 'several') return 'changed';
    const asRecorded = row.entries.every((entry, number) => {
      const column = columns[number];
      if (column === undefined) return true;
      const now = entryAt(table, at, column);
      // A column that the refresh brings comes blank: nobody's work is in it yet.
      const isNew = journal.columns[number]?.before === undefined;
      return (isNew && now === '') || isAs(entry, now);
    });
    return asRecorded && own.every((column) => isAs(null, entryAt(table, at, column)))
      ? whenThere
      : 'changed';
  };
  return { table, columns, rowOf, stands };
}

/** A cell of the analyst's own may hold its column's formula; what was typed into it is theirs. */
function isAs(recorded: Entry | null, now: Entry): boolean {
  return recorded === null ? now === '' || isFormula(now) : alike(recorded, now);
}

function indexOf(
  table: StandingTable,
  key: readonly (number | undefined)[],
): ReadonlyMap<string, number | 'several'> {
  const index = new Map<string, number | 'several'>();
  // Without the columns of its key no row can be told from another.
  const present = key.filter((column) => column !== undefined);
  if (present.length < key.length) return index;
  table.values.forEach((_, row) => {
    const name = keyOf(table, row, present);
    index.set(name, index.has(name) ? 'several' : row);
  });
  return index;
}
