import { parseJson, ShapeReader, type JsonObject } from '../../reference/package/shape-reader';
import { fail, succeed, type Result } from '../../reference/result';
import { partText } from '../requests/part-xml';
import { unsqueeze } from '../requests/compressed-text';
import { readWhole } from './base';
import { isFormula, type Entry } from './entries';
import {
  journalFormat,
  journalNamespace,
  type Journal,
  type JournalColumn,
  type KeptFormula,
  type WholeRow,
} from './journal';

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
  if (root['format'] !== journalFormat) return fail('was written by another version of the add-in');
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
    ...(root['formulas'] !== undefined && {
      formulas: reader
        .list(root['formulas'], 'formulas')
        .map((each) => readFormula(reader.object(each, 'formulas'), columns, reader)),
    }),
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
  const formats =
    row['formats'] === undefined ? undefined : reader.texts(row['formats'], 'formats');
  if (formats && formats.length > columns.length)
    reader.refuse('formats', 'expected no more than columns');
  return {
    key: readKey(row['key'], reader),
    ...(above !== undefined && { above }),
    past: reader.optionalNumber(row['past'], 'past') ?? 0,
    entries,
    ...(formats && { formats }),
  };
}

function readFormula(
  json: JsonObject,
  columns: readonly JournalColumn[],
  reader: ShapeReader,
): KeptFormula {
  const [row, column] = reader.list(json['place'], 'place');
  if (typeof row !== 'number' || typeof column !== 'number')
    reader.refuse('place', 'expected the row and the column of a cell');
  return {
    key: readKey(json['key'], reader),
    column: readNumber(json['column'], columns, reader),
    formula: reader.text(json['formula'], 'formula'),
    place: [Number(row), Number(column)],
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
