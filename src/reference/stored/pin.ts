import type { Edition } from '../edition/edition';
import { packEdition, type PackedEdition } from '../edition/packed-edition';
import { referenceOf, type LookupReference } from '../figures/lookup';

/**
 * What a workbook keeps of the edition that it was built on: all of it. Its formulas look nothing up
 * elsewhere, so they give the same digits whatever edition comes later.
 */
export interface Pin extends LookupReference {
  readonly title: string;
  /** The edition's semantic version. */
  readonly version: string;
  /** ISO day of its release. */
  readonly released: string;
}

/** Where pins stand in a workbook, and how they are written. */
export const pinKind = {
  title: 'pinned edition',
  root: 'pin',
  namespace: 'urn:tankstock:pinned-edition',
  format: 2,
  lists: ['texts', 'tables', 'sources'],
} as const;

/** What a workbook built on an edition keeps. */
export function pinOf(edition: Edition): Pin {
  const { title, version, released } = edition;
  return { title, version, released, ...referenceOf(edition) };
}

/** A pin as it is written: its figures are rows of a table. */
export function packedPin({ title, version, released, tables, sources }: Pin): PackedEdition {
  return packEdition({ title, version, released, tables: [...tables.values()], sources });
}
