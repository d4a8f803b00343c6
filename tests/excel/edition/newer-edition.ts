import type { Offer } from '../../../src/reference/stored/base';
import type { Cell, Edition, ReferenceTable } from '../../../src/reference/edition/edition';
import { tableOf } from './edition';

/** What a newer edition has otherwise in one of its tables. Rows are found by the first cell. */
export interface Otherwise {
  readonly changed?: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  readonly removed?: readonly string[];
  /** Whole rows, put in after the last. */
  readonly added?: readonly (readonly Cell[])[];
  readonly notes?: readonly string[];
  readonly fields?: ReferenceTable['fields'];
}

/** A table of a newer edition, on offer to those who inserted it from an older one. */
export function newerOffer(
  edition: Edition,
  id: string,
  { changed = {}, removed = [], added = [], ...others }: Otherwise,
  version = '2099.1.0',
): Offer {
  const table = tableOf(edition, id);
  const names = table.fields.map(({ name }) => name);
  const rows = table.rows
    .filter(([key]) => !removed.includes(String(key)))
    .map((row) => {
      const cells = changed[String(row[0])] ?? {};
      return row.map((cell, i) => cells[names[i] ?? ''] ?? cell);
    });
  const newer = {
    ...{ ...table, ...others, rows: [...rows, ...added] },
    ...{ hash: `hash of ${version}`, retrieved: '2099-01-02' },
  };
  const tables = edition.tables.map((each) => (each.id === id ? newer : each));
  return { table: newer, edition: { ...edition, version, tables }, origin: { kind: 'site' } };
}
