/** In which direction the sourced rows run in the workbook, against the new data's order. */
export type RowOrder = 'same' | 'reverse' | 'other';

/** Where new rows go. */
export interface NewRowPlaces {
  readonly order: RowOrder;
  /** The row of the table as it stands that a new row goes before, by its place in the new data. */
  readonly before: (theirs: number) => number;
}

/**
 * Finds the places of new rows: right after the row that comes before them in the new data, or in
 * its reverse when that is how the analyst sorted the table. Sorted any other way, new rows go to
 * the end: where the analyst's order would have them is not known.
 * @param standing for each row of the new data, its row in the workbook; undefined when it has none
 * @param rowCount rows of the table as it stands
 */
export function placesFor(
  standing: readonly (number | undefined)[],
  rowCount: number,
): NewRowPlaces {
  const found = standing.filter((row) => row !== undefined);
  const order = orderOf(found);
  if (order === 'other' || found.length === 0) return { order, before: () => rowCount };
  const first = (order === 'same' ? found[0] : found.at(-1)) ?? 0;
  const previous = nearestFound(standing, order);
  return {
    order,
    before: (theirs) => {
      const row = previous[theirs];
      return row === undefined ? first : row + 1;
    },
  };
}

function orderOf(found: readonly number[]): RowOrder {
  const rises = (row: number, i: number) => i === 0 || row > (found[i - 1] ?? 0);
  if (found.every(rises)) return 'same';
  return found.every((row, i) => i === 0 || row < (found[i - 1] ?? 0)) ? 'reverse' : 'other';
}

/** For each row of the new data the row in the workbook that it comes after. */
function nearestFound(
  standing: readonly (number | undefined)[],
  order: 'same' | 'reverse',
): readonly (number | undefined)[] {
  const nearest: (number | undefined)[] = [...standing];
  const [first, step] = order === 'same' ? [0, 1] : [nearest.length - 1, -1];
  for (let at = first + step; at >= 0 && at < nearest.length; at += step)
    nearest[at] ??= nearest[at - step];
  return nearest;
}
