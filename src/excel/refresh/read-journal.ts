import * as v from 'valibot';
import type { Cell } from '../../reference/edition/edition';
import { parseJson } from '../../reference/package/shape-reader';
import { mostOf } from '../../reference/package/package-limits';
import { longestCell } from '../../reference/package/untrusted-text';
import { fail, succeed, type Result } from '../../reference/result';
import { name, rowsOf, text } from '../../reference/stored/cell-shapes';
import type { ListShape, StoredShape } from '../../reference/stored/stored-shape';
import { decode } from '../requests/decode-part';
import type { ReadingAllowance } from '../requests/reading-allowance';
import type { TableSnapshot } from './table-snapshot';
import { isFormula, type CellEntry } from './operations/cell-entry';
import type { RecordedPlace } from './operations/recorded-formulas';
import {
  journalKind,
  type ChangedRow,
  type Journal,
  type JournalColumn,
  type KeptFormula,
  type WholeRow,
} from './journal';
import { snapshotHead } from './read-snapshot';

/** Characters of the longest formula that Excel takes. */
const longestFormula = 8_192;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const entry = v.custom<CellEntry>(isEntry, 'expected text, a number, true or false');

/** Sourced cells hold no formulas: a journal that says so is not the add-in's. */
const sourced = v.custom<CellEntry>(
  (value) => isEntry(value) && !isFormula(value),
  'would write a formula into a sourced cell',
);

const key = v.pipe(text, v.check(isKey, 'expected the cells of a key'));

const column: v.GenericSchema<unknown, JournalColumn> = v.strictObject({
  before: v.exactOptional(name),
  after: name,
  left: v.exactOptional(name),
  numberFormat: v.exactOptional(name),
});

const stood: v.GenericSchema<unknown, RecordedPlace> = v.strictObject({
  sheet: name,
  row: count,
  column: count,
  rows: count,
  columns: count,
  keys: v.pipe(v.array(v.strictTuple([count, key])), v.maxLength(mostOf.rows)),
});

type JournalHead = Pick<Journal, 'id' | 'undoing' | 'columns' | 'key' | 'filled' | 'stood'> & {
  readonly from: Omit<TableSnapshot, 'rows'>;
  readonly to: Omit<TableSnapshot, 'rows'>;
};

const head: v.GenericSchema<unknown, JournalHead> = v.strictObject({
  id: name,
  undoing: v.exactOptional(v.literal(true)),
  from: snapshotHead,
  to: snapshotHead,
  columns: v.array(column),
  key: v.array(count),
  filled: v.array(count),
  stood: v.exactOptional(stood),
});

interface JournalLists {
  readonly fromRows: readonly Cell[];
  readonly toRows: readonly Cell[];
  readonly changed: ChangedRow;
  readonly added: WholeRow;
  readonly removed: WholeRow;
  readonly formulas: KeptFormula;
}

const journalShape: StoredShape<JournalHead, JournalLists, Journal> = {
  head,
  lists({ from, to, columns }) {
    const number = v.pipe(count, v.maxValue(columns.length - 1, 'expected the number of a column'));
    return {
      fromRows: rowsOf(from.fields),
      toRows: rowsOf(to.fields),
      changed: aRow(
        v.strictObject({ key, edits: v.array(v.strictTuple([number, entry, sourced])) }),
      ),
      added: aRow(wholeRow(sourced, columns.length)),
      removed: aRow(wholeRow(entry, columns.length)),
      formulas: {
        item: v.strictObject({
          key,
          among: v.exactOptional(count),
          column: number,
          formula: v.pipe(v.string(), v.maxLength(longestFormula)),
        }),
        most: mostOf.cells,
      },
    };
  },
  whole({ fromRows, toRows, from, to, ...journal }) {
    const wrong = (['key', 'filled'] as const).find((list) =>
      journal[list].some((number) => number >= journal.columns.length),
    );
    return wrong === undefined
      ? succeed({ ...journal, from: { ...from, rows: fromRows }, to: { ...to, rows: toRows } })
      : fail(`${wrong}: expected numbers of columns`);
  },
};

/** The journal in a custom XML part, or why there is none, in a sentence. */
export function journalIn(
  xml: string,
  allowance: ReadingAllowance,
): Promise<Result<Journal, string>> {
  return decode(journalKind, journalShape, xml, allowance);
}

function aRow<T>(item: v.GenericSchema<unknown, T>): ListShape<T> {
  return { item, most: mostOf.rows };
}

function wholeRow(
  cell: v.GenericSchema<unknown, CellEntry>,
  columns: number,
): v.GenericSchema<unknown, WholeRow> {
  return v.strictObject({
    key,
    above: v.exactOptional(key),
    past: count,
    entries: v.pipe(v.array(v.nullable(cell)), v.length(columns)),
    formats: v.exactOptional(v.pipe(v.array(v.nullable(text)), v.maxLength(columns))),
  });
}

function isEntry(value: unknown): value is CellEntry {
  if (typeof value === 'string')
    // An apostrophe before it keeps a text from being read as a number.
    return value.length <= (isFormula(value) ? longestFormula : longestCell + 1);
  return typeof value === 'boolean' || Number.isFinite(value);
}

/** Cells as JSON, so that equal keys are equal texts. */
function isKey(value: string): boolean {
  const cells = parseJson(value);
  return (
    cells.ok &&
    Array.isArray(cells.value) &&
    cells.value.every((cell) => cell === null || isEntry(cell))
  );
}
