import {
  partsOf,
  type CellAddress,
  type CellReference,
} from '../../reference/merge/cell-references';
import { rowReferencesFinder } from '../../reference/merge/row-references';
import type { StandingTable } from '../../reference/merge/tables';
import { entryAt, isFormula } from './entries';
import type { Journal, KeptFormula } from './journal';
import type { StandingRows } from './standing-rows';
import type { CellStep } from './steps';

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
 */
export function formulaSteps(
  { formulas = [], removed, added }: Journal,
  { table, columns, rowOf }: StandingRows,
  rowAfter: (row: number) => number,
): readonly CellStep[] {
  const { at } = table;
  const moves = { up: removed.length, down: added.length };
  return formulas.flatMap(({ key, column: number, formula, place }): CellStep[] => {
    const [now, column] = [rowOf(key), columns[number]];
    if (!at || now === undefined || column === undefined) return [];
    const row = rowAfter(now);
    const isThere = at.row + row === place[0] && at.column + column === place[1];
    const entry = entryAt(table, now, column);
    if (!isThere || entry === formula || !isFormula(entry) || !isRewritten(formula, entry, moves))
      return [];
    return [{ row, column, entry: formula, key }];
  });
}

/** How far rows can have moved at most, with those that came and those that went. */
interface Moves {
  readonly up: number;
  readonly down: number;
}

/** A single reference is lost with its row, of a range an end may have moved, and no cell further than rows did. */
function isRewritten(before: string, now: string, { up, down }: Moves): boolean {
  if (shapeOf(before) !== shapeOf(now)) return false;
  if (!now.includes('#REF!') && !before.includes(':')) return false;
  const isMoved = (was?: CellAddress, is?: CellAddress) =>
    was?.column === is?.column &&
    (is?.row ?? 0) >= (was?.row ?? 0) - up &&
    (is?.row ?? 0) <= (was?.row ?? 0) + down;
  const referred = referencesOf(before);
  return referencesOf(now).every((is, i) => {
    const was = referred[i];
    if (is === 'lost') return true;
    return (
      was !== undefined && was !== 'lost' && isMoved(was.from, is.from) && isMoved(was.to, is.to)
    );
  });
}

type Referred = CellReference | 'lost';

/** What a formula refers to, from left to right, and has lost. */
function referencesOf(formula: string): readonly Referred[] {
  return partsOf(formula).flatMap((part): readonly Referred[] =>
    typeof part === 'string' ? (part.match(/#REF!/g) ?? []).map(() => 'lost') : [part],
  );
}

/** A formula without what Excel rewrites in it: a lost reference may have lost its sheet's name too. */
function shapeOf(formula: string): string {
  const parts = partsOf(formula).map((part) => (typeof part === 'string' ? part : '#REF!'));
  return parts.join('').replace(lostOnSheet, '#REF!');
}

const lostOnSheet = /(?:'(?:[^']|'')+'|[\p{L}\p{M}\p{N}_.]+)!#REF!/gu;
