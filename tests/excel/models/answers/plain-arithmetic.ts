import { unpackEdition } from '../../../../src/reference/edition/packed-edition';
import { figuresOf } from '../../../../src/reference/figures/figure';
import packed from '../../../reference/compiled-package';

// What answers are worked out from again: the edition's numbers, and none of the add-in's functions.

const edition = unpackEdition(packed);
const figures = figuresOf(edition);

export function figure(key: string, field: 'best' | 'low' | 'high' = 'best'): number {
  const value = figures.get(key)?.[field];
  if (typeof value !== 'number') throw new Error(`The edition has no ${field} of ${key}.`);
  return value;
}

/** A column of a table of the edition. */
export function tableColumn(id: string, column: string): unknown[] {
  const table = edition.tables.find((each) => each.id === id);
  const at = table?.fields.findIndex(({ name }) => name === column) ?? -1;
  if (!table || at < 0) throw new Error(`The edition has no column ${column} of ${id}.`);
  return table.rows.map((row) => row[at]);
}

/**
 * Months until a level is reached, counted month by month: within the month in which it is reached,
 * the stock goes in a straight line.
 */
export function monthsUntil(
  level: number,
  start: number,
  { change, refurbished, reserve }: { change: number; refurbished: number; reserve: number },
): number {
  let stock = start;
  let left = reserve;
  for (let month = 0; month < 1200; month += 1) {
    const repaired = Math.min(refurbished, left);
    const next = stock + change + repaired;
    if ((stock - level) * (next - level) <= 0) return month + (level - stock) / (next - stock);
    stock = next;
    left -= repaired;
  }
  return NaN;
}

/** The label that models have for North Korean tanks. */
export const deliveredLabel = 'North Korean tanks delivered so far';

/** From the month in which the count of North Korean tanks begins to that in which it ends. */
export function monthsOfDeliveries(): number {
  const { periodStart, periodEnd } = figures.get('dprk.tanks.delivered') ?? {};
  const [start, end] = [periodStart, periodEnd].map((day) => new Date(String(day)));
  if (!start || !end) throw new Error('The count of North Korean tanks has a period.');
  const years = end.getUTCFullYear() - start.getUTCFullYear();
  return 12 * years + end.getUTCMonth() - start.getUTCMonth();
}
