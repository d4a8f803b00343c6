// Why the reference edition has no answer.
import { describeLookupProblem, type LookupProblem } from '../../reference/figures/lookup-problem';
import type { SeriesProblem } from '../../reference/figures/series';
import { Failure } from '../failure';
import type { NoEdition } from '../reference-in-use';
import { shortened } from './wording';

/** Why TANKREF or TANKCITE has no answer. A field or style that nobody knows is refused before. */
export function noEntry(problem: LookupProblem | NoEdition): Failure {
  switch (problem.kind) {
    case 'no-edition':
      return new Failure('#N/A', problem.because);
    case 'unknown-key': {
      const cut = { ...problem, key: shortened(problem.key) };
      return new Failure('#N/A', describeLookupProblem(cut)).at('key');
    }
    case 'unknown-field':
    case 'unknown-style':
    case 'other-unit':
      return new Failure('#VALUE!', describeLookupProblem(problem));
    case 'not-given':
      return new Failure('#N/A', describeLookupProblem(problem));
  }
}

export function noSeries(problem: SeriesProblem | NoEdition): Failure {
  if (problem.kind === 'no-edition') return new Failure('#N/A', problem.because);
  const { kind, argument, message } = problem;
  return new Failure(kind === 'wrong' ? '#VALUE!' : '#N/A', message).at(argument);
}

export const noNumber = () => new Failure('#N/A', 'the table gives none for this row');
