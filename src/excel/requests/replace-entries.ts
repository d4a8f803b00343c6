import { ChangedMeanwhile, entryOf, type HeldCell } from './read-before-write';

/** A cell to be overwritten, and what it was last seen to hold. */
export interface Replacement {
  readonly cell: Excel.Range;
  /** As `Range.formulas` gave it. */
  readonly seen: unknown;
  readonly entry: string;
}

/**
 * Overwrites cells that still hold what was seen there. Where somebody changed one meanwhile, all get
 * back what they held. Throws {@link ChangedMeanwhile} then, and Excel's error.
 * @param where names the cells: "Attrition!D12"
 */
export async function replaceEntries(
  context: Excel.RequestContext,
  where: string,
  replacements: readonly Replacement[],
): Promise<void> {
  const before = replacements.map(({ cell, seen, entry }) => {
    const held = cell.getResizedRange(0, 0).load('formulas,values');
    cell.formulas = [[entry]];
    return { cell, seen, held };
  });
  await context.sync();
  const stood = before.map(({ cell, seen, held }) => {
    const [formula = ''] = (held.formulas as HeldCell['entry'][][]).flat();
    const [value] = (held.values as unknown[][]).flat();
    return { cell, isSeen: formula === seen, entry: entryOf(formula, value) };
  });
  if (stood.every(({ isSeen }) => isSeen)) return;
  for (const { cell, entry } of stood) cell.formulas = [[entry]];
  await context.sync();
  throw new ChangedMeanwhile(where);
}
