import { f, Formula, joined } from './formula';
import type { FrontCells, FrontRow } from './front';

/**
 * Counts the figures of rows in one of these units that the edition gives in another unit. Each cell is asked
 * for the figure that it holds, as the analyst may have put another there. A number, or a figure that is
 * converted on the spot, is taken as it is.
 */
export function otherUnits(rows: readonly FrontRow[], units: readonly string[]): Formula {
  const differing = rows
    .filter(({ unit }) => units.includes(unit))
    .flatMap((row) =>
      Object.entries(row.cells)
        .filter(([, content]) => content instanceof Formula && content.isFigure)
        .map(([column]) => isOfOtherUnit(row.at(column), row.unit)),
    );
  return joined(differing, '+');
}

function isOfOtherUnit(cell: FrontCells, unit: string): Formula {
  const key = f`MID(asked,FIND("""",asked)+1,FIND("""",asked,FIND("""",asked)+1)-FIND("""",asked)-1)`;
  return f`IFERROR(LET(asked,FORMULATEXT(${cell}),IF(COUNT(FIND({"*","/"},asked))>0,0,IF(TANKREF(${key},"unit")="${unit}",0,1))),0)`;
}

/** Counts the values of rows from one to another that are not in order: low ≤ best ≤ high. */
export function outOfOrder(first: FrontRow, last: FrontRow): Formula {
  const column = (name: string) => first.to(last, name, name);
  return f`SUMPRODUCT(--(${column('low')}>${column('best')}))+SUMPRODUCT(--(${column('best')}>${column('high')}))`;
}
