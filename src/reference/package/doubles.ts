import { headerOf } from '../column-header';
import type { Field } from '../edition';
import type { ShapeReader } from './shape-reader';

/** Excel renames a second column of the same header, and its formulas would then miss it. */
export function refuseSameHeaders(fields: readonly Field[], at: string, reader: ShapeReader): void {
  const headers = fields.map((field) => headerOf(field).trim().toLowerCase());
  refuseDoubles(headers, at, 'header', reader);
}

/** Texts of which each must stand there once. */
export function refuseDoubles(
  texts: readonly string[],
  at: string,
  what: string,
  reader: ShapeReader,
): void {
  const seen = new Set<string>();
  for (const text of texts) {
    if (seen.has(text)) reader.refuse(at, `the ${what} ${text} is used twice`);
    seen.add(text);
  }
}
