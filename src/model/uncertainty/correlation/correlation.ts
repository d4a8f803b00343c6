import { factorOf } from './factor';
import { dimensionOf, inputs, isUncertain } from '../uncertain-scenario';
import type { Correlation, UncertainInput, UncertainScenario } from '../uncertain-scenario';

/** Why correlations can't be drawn by. */
export type NoCorrelation =
  | { readonly problem: 'itself'; readonly one: UncertainInput }
  | { readonly problem: 'twice'; readonly one: UncertainInput; readonly other: UncertainInput }
  | {
      readonly problem: 'certain';
      readonly one: UncertainInput;
      readonly other: UncertainInput;
      readonly certain: UncertainInput;
    }
  /** No joint distribution has all these together; any fewer could be. */
  | { readonly problem: 'impossible'; readonly together: readonly Correlation[] };

/** What is wrong with the correlations of a scenario's inputs, if anything is. */
export function correlationProblem(
  scenario: UncertainScenario,
  correlations: readonly Correlation[],
): NoCorrelation | undefined {
  for (const [at, { one, other }] of correlations.entries()) {
    if (one === other) return { problem: 'itself', one };
    const isTwice = correlations.slice(0, at).some((before) => areOf(before, one, other));
    if (isTwice) return { problem: 'twice', one, other };
    const certain = [one, other].find((input) => !isUncertain(scenario, input));
    if (certain) return { problem: 'certain', one, other, certain };
  }
  const together = smallestImpossible(correlations);
  return together && { problem: 'impossible', together };
}

const areOf = ({ one, other }: Correlation, a: UncertainInput, b: UncertainInput) =>
  (one === a && other === b) || (one === b && other === a);

/** The inputs that are correlated with another, in the order of their dimensions. */
export function correlatedInputs(correlations: readonly Correlation[]): UncertainInput[] {
  return inputs
    .filter((input) =>
      correlations.some(({ one, other, rank }) => rank !== 0 && (one === input || other === input)),
    )
    .sort((a, b) => dimensionOf[a] - dimensionOf[b]);
}

/**
 * The correlations of the normal numbers that ranks are drawn by: 2 · sin(π · ρ / 6) for a rank
 * correlation ρ (K. Pearson, "On further methods of determining correlation", 1907).
 */
export function normalCorrelations(
  members: readonly UncertainInput[],
  correlations: readonly Correlation[],
): number[][] {
  return members.map((a) =>
    members.map((b) => (a === b ? 1 : 2 * sine((rankOf(a, b, correlations) * Math.PI) / 6))),
  );
}

function rankOf(
  a: UncertainInput,
  b: UncertainInput,
  correlations: readonly Correlation[],
): number {
  return correlations.find((each) => areOf(each, a, b))?.rank ?? 0;
}

/** The sine of an angle up to π/6 by its series: platforms differ in the last digit of their own. */
function sine(angle: number): number {
  let term = angle;
  let sum = term;
  for (let n = 1; n < 12; n++) {
    term *= -(angle * angle) / (2 * n * (2 * n + 1));
    sum += term;
  }
  return sum;
}

/** The fewest inputs that can't be correlated as they are, and all correlations between them. */
function smallestImpossible(correlations: readonly Correlation[]): Correlation[] | undefined {
  const members = correlatedInputs(correlations);
  const subsets = Array.from({ length: 2 ** members.length }, (_, bits) =>
    members.filter((_member, at) => (bits >> at) & 1),
  ).sort((a, b) => a.length - b.length);
  const impossible = subsets.find((subset) => !factorOf(normalCorrelations(subset, correlations)));
  if (!impossible) return undefined;
  const isIn = ({ one, other }: Correlation) =>
    impossible.includes(one) && impossible.includes(other);
  const given = correlations.filter(isIn);
  const pairs = impossible.flatMap((one, at) =>
    impossible.slice(at + 1).map((other) => ({ one, other, rank: 0 })),
  );
  // What is not given is 0, and that may be what can't be.
  const left = pairs.filter(({ one, other }) => !given.some((each) => areOf(each, one, other)));
  return [...given, ...left];
}
