import { headerOf } from '../column-header';
import type { Field } from '../edition/edition';
import { fail, succeed, type Result } from '../result';
import type { HeaderChange } from './changes';
import type { MergeInput, MergeProblem } from './merge-input';
import type { MergeNote } from './notes';
import type { MergedColumn } from './tables';

/** A field that base and workbook have: where its cells stand in both. */
export interface InsertedColumn {
  readonly baseField: Field;
  readonly base: number;
  /** In the workbook. */
  readonly column: number;
}

/** A field that the new data have as well. */
export interface ComparedColumn extends InsertedColumn {
  /** As the new data have it. */
  readonly field: Field;
  readonly theirs: number;
}

/** How the columns of the three tables belong together. */
export interface ColumnMatch {
  readonly columns: readonly MergedColumn[];
  readonly compared: readonly ComparedColumn[];
  readonly headers: readonly HeaderChange[];
  /** Columns of the table as it stands that are the analyst's own, or become so. */
  readonly own: readonly number[];
  /** Those among them that were inserted and that the new data no longer have. */
  readonly gone: readonly InsertedColumn[];
  readonly notes: readonly MergeNote[];
}

/** Finds the column whose header a field has. */
type FindColumn = (field: Field) => number | undefined;

/**
 * Finds the sourced columns in the workbook by their headers, wherever they were moved. One that was
 * renamed is not looked for by its place or its cells: that would be a guess.
 */
export function matchColumns(input: MergeInput): Result<ColumnMatch, MergeProblem> {
  const { base, yours, theirs } = input;
  const find = columnFinder(yours.headers);
  const compared = comparedColumns(input, find);
  const problem = keyProblem(base.primaryKey, theirs.primaryKey, compared, base.fields);
  if (problem) return fail(problem);

  const sourced = new Map(compared.map(({ field, column }) => [field.name, column]));
  const inserted = new Set(base.fields.map(({ name }) => name));
  const added = theirs.fields.filter(({ name }) => !inserted.has(name));
  const free = added.filter((field) => find(field) === undefined);
  const [reworded, taken] = rewordedColumns(compared, find);
  return succeed({
    columns: theirs.fields.map((field) => ({
      field,
      column: sourced.get(field.name) ?? (free.includes(field) ? 'new' : 'absent'),
    })),
    compared,
    headers: reworded.map(({ field, baseField, column }) => ({
      ...{ column, from: headerOf(baseField), to: headerOf(field), field },
    })),
    own: yours.headers.map((_, i) => i).filter((i) => ![...sourced.values()].includes(i)),
    gone: goneColumns(base.fields, theirs.fields, find),
    notes: [
      ...absentColumns(base.fields, theirs.fields, find),
      ...added
        .filter((field) => !free.includes(field))
        .map((field): MergeNote => ({ kind: 'column-taken', header: headerOf(field) })),
      ...taken.map(({ field, baseField }): MergeNote => {
        return { kind: 'header-taken', header: headerOf(baseField), wanted: headerOf(field) };
      }),
    ],
  });
}

/** Excel tells the columns of a table apart without regard to case, but "Note" from "Note ". */
function columnFinder(headers: readonly string[]): FindColumn {
  const exact = new Map(headers.map((header, i) => [header.toLowerCase(), i]));
  const trimmed = new Map(headers.map((header, i) => [header.trim().toLowerCase(), i]));
  return (field) => {
    const header = headerOf(field).toLowerCase();
    return exact.get(header) ?? trimmed.get(header.trim());
  };
}

function comparedColumns({ base, theirs }: MergeInput, find: FindColumn): ComparedColumn[] {
  return theirs.fields.flatMap((field, i) => {
    const at = base.fields.findIndex(({ name }) => name === field.name);
    const baseField = base.fields[at];
    const column = baseField && find(baseField);
    return !baseField || column === undefined
      ? []
      : [{ field, baseField, base: at, theirs: i, column }];
  });
}

function keyProblem(
  base: readonly string[],
  theirs: readonly string[],
  compared: readonly ComparedColumn[],
  fields: readonly Field[],
): MergeProblem | undefined {
  if (base.length === 0) return { kind: 'no-key' };
  if (base.join('\n') !== theirs.join('\n')) return { kind: 'key-differs', base, theirs };
  const absent = base.filter((name) => compared.every(({ field }) => field.name !== name));
  const headers = fields.filter(({ name }) => absent.includes(name)).map(headerOf);
  return absent.length > 0 ? { kind: 'key-absent', headers } : undefined;
}

/** Columns that get another header, and those whose new header another column has. */
function rewordedColumns(
  compared: readonly ComparedColumn[],
  find: FindColumn,
): [ComparedColumn[], ComparedColumn[]] {
  const reworded = compared.filter(
    ({ field, baseField }) => headerOf(field) !== headerOf(baseField),
  );
  const isFree = ({ field, column }: ComparedColumn) => [undefined, column].includes(find(field));
  return [reworded.filter(isFree), reworded.filter((column) => !isFree(column))];
}

function goneColumns(
  inserted: readonly Field[],
  theirs: readonly Field[],
  find: FindColumn,
): InsertedColumn[] {
  const names = new Set(theirs.map(({ name }) => name));
  return inserted.flatMap((baseField, base): InsertedColumn[] => {
    const column = find(baseField);
    return column === undefined || names.has(baseField.name) ? [] : [{ baseField, base, column }];
  });
}

function absentColumns(
  inserted: readonly Field[],
  theirs: readonly Field[],
  find: FindColumn,
): MergeNote[] {
  const names = new Set(theirs.map(({ name }) => name));
  return inserted.flatMap((field): MergeNote[] => {
    const stands = find(field) !== undefined;
    if (stands === names.has(field.name)) return [];
    return [{ kind: stands ? 'column-gone' : 'column-absent', header: headerOf(field) }];
  });
}
