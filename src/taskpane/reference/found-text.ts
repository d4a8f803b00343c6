import { countText } from '../page/number-text';
import type { Group } from './listing';

/** What a search found, for the live region: "Found for oryx: 1 table, 12 figures". */
export function foundText(query: string, groups: readonly Group[]): string {
  const words = query.trim();
  if (words === '') return 'All tables and figures';
  const tables = groups.reduce((sum, group) => sum + group.tables.length, 0);
  const figures = groups.reduce((sum, group) => sum + group.figures.length, 0);
  if (tables + figures === 0) return `Nothing matches ${words}`;
  return `Found for ${words}: ${countText(tables, 'table')}, ${countText(figures, 'figure')}`;
}
