import type { Edition } from '../../src/reference/edition/edition';

/** An edition as it would have ended with a month: its monthly tables hold no later one. */
export function editionTo(edition: Edition, last: string): Edition {
  return {
    ...edition,
    tables: edition.tables.map((table) => {
      const month = table.fields.findIndex(({ name }) => name === 'month');
      if (month < 0) return table;
      return { ...table, rows: table.rows.filter((row) => String(row[month] ?? '') <= last) };
    }),
  };
}
