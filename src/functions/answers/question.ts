import { correlationProblem } from '../../model/uncertainty/correlation';
import type { Correlation, UncertainScenario } from '../../model/uncertainty/uncertain-scenario';
import { callReader, type NamedArguments } from '../cells/call-reader';
import type { Argument, Contract } from '../contracts/contract';
import { Failure } from '../failure';
import { noCorrelation } from '../messages/draws';

/** What is asked about an uncertain stock: the arguments by name, and the scenario that they describe. */
type Question<A extends readonly Argument[]> = NamedArguments<A> & {
  readonly scenario: UncertainScenario;
};

/** Reads what a call asks, the arguments being as Excel hands them, in the formula's order. */
export function questionReader<A extends readonly Argument[]>(
  contract: Contract<A>,
): (given: readonly unknown[]) => Question<A> | Failure {
  const readCall = callReader(contract);
  const names = contract.arguments.map(({ name }) => name);
  return (given) => {
    const read = readCall(given);
    if (read instanceof Failure) return read;
    const asked: unknown = Object.fromEntries(names.map((name, at) => [name, read[at]]));
    const { start, losses, refurb, dprk, production, reserve, correlation } =
      asked as ScenarioArguments;
    const scenario = { start, losses, refurb, dprk, production, reserve };
    const problem = correlationProblem(scenario, correlation);
    if (problem) return noCorrelation(problem);
    return Object.assign(asked as NamedArguments<A>, {
      scenario: { ...scenario, correlations: correlation },
    });
  };
}

/** The arguments that such functions have in common. */
type ScenarioArguments = UncertainScenario & { readonly correlation: readonly Correlation[] };
