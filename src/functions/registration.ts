import type { Contract } from './contracts/contract';
import { callListener } from './call-listener';

/** A function as Excel is given it: called with cells, it answers with cells, or with a promise of them. */
export interface RegisteredFunction {
  readonly contract: Contract;
  readonly call: (...given: unknown[]) => unknown;
}

/** What Excel tells a function of the call itself, behind the arguments. */
export type Invocation = Partial<CustomFunctions.CancelableInvocation>;

/**
 * Parts the arguments from what Excel says of the call. That comes behind as many arguments as the
 * functions.json says that Excel has, which may be an older one than ours: so it is known by its
 * shape. Arguments are rows of cells or, left out, null.
 */
export function registered(
  contract: Contract,
  answer: (given: readonly unknown[], invocation: Invocation) => unknown,
): RegisteredFunction {
  return {
    contract,
    call: (...given) => {
      const at = given.findIndex(isInvocation);
      if (at < 0) return answer(given, {});
      const invocation = given[at] as Invocation;
      return tellOutcome(invocation, () => answer(given.slice(0, at), invocation));
    },
  };
}

/** Answers, and lets the pane hear what with. */
function tellOutcome(invocation: Invocation, answer: () => unknown): unknown {
  const hear = (outcome: unknown) => callListener.ended?.(invocation, outcome);
  try {
    const outcome = answer();
    if (outcome instanceof Promise) outcome.then(hear, hear);
    else hear(outcome);
    return outcome;
  } catch (error) {
    hear(error);
    throw error;
  }
}

function isInvocation(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'functionName' in given;
}
