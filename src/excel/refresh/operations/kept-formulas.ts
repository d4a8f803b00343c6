import {
  afterShift,
  referenceIn,
  tokensOf,
  type Reference,
  type Span,
  type Token,
} from '../../../formula';
import { rowReferencesFinder } from '../../../reference/merge/row-references';
import type { StandingTable } from '../../../reference/merge/tables';
import type { Journal, KeptFormula } from '../journal';
import { entryAt, isFormula } from './cell-entry';
import type { CurrentRows } from './current-rows';
import type { CellToWrite } from './write-cells';

/**
 * Formulas in rows that stay and that refer to rows that go, as they are before: Excel rewrites them,
 * and does not give them back what they referred to when the rows are put in again.
 * @param keyAt the key of a row: asked for only where a formula is kept
 */
export function keptFormulas(
  table: StandingTable,
  going: ReadonlySet<number>,
  keyAt: (row: number) => string,
): readonly KeptFormula[] {
  const { at, formulas } = table;
  if (!at || going.size === 0) return [];
  const referencesIn = rowReferencesFinder(table);
  return formulas.flatMap((cells, row) =>
    going.has(row)
      ? []
      : cells.flatMap((_, column): KeptFormula[] => {
          const formula = entryAt(table, row, column);
          if (!isFormula(formula)) return [];
          const refers = referencesIn(formula).some(
            ({ first, last }) => going.has(first) || going.has(last),
          );
          const place = [at.row + row, at.column + column] as const;
          return refers ? [{ key: keyAt(row), column, formula, place }] : [];
        }),
  );
}

/**
 * What gives such formulas back what they were, once the rows stand again. Only where Excel's own
 * rewriting explains what they are now: what the analyst made of one meanwhile stays. A formula
 * elsewhere on the sheet than it was would refer to other cells in the same words: it stays too.
 * @param leaving columns that go before the formulas are entered, from the right
 */
export function restoredFormulas(
  { formulas, removed, added }: Journal,
  { table, columns, rowOf }: CurrentRows,
  rowAfter: (row: number) => number,
  leaving: readonly number[],
): readonly CellToWrite[] {
  const { at } = table;
  const moves = { up: removed.length, down: added.length };
  return formulas.flatMap(({ key, column: number, formula, place }): CellToWrite[] => {
    const [now, column] = [rowOf(key), columns[number]];
    if (!at || now === undefined || column === undefined) return [];
    const row = rowAfter(now);
    const columnInEnd = columnAfter(column, leaving);
    const isThere = at.row + row === place[0] && at.column + columnInEnd === place[1];
    const entry = entryAt(table, now, column);
    if (!isThere || !isFormula(entry)) return [];
    const standing = withoutColumns(String(entry), table, leaving);
    if (standing === formula || !isRewritten(formula, standing, moves)) return [];
    return [{ row, column, entry: formula, key, asRead: { row: now, column } }];
  });
}

/** Where a column stands once others are gone. */
export function columnAfter(column: number, leaving: readonly number[]): number {
  return column - leaving.filter((each) => each < column).length;
}

/** A formula as it reads once columns of the table are gone. */
function withoutColumns(
  formula: string,
  { at, values }: StandingTable,
  leaving: readonly number[],
): string {
  if (!at) return formula;
  const across = [at.row - 1, at.row + values.length - 1] as const; // with the headers
  return leaving.reduce(
    (entry, column) =>
      afterShift(entry, at.sheet, {
        ...{ sheet: at.sheet, axis: 'columns', first: at.column + column, count: -1, across },
      }),
    formula,
  );
}

/** How far rows can have moved at most, with those that came and those that went. */
interface Moves {
  readonly up: number;
  readonly down: number;
}

/** A single reference is lost with its row, of a range an end may have moved, and no cell further than rows did. */
function isRewritten(before: string, now: string, { up, down }: Moves): boolean {
  if (shapeOf(before) !== shapeOf(now)) return false;
  const isMoved = (was: Span, is: Span) =>
    (['from', 'to'] as const).every(
      (end) => is[end].index >= was[end].index - up && is[end].index <= was[end].index + down,
    );
  const [referred, standing] = [referencesOf(before), referencesOf(now)];
  const isRange = (reference: Reference | 'lost') =>
    reference !== 'lost' && reference.colon !== undefined;
  if (!standing.includes('lost') && !referred.some(isRange)) return false;
  return standing.every((is, i) => {
    const was = referred[i];
    if (is === 'lost') return true;
    if (was === undefined || was === 'lost') return false;
    const [{ rows: wasRows, ...wasElsewhere }, { rows: isRows, ...isElsewhere }] = [was, is];
    if (JSON.stringify(wasElsewhere) !== JSON.stringify(isElsewhere)) return false;
    return wasRows && isRows ? isMoved(wasRows, isRows) : wasRows === isRows;
  });
}

const isLost = ({ kind, text }: Token) => kind === 'error' && text.endsWith('#REF!');

/** What a formula refers to, from left to right, and has lost. */
function referencesOf(formula: string): readonly (Reference | 'lost')[] {
  return tokensOf(formula).flatMap((token): readonly (Reference | 'lost')[] => {
    if (isLost(token)) return ['lost'];
    const reference = token.kind === 'reference' ? referenceIn(token.text) : undefined;
    return reference ? [reference] : [];
  });
}

/** A formula without what Excel rewrites in it: a lost reference may have lost its sheet's name too. */
function shapeOf(formula: string): string {
  return tokensOf(formula)
    .map((token) => (isLost(token) || token.kind === 'reference' ? '#REF!' : token.text))
    .join('');
}
