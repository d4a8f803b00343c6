import type { LoggedChange } from '../edition/changelog';
import type { Edition } from '../edition/edition';
import { fail, succeed, type Result } from '../result';
import { firstWords } from '../package/package-problem';
import type { Steps } from '../package/steps';
import { fingerprintInSteps } from './fingerprint';
import { describe, loggedName, unsaidOf } from './release-rule';

/**
 * Holds an edition that arrived to the one inside the add-in, as the build does with the one released
 * before. What its version or its changelog leave out is no reason to refuse it: a refresh shows every
 * cell that changes. Other figures under the same version are: nobody could say which edition a
 * workbook is of.
 * @param log undefined when the site did not give one
 * @returns what the analyst should know of it, a sentence each; or how it contradicts the version
 */
export function* checkArriving(
  bundled: Edition,
  arrived: Edition,
  log: readonly LoggedChange[] | undefined,
): Steps<Result<readonly string[], string>> {
  const before = yield* fingerprintInSteps(bundled, whole);
  const now = yield* fingerprintInSteps(arrived, whole);
  const { understated, unexplained } = unsaidOf(before, now, log ?? []);
  if (understated && now.version === before.version) return fail(describe(understated.change));
  const names = unexplained.map((change) => `${change.table} ${loggedName(change)}`);
  return succeed([
    ...(understated
      ? [
          `Its version should be ${understated.least} or later: since ${before.version} ${describe(understated.change)}.`,
        ]
      : []),
    ...(log && names.length > 0
      ? [`Its changelog gives no reason for these changes: ${firstWords(names)}.`]
      : []),
  ]);
}

/** Nothing is remembered here, so nothing need be short. */
function whole(text: string): string {
  return text;
}
