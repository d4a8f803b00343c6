import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readChangelog } from '../reference/edition/changelog';
import type { Edition } from '../reference/edition/edition';
import { changelogFile } from '../reference/package/package-path';
import type { PackageProblem } from '../reference/package/package-problem';
import { fingerprintOf, type Fingerprint } from '../reference/release/fingerprint';
import { checkLoggedValues } from '../reference/release/logged-values';
import { checkHouseRules } from '../reference/release/house-rules';
import { checkRelease } from '../reference/release/release-rule';

/** What is remembered of the last edition that was released. */
export const releasedFile = path.resolve('assets/released-edition.json');

/**
 * What our package in a folder must be beyond what any package must, and what its version and its
 * changelog don't say of its changes since the release before.
 */
export function ownPackageProblems(
  edition: Edition,
  folder: string,
  released: string,
): readonly PackageProblem[] {
  const rules = checkHouseRules(edition);
  if (!existsSync(released)) return rules; // before the first one
  const before = JSON.parse(readFileSync(released, 'utf8')) as Fingerprint;
  const changelog = path.join(folder, changelogFile);
  const log = existsSync(changelog) ? readChangelog(readFileSync(changelog, 'utf8')) : [];
  return [
    ...rules,
    ...checkRelease(before, fingerprintOf(edition, digest), log),
    ...checkLoggedValues(edition, log, before.version),
  ];
}

export function rememberRelease(edition: Edition, released: string): void {
  writeFileSync(released, `${JSON.stringify(fingerprintOf(edition, digest), null, 1)}\n`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
