import { headerOf } from '../column-header';
import type { Field } from '../edition/edition';
import { mostOf } from './package-limits';
import { quoted } from './package-problem';
import type { ShapeReader } from './shape-reader';

/**
 * Excel renames a second column of the same header, and its formulas would then miss it. Of a long
 * header it keeps the beginning.
 */
export function refuseUnfitHeaders(
  fields: readonly Field[],
  at: string,
  reader: ShapeReader,
): void {
  const headers = fields.map((field) => headerOf(field).trim().toLowerCase());
  for (const text of [...headers, ...fields.map(({ name }) => name)])
    if (text.length > mostOf.header)
      reader.refuse(
        at,
        `${quoted(text)} is longer than the ${String(mostOf.header)} characters of a header`,
      );
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
