import { plainText } from './cell-type';
import type { FieldDescriptor, TableDescriptor } from './descriptor';
import { headerOf } from '../column-header';
import { mostOf } from './package-limits';
import { firstWords, shortened } from './package-problem';
import { fail, succeed, type Result } from '../result';

/** A field, and in which column of the file its cells stand; undefined where the file lacks it. */
export interface FieldPlace {
  readonly descriptor: FieldDescriptor;
  readonly column: number | undefined;
}

/** Which columns of a file are the fields of its schema, and what the schema says nothing of. */
export interface MatchedFields {
  readonly places: readonly FieldPlace[];
  readonly unread: readonly string[];
}

/**
 * Holds a file's columns to the fields of its schema, as `fieldsMatch` has it.
 * @param header undefined when the file has none: then fields go by their place
 * @param width of the first row
 */
export function matchFields(
  { fields, fieldsMatch }: Pick<TableDescriptor, 'fields' | 'fieldsMatch'>,
  header: readonly string[] | undefined,
  width: number,
): Result<MatchedFields, string> {
  if (fieldsMatch === 'any') return fieldsOfFile(header, width);
  const names = fields.map(({ field }) => field.name);
  if (!header)
    return width === 0 || width === fields.length
      ? succeed(inOrder(fields))
      : fail(`has ${String(width)} columns, the schema has ${String(fields.length)}`);
  if (fieldsMatch === 'exact')
    return header.length === names.length && names.every((name, i) => name === header[i])
      ? succeed(inOrder(fields))
      : wrongHeader(names, header);
  const lacking = names.filter((name) => !header.includes(name));
  const unread = header.filter((name) => !names.includes(name));
  const mayLack = fieldsMatch === 'superset' || fieldsMatch === 'partial';
  const mayHaveMore = fieldsMatch === 'subset' || fieldsMatch === 'partial';
  if ((lacking.length > 0 && !mayLack) || (unread.length > 0 && !mayHaveMore))
    return wrongHeader(names, header);
  if (lacking.length === names.length) return wrongHeader(names, header);
  const places = fields.map((descriptor) => {
    const column = header.indexOf(descriptor.field.name);
    return { descriptor, column: column < 0 ? undefined : column };
  });
  return succeed({ places, unread });
}

function inOrder(fields: readonly FieldDescriptor[]): MatchedFields {
  return { places: fields.map((descriptor, column) => ({ descriptor, column })), unread: [] };
}

function wrongHeader(names: readonly string[], got: readonly string[]): Result<never, string> {
  return fail(`expected the columns ${firstWords(names)}; got ${firstWords(got)}`);
}

/** Without a schema the header names the fields, and their cells say of what type they are. */
function fieldsOfFile(
  header: readonly string[] | undefined,
  width: number,
): Result<MatchedFields, string> {
  const columns = header?.length ?? width;
  if (columns === 0) return fail('is empty');
  if (columns > mostOf.fields) return fail(`has more than ${String(mostOf.fields)} columns`);
  const used = new Set<string>();
  const fields = Array.from({ length: columns }, (_, i): FieldDescriptor => {
    const written = header?.[i]?.trim() ?? '';
    const name = unlike(written === '' ? `Column ${String(i + 1)}` : written, used);
    return {
      field: { name, title: name, description: '', type: 'string' },
      read: plainText.read,
      isAny: true,
      constraints: { required: false, unique: false, whyNot: () => undefined },
    };
  });
  const long = fields.find(({ field }) => headerOf(field).length > mostOf.header);
  return long
    ? fail(
        `the header ${shortened(long.field.name)} is longer than ${String(mostOf.header)} characters`,
      )
    : succeed(inOrder(fields));
}

/** Excel tells headers apart without looking at their case. */
function unlike(name: string, used: Set<string>): string {
  let unique = name;
  for (let count = 2; used.has(unique.toLowerCase()); count += 1)
    unique = `${name} ${String(count)}`;
  used.add(unique.toLowerCase());
  return unique;
}
