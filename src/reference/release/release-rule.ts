import type { LoggedChange } from '../changelog';
import { compareVersions } from '../edition-version';
import { figuresTableId } from '../figure';
import { changelogFile, descriptorFile } from '../package/package-path';
import { quoted, type PackageProblem } from '../package/package-problem';
import { changesOf, levels, type Change, type Level } from './changes';
import type { Fingerprint } from './fingerprint';

/**
 * Holds an edition to the one released before it: its version rises by what it changed, as
 * CHANGELOG.md lays down (it may rise by more), and the changelog says why a figure is another.
 */
export function checkRelease(
  before: Fingerprint,
  now: Fingerprint,
  log: readonly LoggedChange[],
): readonly PackageProblem[] {
  const changes = changesOf(before, now);
  const since = log.filter(
    ({ version }) =>
      compareVersions(version, before.version) > 0 && compareVersions(version, now.version) <= 0,
  );
  const unexplained = changes.filter(
    (change) => needsReason(change, before) && !isExplained(change, since),
  );
  return [
    ...checkVersion(before.version, now.version, changes),
    ...unexplained.map(({ table, name = '', what }) => ({
      file: changelogFile,
      message: `expected "- ${table}, ${name}: … → …. Why." after ${before.version}, because it ${what}`,
    })),
  ];
}

function checkVersion(
  before: string,
  now: string,
  changes: readonly Change[],
): readonly PackageProblem[] {
  const place = { file: descriptorFile, field: 'version' };
  if (compareVersions(now, before) < 0)
    return [{ ...place, message: `${now} is older than ${before}, which was released before` }];
  const level = levels.find((candidate) => changes.some((change) => change.level === candidate));
  const gravest = changes.find((change) => change.level === level);
  if (!gravest) return [];
  const least = raised(before, gravest.level);
  if (compareVersions(now, least) >= 0) return [];
  const message = `expected ${least} or later, got ${now}: since ${before} ${describe(gravest)}`;
  return [{ ...place, message }];
}

/** The lowest version that says that something of a level changed: columns are the first number. */
function raised(version: string, level: Level): string {
  const place = levels.indexOf(level);
  const numbers = version.split('.').map(Number);
  return numbers.map((number, i) => (i < place ? number : i === place ? number + 1 : 0)).join('.');
}

function describe({ level, table, name, what }: Change): string {
  if (name === undefined) return `the table ${table} ${what}`;
  return `${table}, ${level === 'columns' ? 'column' : 'row'} ${quoted(name)} ${what}`;
}

/**
 * A figure that is another, or gone. Tables of one subject show the figures' own cells: the reason
 * is asked for once. Events and forecasts are named by a sentence, which no line could name.
 */
function needsReason({ level, table, name, what }: Change, before: Fingerprint): boolean {
  if (level !== 'cells' || what === 'is new' || name === undefined || /\s/.test(name)) return false;
  const figures = before.tables[figuresTableId]?.rows ?? {};
  return table in before.tables && (table === figuresTableId || !(name in figures));
}

function isExplained({ table, name }: Change, log: readonly LoggedChange[]): boolean {
  return log.some((line) => line.table === table && line.key === name);
}
