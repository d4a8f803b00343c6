import type { LoggedChange } from '../edition/changelog';
import { compareVersions } from '../edition/edition-version';
import type { Cell, Edition } from '../edition/edition';
import { changelogFile } from '../package/package-path';
import type { PackageProblem } from '../package/package-problem';

/** What a line says of a row that is no more, of a cell that is empty now, and of words that are others. */
const gone = 'gone';
const empty = 'empty';
const reworded = 'reworded';

/**
 * Holds what the changelog says that a row became to the row itself: a cell of it, `empty`,
 * `reworded` or `gone`. Of several lines since the edition before the newest counts.
 * @param before version of the edition released before
 */
export function checkLoggedValues(
  { tables }: Edition,
  log: readonly LoggedChange[],
  before: string,
): readonly PackageProblem[] {
  const newest = new Map<string, LoggedChange>();
  for (const line of log.filter(({ version }) => compareVersions(version, before) > 0)) {
    const name = `${line.table}, ${line.key}`;
    const known = newest.get(name);
    if (!known || compareVersions(line.version, known.version) > 0) newest.set(name, line);
  }
  return [...newest].flatMap(([name, { table, key, to }]) => {
    const rows = tables.find(({ id }) => id === table)?.rows ?? [];
    const cells = rows.filter((row) => row.includes(key)).flat();
    if (holds(cells, to)) return [];
    const expected = cells.length === 0 ? `"${gone}"` : 'a value of that row now';
    return [{ file: changelogFile, message: `${name}: expected → ${expected}, got ${to}` }];
  });
}

function holds(cells: readonly Cell[], to: string): boolean {
  if (cells.length === 0) return to === gone;
  if (to === reworded) return true;
  return cells.some((cell) => (cell === null ? to === empty : String(cell) === to));
}
