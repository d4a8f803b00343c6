import { correlationProblem } from '../../model/uncertainty/correlation';
import type { Correlation, UncertainScenario } from '../../model/uncertainty/uncertain-scenario';
import { Failure } from '../failure';
import { noCorrelation } from '../messages';

/** A scenario whose inputs move together as a call's `correlation` says. */
export function correlated(
  scenario: UncertainScenario,
  correlations: readonly Correlation[],
): UncertainScenario | Failure {
  const problem = correlationProblem(scenario, correlations);
  return problem ? noCorrelation(problem) : { ...scenario, correlations };
}
