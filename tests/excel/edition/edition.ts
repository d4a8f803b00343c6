import { readPackage } from '../../../src/build/read-package';
import type { Edition, ReferenceTable } from '../../../src/reference/edition/edition';
import type { Offer } from '../../../src/reference/stored/base';

/** The edition that the add-in ships. */
export function shippedEdition(): Edition {
  const { edition } = readPackage('assets/reference');
  if (!edition.ok) throw new Error('The data package is broken.');
  return edition.value;
}

export function tableOf(edition: Edition, id: string): ReferenceTable {
  const table = edition.tables.find((each) => each.id === id);
  if (!table) throw new Error(`The edition has no table ${id}.`);
  return table;
}

/** A table as the add-in itself offers it. */
export function bundled(table: ReferenceTable, edition: Edition): Offer {
  return { table, edition, origin: { kind: 'bundled' } };
}
