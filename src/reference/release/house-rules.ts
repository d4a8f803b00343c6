import type { Edition } from '../edition/edition';
import { figuresOf, figuresTableId } from '../figures/figure';
import { contestsOf, rivalsTableId, type Contest } from '../figures/rivals';
import { dimensionOf, dimensions } from '../figures/units';
import { firstWords, quoted, type PackageProblem } from '../package/package-problem';
import { descriptorFile } from '../package/package-path';
import { isAboutSameTime } from './same-time';

/**
 * What our own edition must be beyond what any package must: figures that can be used as they are,
 * rivals that can be compared, and columns in the order that an insert expects.
 */
export function checkHouseRules(edition: Edition): readonly PackageProblem[] {
  return [
    ...unitProblems(edition),
    ...contestsOf(edition).flatMap(rivalProblems),
    ...edition.tables.flatMap(provenanceProblems),
  ];
}

function unitProblems(edition: Edition): readonly PackageProblem[] {
  return [...figuresOf(edition).values()].flatMap(({ key, unit }) =>
    dimensionOf(unit) === undefined
      ? [
          problem(
            figuresTableId,
            `${key}: expected a unit of ${firstWords(Object.keys(dimensions))}, got ${quoted(unit)}`,
          ),
        ]
      : [],
  );
}

/** A group is refused for the first pair that can't be compared, or when it compares nothing. */
function rivalProblems({ quantity, figures }: Contest): readonly PackageProblem[] {
  const refuse = (message: string) => [problem(rivalsTableId, `${quoted(quantity)} ${message}`)];
  const [first, ...others] = figures.map(({ figure }) => figure);
  if (!first || others.length === 0) return refuse('has no two figures');
  const stranger = others.find(({ unit }) => dimensionOf(unit) !== dimensionOf(first.unit));
  if (stranger)
    return refuse(`mixes ${first.unit} with ${stranger.unit}: ${first.key} with ${stranger.key}`);
  const all = [first, ...others];
  const pairs = all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));
  const apart = pairs.find(([a, b]) => !isAboutSameTime(a, b));
  return apart ? refuse(`mixes times: ${apart[0].key} with ${apart[1].key}`) : [];
}

/** Columns that say only where a row was read stand after all others. */
function provenanceProblems({ id, fields }: Edition['tables'][number]): readonly PackageProblem[] {
  const from = fields.findIndex(({ provenance }) => provenance === true);
  const misplaced = fields.slice(Math.max(0, from)).find(({ provenance }) => provenance !== true);
  return from < 0 || !misplaced
    ? []
    : [
        problem(
          id,
          `the column ${misplaced.name} stands after ${fields[from]?.name ?? ''}, which says only where a row was read`,
        ),
      ];
}

function problem(table: string, message: string): PackageProblem {
  return { file: descriptorFile, field: table, message };
}
