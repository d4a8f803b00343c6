import { compareVersions } from './edition-version';

/** A line of the package's CHANGELOG.md: what became of one figure with an edition, and why. */
export interface LoggedChange {
  /** The edition that brought it. */
  readonly version: string;
  readonly table: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

const heading = /^## (\d+\.\d+\.\d+)\b/;
// Text up to the first arrow, then up to the first full stop: said so that a line which has many of
// them and is no change is not tried at each.
const line = /^- (\w+), (\S+): ((?:(?! → ).)+) → ((?:(?!\. ).)+)\. (.+)$/;

/**
 * The lines of a changelog, in its order: newest edition first. Lines of another form are the
 * editors' words to readers, and no change of a figure.
 *
 *     ## 2026.9.0, 2026-12-20
 *     - figures, losses.oryx.latest.total: 4430 → 4453. August 2026 appended.
 */
export function readChangelog(text: string): readonly LoggedChange[] {
  let version: string | undefined;
  return text.split(/\r?\n/).flatMap((written): LoggedChange[] => {
    version = heading.exec(written)?.[1] ?? version;
    const [, table, key, from, to, reason] = line.exec(written) ?? [];
    if (version === undefined || !table || !key || !from || !to || !reason) return [];
    return [{ version, table, key, from, to, reason }];
  });
}

/** Why a figure changed between two editions, oldest reason first; empty when nothing says so. */
export function reasonsFor(
  log: readonly LoggedChange[],
  key: string,
  from: string,
  to: string,
): readonly string[] {
  const reasons = log
    .filter((change) => change.key === key)
    .filter(
      ({ version }) => compareVersions(version, from) > 0 && compareVersions(version, to) <= 0,
    )
    .map(({ reason }) => reason)
    .reverse();
  return [...new Set(reasons)]; // several tables may give one for the same figure
}
