import type { LoggedChange } from '../edition/changelog';
import { compareVersions } from '../edition/edition-version';
import { figuresTableId } from '../figures/figure';
import { changelogFile, descriptorFile } from '../package/package-path';
import { quoted, type PackageProblem } from '../package/package-problem';
import { changesOf, levels, type ReleaseChange, type Level } from './changes';
import type { Fingerprint } from './fingerprint';

/** What the version and the changelog of an edition don't say of what it changed. */
export interface Unsaid {
  /** The gravest change, when the version rose by less, and the lowest version that says it. */
  readonly understated?: { readonly change: ReleaseChange; readonly least: string };
  /** Figures that are others, without a reason. */
  readonly unexplained: readonly ReleaseChange[];
}

/** Compares an edition with the one before: see CHANGELOG.md. The version may rise by more. */
export function unsaidOf(
  before: Fingerprint,
  now: Fingerprint,
  log: readonly LoggedChange[],
): Unsaid {
  const changes = changesOf(before, now);
  const since = log.filter(
    ({ version }) =>
      compareVersions(version, before.version) > 0 && compareVersions(version, now.version) <= 0,
  );
  const explained = new Set(since.map(({ table, key }) => nameOf(table, key)));
  const unexplained = changes.filter(
    (change) => needsReason(change, before) && !namesOf(change).some((name) => explained.has(name)),
  );
  const level = levels.find((candidate) => changes.some((change) => change.level === candidate));
  const change = changes.find((candidate) => candidate.level === level);
  const least = change ? raised(before.version, change.level) : now.version;
  if (!change || compareVersions(now.version, least) >= 0) return { unexplained };
  return { understated: { change, least }, unexplained };
}

/**
 * Holds an edition to the one released before it: its version rises by what it changed, and the
 * changelog says why a figure is another.
 */
export function checkRelease(
  before: Fingerprint,
  now: Fingerprint,
  log: readonly LoggedChange[],
): readonly PackageProblem[] {
  const { understated, unexplained } = unsaidOf(before, now, log);
  const version = { file: descriptorFile, field: 'version' };
  const message = `${now.version} is older than ${before.version}, which was released before`;
  const isOlder = compareVersions(now.version, before.version) < 0;
  const faults = isOlder ? [{ ...version, message }] : [];
  if (!isOlder && understated)
    faults.push({
      ...version,
      message: `expected ${understated.least} or later, got ${now.version}: since ${before.version} ${describe(understated.change)}`,
    });
  return [
    ...faults,
    ...unexplained.map((change) => ({
      file: changelogFile,
      message: `expected "- ${change.table}, ${loggedName(change)}: … → …. Why." after ${before.version}, because it ${change.what}`,
    })),
  ];
}

/** The lowest version that says that something of a level changed: columns are the first number. */
function raised(version: string, level: Level): string {
  const place = levels.indexOf(level);
  const numbers = version.split('.').map(Number);
  return numbers.map((number, i) => (i < place ? number : i === place ? number + 1 : 0)).join('.');
}

/** `the table storage is gone`, `figures, row "stock.a" is another` */
export function describe({ level, table, name, what }: ReleaseChange): string {
  if (name === undefined) return `the table ${table} ${what}`;
  return `${table}, ${level === 'columns' ? 'column' : 'row'} ${quoted(name)} ${what}`;
}

/**
 * What the changelog calls a row: its key, or of a key with a sentence in it the first part without
 * blanks. Events and forecasts go by their day, rivals by the key of the figure.
 */
export function loggedName({ name = '' }: ReleaseChange): string {
  return name.split(', ').find((part) => !/\s/.test(part)) ?? '';
}

/**
 * A row that is another, or gone. Tables of one subject show the figures' own cells: the reason
 * is asked for once.
 */
function needsReason(change: ReleaseChange, before: Fingerprint): boolean {
  const { level, table, name, what } = change;
  if (level !== 'cells' || what === 'is new' || name === undefined) return false;
  if (loggedName(change) === '') return false;
  const figures = before.tables[figuresTableId]?.rows ?? {};
  return table in before.tables && (table === figuresTableId || !(name in figures));
}

/** Where the reason of a change may stand: a row that shows a figure's cells is another with the figure. */
function namesOf(change: ReleaseChange): readonly string[] {
  const name = loggedName(change);
  const own = nameOf(change.table, name);
  return change.what === 'is another' ? [own, nameOf(figuresTableId, name)] : [own];
}

function nameOf(table: string, name = ''): string {
  return `${table}, ${name}`;
}
