import type { MergeProblem } from '../../reference/merge/merge-plan';

/** Why a table can't be compared, and what to do, in a sentence that follows its name. */
export function mergeProblemText(problem: MergeProblem): string {
  switch (problem.kind) {
    case 'no-key':
      return 'it has no primary key, so nothing tells its rows apart and it can’t be refreshed: get its package under Newer data, choose the columns of its key there, then insert it anew.';
    case 'key-differs':
      return problem.theirs.length === 0
        ? 'the new data have no primary key any more, so its rows can’t be found again: insert the table anew.'
        : 'the new data tell rows apart by other columns, so its rows can’t be found again: insert the table anew.';
    case 'key-absent':
      return `its rows are found by ${problem.headers.map((header) => `"${header}"`).join(' and ')}, and no column has that name any more: give it back.`;
    case 'key-elsewhere':
      return `its rows are found by "${problem.header}", and what was inserted there stands under "${problem.under}" now: exchange the two headers back.`;
    case 'key-not-unique':
      return problem.of === 'theirs'
        ? `row ${String(problem.row + 1)} of the new data has no key of its own, so nothing can be compared.`
        : `row ${String(problem.row + 1)} of the rows as inserted has no key of its own, so nothing can be compared: insert the table anew.`;
  }
}
