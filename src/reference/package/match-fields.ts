import { plainText } from './cell-type';
import type { FieldDescriptor, TableDescriptor } from './descriptor';
import { headerOf } from '../column-header';
import { unlike } from './doubles';
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
  /** In what way the header is another one than the schema says, where that is allowed. */
  readonly remark?: string;
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
  if (fieldsMatch === 'names') return matchNames(fields, names, header);
  if (fieldsMatch === 'exact')
    return header.length === names.length && names.every((name, i) => name === header[i])
      ? succeed(inOrder(fields))
      : fail(otherHeader(names, header));
  const lacking = names.filter((name) => !header.includes(name));
  const unread = header.filter((name) => !names.includes(name));
  const mayLack = fieldsMatch === 'superset' || fieldsMatch === 'partial';
  const mayHaveMore = fieldsMatch === 'subset' || fieldsMatch === 'partial';
  if ((lacking.length > 0 && !mayLack) || (unread.length > 0 && !mayHaveMore))
    return fail(otherHeader(names, header));
  if (lacking.length === names.length) return fail(otherHeader(names, header));
  const places = fields.map((descriptor) => {
    const column = header.indexOf(descriptor.field.name);
    return { descriptor, column: column < 0 ? undefined : column };
  });
  return succeed({ places, unread });
}

/**
 * Of somebody else's table: columns in the order of the schema, or by their names; those that the schema
 * has not are taken as their cells are, and fields that the file has not are no columns.
 */
function matchNames(
  fields: readonly FieldDescriptor[],
  names: readonly string[],
  header: readonly string[],
): Result<MatchedFields, string> {
  const known = names.map(looseName);
  const used = new Set<string>();
  const written = header.map((name, i) => unlike(headerName(name, i), used));
  const got = written.map(looseName);
  if (got.length === known.length && got.every((name, i) => name === known[i]))
    return succeed(inOrder(fields));
  const places = got.map((name, column): FieldPlace => {
    const descriptor = fields[known.indexOf(name)];
    return { column, descriptor: descriptor ?? fieldOfAnyType(written[column] ?? '') };
  });
  const others = written.filter((_, column) => !known.includes(got[column] ?? ''));
  if (others.length === header.length || header.length > mostOf.fields)
    return fail(otherHeader(names, header));
  const byCells = others.length === 0 ? '' : `, and ${firstWords(others)} as the cells are`;
  return succeed({
    places,
    unread: [],
    remark: `${otherHeader(names, header)}: taken by their names${byCells}`,
  });
}

/** Capitals, accents, blanks and hyphens make no other name. */
function looseName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function inOrder(fields: readonly FieldDescriptor[]): MatchedFields {
  return { places: fields.map((descriptor, column) => ({ descriptor, column })), unread: [] };
}

function otherHeader(names: readonly string[], got: readonly string[]): string {
  return `expected the columns ${firstWords(names)}; got ${firstWords(got)}`;
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
  const fields = Array.from({ length: columns }, (_, i) =>
    fieldOfAnyType(unlike(headerName(header?.[i] ?? '', i), used)),
  );
  const long = fields.find(({ field }) => headerOf(field).length > mostOf.header);
  return long
    ? fail(
        `the header ${shortened(long.field.name)} is longer than ${String(mostOf.header)} characters`,
      )
    : succeed(inOrder(fields));
}

function headerName(written: string, column: number): string {
  const name = written.trim();
  return name === '' ? `Column ${String(column + 1)}` : name;
}

function fieldOfAnyType(name: string): FieldDescriptor {
  return {
    field: { name, title: name, description: '', type: 'string' },
    read: plainText.read,
    isAny: true,
    constraints: { required: false, unique: false, whyNot: () => undefined },
  };
}
