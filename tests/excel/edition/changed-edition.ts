import type { Cell, Edition, ReferenceTable } from '../../../src/reference/edition/edition';
import { figuresTableId } from '../../../src/reference/figures/figure';

/** An edition as it would be after its editors changed cells of figures: key → column → value. */
export function changedEdition(
  edition: Edition,
  version: string,
  changes: Readonly<Record<string, Readonly<Record<string, Cell>>>>,
): Edition {
  const tables = edition.tables.map((table) =>
    table.id === figuresTableId ? changedTable(table, changes) : table,
  );
  return { ...edition, version, tables };
}

function changedTable(
  table: ReferenceTable,
  changes: Readonly<Record<string, Readonly<Record<string, Cell>>>>,
): ReferenceTable {
  const names = table.fields.map(({ name }) => name);
  const rows = table.rows.map((row) => {
    const change = changes[String(row[names.indexOf('key')])] ?? {};
    return row.map((cell, i) => change[names[i] ?? ''] ?? cell);
  });
  return { ...table, rows };
}
