import { headerOf } from '../column-header';
import type { FieldDescriptor } from './descriptor';
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

/**
 * The fields with names and headers of which each stands there once: the standard allows the same name
 * again, and Excel tells headers apart without looking at their case.
 */
export function withUnlikeNames(
  fields: readonly FieldDescriptor[],
  at: string,
  reader: ShapeReader,
): FieldDescriptor[] {
  const names = new Set<string>();
  const headers = new Set<string>();
  return fields.map((descriptor, i) => {
    const { field } = descriptor;
    const named = { ...field, name: unlike(field.name, names) };
    const unit = headerOf(field).slice(field.title.length);
    const title = unlike(field.title.trim(), headers, unit);
    if (named.name !== field.name || title !== field.title.trim())
      reader.remark(
        `${at}[${String(i)}]`,
        `${quoted(field.title)} names two columns: this one is called ${quoted(title)}`,
      );
    return { ...descriptor, field: { ...named, title } };
  });
}

/**
 * The name with a number behind it when it was used before, capitals not counted.
 * @param used grows by the name
 * @param ending that follows each name
 */
export function unlike(name: string, used: Set<string>, ending = ''): string {
  let unique = name;
  for (let count = 2; used.has(`${unique}${ending}`.toLowerCase()); count += 1)
    unique = `${name} ${String(count)}`;
  used.add(`${unique}${ending}`.toLowerCase());
  return unique;
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
