import { parseJson, ShapeReader, type JsonObject } from '../../reference/package/shape-reader';
import { fail, succeed, type Result } from '../../reference/result';
import { partText, partXml } from '../part-xml';
import { squeeze, unsqueeze } from '../squeezed-text';
import { readWhole, wholeJson, type Base } from './base';
import { isFormula, type Entry } from './entries';

/** Where journals stand in a workbook: in custom XML parts whose root is a `journal` of this namespace. */
export const journalNamespace = 'urn:tankstock:refresh-journal';

const format = 1;

/**
 * All that a refresh writes and all that it writes over. It goes into the workbook before the first
 * cell is touched, so that a refresh that broke off can be ended or taken back, on another machine too.
 */
export interface Journal {
  readonly id: string;
  /** It is being taken back after it had ended. */
  readonly undoing?: true;
  readonly from: Base;
  readonly to: Base;
  /** Of the table before the refresh, in its order, then those that the refresh adds. */
  readonly columns: readonly JournalColumn[];
  /** The numbers of the key's columns in `columns`. */
  readonly key: readonly number[];
  readonly changed: readonly ChangedRow[];
  readonly added: readonly WholeRow[];
  readonly removed: readonly WholeRow[];
}

export interface JournalColumn {
  /** The header before the refresh; absent when the refresh adds the column. */
  readonly before?: string;
  readonly after: string;
  /** Of a column that is added: the column to the left of it, and its number format. */
  readonly left?: string;
  readonly numberFormat?: string;
}

export interface ChangedRow {
  readonly key: string;
  /** Number of the column, what is written over, what is written. */
  readonly edits: readonly (readonly [number, Entry, Entry])[];
}

/** A row that comes or goes. */
export interface WholeRow {
  readonly key: string;
  /** Key of the next row above it that stays and has one of its own; absent when there is none. */
  readonly above?: string;
  /** How many rows that stay are between that one, or the top, and this. */
  readonly past: number;
  /** One a column; null in a row that is added: the column is the analyst's own. */
  readonly entries: readonly (Entry | null)[];
}

/** Whether the refresh has come to its end: the base, written last, says so. */
export function hasEnded({ id, undoing }: Journal, base: Base): boolean {
  return id === base.refresh && undoing !== true;
}

export async function journalXml(journal: Journal): Promise<string> {
  const { from, to } = journal;
  const json = { format, ...journal, from: wholeJson(from), to: wholeJson(to) };
  return partXml('journal', journalNamespace, await squeeze(JSON.stringify(json)));
}

/** The journal in a custom XML part, or why there is none, in a sentence. */
export async function journalIn(xml: string): Promise<Result<Journal, string>> {
  const text = partText(xml, 'journal', journalNamespace);
  if (text === undefined) return fail('journal of a refresh: expected one <journal> element');
  const json = await unsqueeze(text);
  if (!json.ok) return fail(`journal of a refresh: ${json.error}`);
  const value = parseJson(json.value);
  return value.ok ? readJournal(value.value) : fail(`journal of a refresh: ${value.error}`);
}

function readJournal(value: unknown): Result<Journal, string> {
  const reader = new ShapeReader('journal of a refresh');
  const root = reader.object(value, '');
  if (root['format'] !== format) return fail('was written by another version of the add-in');
  const from = readWhole(root['from']);
  const to = readWhole(root['to']);
  if (!from.ok) return from;
  if (!to.ok) return to;
  const columns = reader.list(root['columns'], 'columns').map((each) => readColumn(each, reader));
  const key = reader.list(root['key'], 'key').map((each) => readNumber(each, columns, reader));
  const changed = reader.list(root['changed'], 'changed').map((each) => {
    const row = reader.object(each, 'changed');
    const edits = reader.list(row['edits'], 'edits').map((edit) => readEdit(edit, columns, reader));
    return { key: readKey(row['key'], reader), edits };
  });
  const rows = (name: 'added' | 'removed') =>
    reader
      .list(root[name], name)
      .map((each) => readRow(reader.object(each, name), columns, reader));
  const journal: Journal = {
    id: reader.text(root['id'], 'id'),
    ...(root['undoing'] === true && { undoing: true }),
    ...{ from: from.value, to: to.value, columns, key, changed },
    ...{ added: rows('added'), removed: rows('removed') },
  };
  const written = [
    ...changed.flatMap(({ edits }) => edits.map(([, , after]) => after)),
    ...journal.added.flatMap(({ entries }) => entries),
  ];
  // Sourced cells hold no formulas: a journal that says so is not the add-in's.
  if (written.some((entry) => entry !== null && isFormula(entry)))
    reader.refuse('changed', 'would write a formula into a sourced cell');
  const [problem] = reader.problems;
  return problem ? fail(`${problem.field ?? ''} ${problem.message}`) : succeed(journal);
}

function readColumn(value: unknown, reader: ShapeReader): JournalColumn {
  const json = reader.object(value, 'columns');
  const texts = (['before', 'left', 'numberFormat'] as const).flatMap((name) => {
    const text = reader.optionalText(json[name], name);
    return text === undefined ? [] : [[name, text] as const];
  });
  return { after: reader.text(json['after'], 'after'), ...Object.fromEntries(texts) };
}

function readEdit(
  value: unknown,
  columns: readonly JournalColumn[],
  reader: ShapeReader,
): readonly [number, Entry, Entry] {
  const [column, before, after] = reader.list(value, 'edits');
  return [
    readNumber(column, columns, reader),
    readEntry(before, reader) ?? '',
    readEntry(after, reader) ?? '',
  ];
}

function readRow(
  row: JsonObject,
  columns: readonly JournalColumn[],
  reader: ShapeReader,
): WholeRow {
  const above = reader.optionalText(row['above'], 'above');
  const entries = reader.list(row['entries'], 'entries').map((each) => readEntry(each, reader));
  if (entries.length !== columns.length) reader.refuse('entries', 'expected one a column');
  return {
    key: readKey(row['key'], reader),
    ...(above !== undefined && { above }),
    past: reader.optionalNumber(row['past'], 'past') ?? 0,
    entries,
  };
}

/** Cells as JSON, so that equal keys are equal texts. */
function readKey(value: unknown, reader: ShapeReader): string {
  const key = reader.text(value, 'key');
  const cells = parseJson(key);
  const isKey = cells.ok && Array.isArray(cells.value);
  if (isKey) for (const cell of cells.value as unknown[]) readEntry(cell, reader);
  else reader.refuse('key', 'expected the cells of a key');
  return key;
}

function readNumber(
  value: unknown,
  columns: readonly JournalColumn[],
  reader: ShapeReader,
): number {
  if (typeof value === 'number' && value in columns) return value;
  reader.refuse('columns', 'expected the number of a column');
  return 0;
}

function readEntry(value: unknown, reader: ShapeReader): Entry | null {
  const isEntry =
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    Number.isFinite(value);
  if (!isEntry) reader.refuse('entries', 'expected text, a number, true or false');
  return isEntry ? (value as Entry | null) : null;
}
