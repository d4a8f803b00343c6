import type { TableFaults } from './descriptor';
import { mostOf } from './package-limits';
import { describeProblem, quoted, type PackageProblem } from './package-problem';
import type { PackageContents } from './load-edition';

/** Faults that are said at once: who mends the first finds the others by the same words. */
const mostLines = 5;

/** One line a fault; of many the first, and how many more there are. */
export function problemLines(problems: readonly PackageProblem[]): readonly string[] {
  return shortList(problems.map(describeProblem), problems.length >= mostOf.problems);
}

/**
 * What was left out of somebody else's package, and what was read in another way than its authors may
 * expect: a line for each table, then one for each remark.
 * @param faults of tables that the descriptor does not describe as it should
 */
export function packageWarnings(
  { leftOut, following, remarks }: Pick<PackageContents, 'leftOut' | 'following' | 'remarks'>,
  faults: readonly TableFaults[],
): readonly string[] {
  const tables = [...faults, ...leftOut, ...following];
  return [
    ...shortList(
      tables.map(([name, problems]) => leftOutLine(name, problems)),
      false,
    ),
    ...shortList(remarks.map(describeProblem), false),
  ];
}

function leftOutLine(name: string, [first, ...more]: readonly PackageProblem[]): string {
  const what = name === '' ? 'Left out' : `${quoted(name)} is left out`;
  if (!first) return `${what}.`;
  const others = more.length === 0 ? '' : ` (and ${String(more.length)} more)`;
  return `${what}: ${describeProblem(first)}${others}.`;
}

function shortList(lines: readonly string[], isOpen: boolean): readonly string[] {
  const more = lines.length - mostLines;
  if (more <= 0) return lines;
  return [...lines.slice(0, mostLines), `and ${isOpen ? 'at least ' : ''}${String(more)} more`];
}
