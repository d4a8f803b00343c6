import { f, Formula, joined } from './formula';
import type { FrontRow } from './front';

/** Counts the figures of rows in one of these units that the edition gives in another unit. */
export function otherUnits(rows: readonly FrontRow[], units: readonly string[]): Formula {
  const differing = rows
    .filter(({ unit }) => units.includes(unit))
    .flatMap(({ unit, cells }) =>
      Object.values(cells)
        .flatMap((content) =>
          content instanceof Formula && content.isFigure ? content.figures : [],
        )
        .map(({ key }) => f`(TANKREF("${key}","unit")<>"${unit}")`),
    );
  return f`0+${joined(differing, '+')}`;
}

/** Counts the values of rows from one to another that are not in order: low ≤ best ≤ high. */
export function outOfOrder(first: FrontRow, last: FrontRow): Formula {
  const column = (name: string) => first.to(last, name, name);
  return f`SUMPRODUCT(--(${column('low')}>${column('best')}))+SUMPRODUCT(--(${column('best')}>${column('high')}))`;
}
