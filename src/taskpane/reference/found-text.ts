import { countText } from '../page/count-text';
import type { ListedGroup } from './listing';

/** What a search found, for the live region: "Found for oryx: 1 table, 12 figures". */
export function foundText(query: string, groups: readonly ListedGroup[]): string {
  const words = query.trim();
  if (words === '') return 'All tables, figures and functions';
  const tables = groups.reduce((sum, group) => sum + group.tables.length, 0);
  const figures = groups.reduce((sum, group) => sum + group.allFigures, 0);
  const functions = groups.reduce((sum, group) => sum + group.functions.length, 0);
  if (tables + figures + functions === 0) return `Nothing matches ${words}`;
  const found = [countText(tables, 'table'), countText(figures, 'figure')];
  if (functions > 0) found.push(countText(functions, 'function'));
  return `Found for ${words}: ${found.join(', ')}`;
}
