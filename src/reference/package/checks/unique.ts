import type { Cell } from '../../edition/edition';
import { mostOf } from '../package-limits';
import type { PackageProblem } from '../package-problem';
import type { ReadTable } from '../read-table';
import { eachOf, type Steps } from '../steps';
import { cellOf, eachRow, inTurn } from './columns';

/** What a table's keys are worth. */
export interface KeyFindings {
  /** Rows that a key does not tell apart. */
  readonly problems: readonly PackageProblem[];
  /** Rows that it tells apart by capitals or blanks only, which no refresh does. */
  readonly alike: readonly PackageProblem[];
  /** Whether a refresh can find rows by the primary key. */
  readonly isPrimaryUsable: boolean;
}

/** Holds the rows to the primary key, the unique keys and the columns that must be unique. */
export function* checkUnique(read: ReadTable): Steps<KeyFindings> {
  const { primaryKey, uniqueKeys, fields } = read.table;
  const problems = yield* inTurn(primaryKey.map((field) => checkRequired(read, field)));
  const alike: PackageProblem[] = [];
  const primary = primaryKey.length > 0 ? yield* compareKeys(read, primaryKey) : undefined;
  const unique = fields.filter(({ constraints }) => constraints.unique);
  const found = primary ? [primary] : [];
  for (const key of [...uniqueKeys, ...unique.map(({ field }) => [field.name])])
    found.push(yield* compareKeys(read, key));
  for (const findings of found) {
    problems.push(...findings.problems);
    alike.push(...findings.alike);
  }
  return { problems, alike, isPrimaryUsable: primary?.alike.length === 0 };
}

function checkRequired(read: ReadTable, field: string): Steps<PackageProblem[]> {
  const cell = cellOf(read);
  return eachRow(read, field, (row) =>
    cell(row, field) === null ? 'must not be empty' : undefined,
  );
}

type Compared = Pick<KeyFindings, 'problems' | 'alike'>;

/** A row with an empty cell in a key is unlike all others. */
export function* compareKeys(read: ReadTable, key: readonly string[]): Steps<Compared> {
  const cell = cellOf(read);
  const exact = new Map<string, number>();
  const loose = new Map<string, number>();
  const problems: PackageProblem[] = [];
  const alike: PackageProblem[] = [];
  yield* eachOf(read.rows, (row, index) => {
    const cells = key.map((field) => cell(row, field));
    if (cells.includes(null) || problems.length + alike.length >= mostOf.problems) return;
    const say = (first: number, more: string): PackageProblem => ({
      ...read.placeOf(index),
      field: key.join(' + '),
      message: `says the same as row ${String(read.placeOf(first).row)}${more}`,
    });
    const same = firstOf(exact, JSON.stringify(cells), index);
    const isText = cells.some((each) => typeof each === 'string');
    const similar = isText
      ? firstOf(loose, JSON.stringify(cells.map(normalised)), index)
      : undefined;
    if (same !== undefined) problems.push(say(same, ''));
    else if (similar !== undefined) alike.push(say(similar, ' but for capitals and blanks'));
  });
  return { problems, alike };
}

/** The index that a text was first met at; undefined when that is now. */
function firstOf(met: Map<string, number>, text: string, index: number): number | undefined {
  const first = met.get(text);
  if (first === undefined) met.set(text, index);
  return first;
}

function normalised(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.trim().replace(/\s+/g, ' ').toLowerCase() : cell;
}
