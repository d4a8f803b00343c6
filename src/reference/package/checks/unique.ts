import type { Cell } from '../../edition/edition';
import { looseKey } from '../loose-key';
import { mostOf } from '../package-limits';
import type { PackageProblem } from '../package-problem';
import type { ReadTable, TypedRows } from '../read-table';
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
  const columns = key.map((name) =>
    read.table.fields.findIndex(({ field }) => field.name === name),
  );
  const problems: PackageProblem[] = [];
  const alike: PackageProblem[] = [];
  const met = new MetRows(read.rows, columns);
  const say = (index: number, first: number, more: string): PackageProblem => ({
    ...read.placeOf(index),
    field: key.join(' + '),
    message: `says the same as row ${String(read.placeOf(first).row)}${more}`,
  });
  yield* eachOf(read.rows, (row, index) => {
    if (columns.some((column) => (row[column] ?? null) === null)) return;
    if (problems.length + alike.length >= mostOf.problems) return;
    const { same, similar } = met.add(index);
    if (same !== undefined) problems.push(say(index, same, ''));
    else if (similar !== undefined) alike.push(say(index, similar, ' but for capitals and blanks'));
  });
  return { problems, alike };
}

/** Rows that were met, by what their keys look like: nearly always one, and then it stands alone. */
class MetRows {
  private readonly met = new Map<Cell, number | readonly number[]>();

  constructor(
    private readonly rows: TypedRows,
    private readonly columns: readonly number[],
  ) {}

  /** @returns the first row of the same key, and the first of one that looks alike */
  add(index: number): { readonly same?: number; readonly similar?: number } {
    const key = looseKey(this.rows[index] ?? [], this.columns);
    const before = this.met.get(key);
    if (before === undefined) {
      this.met.set(key, index);
      return none;
    }
    const alike = typeof before === 'number' ? [before] : before;
    const same = alike.find((other) => this.isSame(other, index));
    if (same !== undefined) return { same };
    this.met.set(key, [...alike, index]);
    const [similar = index] = alike;
    return { similar };
  }

  private isSame(one: number, other: number): boolean {
    return this.columns.every((column) => this.rows[one]?.[column] === this.rows[other]?.[column]);
  }
}

const none = {};
