import { copiedBy, referenceIn, relativeFormula, tokensOf } from '../../../formula';
import type { CurrentTable } from '../../../reference/merge/tables';
import { entryAt, isFormula } from './cell-entry';

/** A formula as a row holds it. */
interface Held {
  readonly row: number;
  readonly formula: string;
}

/**
 * Tells whether a formula beside a row that comes or goes was filled down: a row that stays holds the
 * same, counted from its own row. Any other is an entry of the analyst's, and not lost with the row.
 * @param stays whether a row neither comes nor goes
 * @param most how many rows can have come or gone between a formula and what it refers to
 */
export function filledDownFinder(
  table: CurrentTable,
  stays: (row: number) => boolean,
  most: number,
): (row: number, column: number) => boolean {
  const top = table.at?.row ?? 0;
  const known = new Map<number, ReadonlyMap<string, Held>>();
  const formsIn = (column: number) => {
    const forms = known.get(column) ?? formsOf(table, column, stays);
    known.set(column, forms);
    return forms;
  };
  return (row, column) => {
    const formula = entryAt(table, row, column);
    if (!isFormula(formula)) return false;
    const forms = formsIn(column);
    if (forms.has(relativeFormula(formula, top + row).form)) return true;
    return [...forms.values()].some((held) =>
      isMoved(copiedBy(held.formula, row - held.row, 0), formula, top + row, most),
    );
  };
}

function formsOf(
  table: CurrentTable,
  column: number,
  stays: (row: number) => boolean,
): ReadonlyMap<string, Held> {
  const forms = new Map<string, Held>();
  table.values.forEach((_, row) => {
    const formula = entryAt(table, row, column);
    if (!isFormula(formula) || !stays(row)) return;
    forms.set(relativeFormula(formula, (table.at?.row ?? 0) + row).form, { row, formula });
  });
  return forms;
}

/** Whether formulas differ by rows alone that came or went between a cell and others it refers to. */
function isMoved(filled: string, now: string, own: number, most: number): boolean {
  const [before, after] = [tokensOf(filled), tokensOf(now)];
  return (
    before.length === after.length &&
    before.every(({ kind, text }, i) => {
      const other = after[i]?.text ?? '';
      if (text === other) return true;
      const [was, is] = [text, other].map((each) =>
        kind === 'reference' ? referenceIn(each) : undefined,
      );
      if (!was?.rows || !is?.rows) return false;
      if (JSON.stringify({ ...was, rows: 0 }) !== JSON.stringify({ ...is, rows: 0 })) return false;
      const [rows, movedTo] = [was.rows, is.rows];
      return (['from', 'to'] as const).every((end) => {
        const [{ index, fixed }, moved] = [rows[end], movedTo[end]];
        // A row stays its own, whatever comes between it and others.
        if (fixed !== moved.fixed || (index === own && moved.index !== own)) return false;
        return Math.abs(moved.index - index) <= most;
      });
    })
  );
}
