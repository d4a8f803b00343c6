import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readChangelog, reasonsFor } from '../../../src/reference/edition/changelog';
import type { Choice } from '../../../src/reference/merge/conflicts';
import {
  writesNothing,
  type MergeInput,
  type MergePlan,
} from '../../../src/reference/merge/merge-plan';
import { planMerge } from '../../../src/reference/merge/plan-merge';
import { forAll, settle } from '../../../src/reference/merge/settle';
import { printStanding, readSourced, readStanding } from './case-files';
import { problemLine, reportOf } from './report';
import { inserted, written } from './standing';

/**
 * Each folder `merge-<what happens>` holds the table as it was inserted (`base.csv`), as it stands in
 * the workbook (`before.csv`; without it nothing was touched) and the new data (`incoming.csv`), what
 * the preview must say (`report.txt`), and the table after the refresh: with nothing chosen
 * (`after.csv`), with every choice for one's own, or for the new data (`after-mine.csv`,
 * `after-theirs.csv`). `changelog.md` gives reasons, from edition 1.0.0 to 2.0.0.
 */
const casesFolder = path.resolve(__dirname, '../../cases');
const cases = readdirSync(casesFolder).filter((name) => name.startsWith('merge-'));

function inputOf(folder: string): MergeInput {
  const base = readSourced(folder, 'base.csv');
  const changelog = path.join(folder, 'changelog.md');
  const log = existsSync(changelog) ? readChangelog(readFileSync(changelog, 'utf8')) : [];
  return {
    base,
    yours: readStanding(folder, 'before.csv') ?? inserted(base),
    theirs: readSourced(folder, 'incoming.csv'),
    reasonsOf: (key) => reasonsFor(log, key, '1.0.0', '2.0.0'),
  };
}

function planned(input: MergeInput): MergePlan {
  const plan = planMerge(input);
  if (!plan.ok) throw new Error(problemLine(plan.error));
  return plan.value;
}

function afterChoosing(plan: MergePlan, choice: Choice | undefined): string {
  const settled = settle(plan, choice ? forAll(plan, choice) : new Map());
  const { base, theirs } = plan.input;
  const after = written(plan.input.yours, settled);
  return printStanding(after, [...theirs.fields, ...base.fields]);
}

describe.each(cases)('%s', (name) => {
  const folder = path.join(casesFolder, name);
  const file = (part: string) => readFileSync(path.join(folder, part), 'utf8');
  const input = inputOf(folder);

  test('the preview says what happens', () => {
    const plan = planMerge(input);
    const report = plan.ok ? reportOf(plan.value) : [problemLine(plan.error)];
    expect(report.map((line) => `${line}\n`).join('')).toBe(file('report.txt'));
  });

  test('what stands then is told, unless the refresh is refused', () => {
    const isRefused = file('report.txt').startsWith('refused:');
    expect(existsSync(path.join(folder, 'after.csv'))).toBe(!isRefused);
  });

  const results = [
    ['after.csv', undefined],
    ['after-mine.csv', 'mine'],
    ['after-theirs.csv', 'theirs'],
  ] as const;
  for (const [after, choice] of results.filter(([part]) => existsSync(path.join(folder, part))))
    test(`${after} is what stands in the workbook then, and refreshing again changes nothing`, () => {
      const plan = planned(input);
      expect(afterChoosing(plan, choice)).toBe(file(after));

      const settled = settle(plan, choice ? forAll(plan, choice) : new Map());
      const again = planned({ ...input, base: settled.base, yours: written(input.yours, settled) });
      expect(again.conflicts.map(({ id }) => id)).toEqual(settled.open.map(({ id }) => id));
      expect(writesNothing(settle(again, new Map()))).toBe(true);
    });
});
