import type { OwnFormula } from './changes';
import { rowReferencesFinder } from './row-references';
import { isFormula } from './standing-values';
import type { StandingTable } from './tables';

/**
 * Tells which of the rows that are gone from the new data are used by formulas in rows of the table
 * that stay, which would show #REF! without them.
 * @param gone all of them
 * @param going those that would go unasked: the ones that are used stay until somebody decides, and
 * with them what they use
 */
export function usedRows(
  table: StandingTable,
  gone: ReadonlySet<number>,
  going: ReadonlySet<number>,
): ReadonlyMap<number, readonly OwnFormula[]> {
  const used = new Map<number, OwnFormula[]>();
  if (gone.size === 0 || !table.at) return used;
  const uses = usesOf(table, gone).filter(({ row, goes }) => row !== goes);
  const usesIn = new Map<number, Use[]>();
  for (const use of uses) {
    const others = usesIn.get(use.row);
    if (others) others.push(use);
    else usesIn.set(use.row, [use]);
  }
  const counting = uses.filter(({ row }) => !going.has(row));
  for (const { goes, by } of counting) {
    const known = used.get(goes);
    if (known) known.push(by);
    else {
      used.set(goes, [by]);
      if (going.has(goes)) counting.push(...(usesIn.get(goes) ?? []));
    }
  }
  return used;
}

interface Use {
  /** Where the formula stands. */
  readonly row: number;
  readonly goes: number;
  readonly by: OwnFormula;
}

function usesOf(table: StandingTable, gone: ReadonlySet<number>): readonly Use[] {
  const { headers, values, formulas } = table;
  const referencesIn = rowReferencesFinder(table);
  const uses: Use[] = [];
  // Plain loops: every cell of a long table is looked at.
  for (const [row, cells] of formulas.entries())
    for (const [column, formula] of cells.entries()) {
      if (!isFormula(formula, values[row]?.[column] ?? '')) continue;
      for (const { first, last } of referencesIn(formula)) {
        const rows = rowsFrom(first, last, gone.size);
        if (!rows.every((each) => gone.has(each))) continue;
        const by = { header: headers[column] ?? '', formula };
        for (const goes of rows) uses.push({ row, goes, by });
      }
    }
  return uses;
}

/** The rows of a reference; none when they are more than are gone. */
function rowsFrom(first: number, last: number, most: number): readonly number[] {
  const count = last - first + 1;
  return count > most ? [] : Array.from({ length: count }, (_, i) => first + i);
}
