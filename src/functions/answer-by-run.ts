import { NoAnswer, type Outcome, type RunOptions } from '../model/uncertainty/threads/runner';
import type { Contract } from './contracts/contract';
import { inCell, inCells } from './errors-in-cells';
import { Failure } from './failure';
import { noRun } from './messages/draws';
import { registered, type RegisteredFunction } from './registration';
import { runsInUse } from './runs';

/** As much of a question as messages say of it. */
interface Size {
  readonly draws: number;
  readonly months: number;
}

/**
 * A function that answers calls from a run of many draws: at once when it is small, and otherwise
 * with a promise.
 *
 * Excel cancels a run that nobody waits for any more: its formula was edited or deleted, or is
 * calculated anew. Which cell a call is from would not tell: a formula may hold two calls.
 */
export function answeringByRun<Question extends Size, Answer>(
  contract: Contract,
  readQuestion: (given: readonly unknown[]) => Question | Failure,
  run: (question: Question, options: RunOptions) => Outcome<Answer>,
  tabulate: (answer: Answer, question: Question) => unknown[][],
): RegisteredFunction {
  return registered(contract, (given, invocation) => {
    const question = readQuestion(given);
    if (question instanceof Failure) throw inCell(question);
    const answerInCells = (answer: Answer | NoAnswer) => {
      if (!(answer instanceof NoAnswer)) return inCells(tabulate(answer, question));
      throw inCell(noRun(answer.reason, question.draws, question.months));
    };
    const stop = new AbortController();
    invocation.onCanceled = () => stop.abort();
    const open = runsInUse.prepare({
      call: invocation.functionName,
      cell: invocation.address,
      draws: question.draws,
      months: question.months,
      stop: () => stop.abort(),
    });
    const outcome = run(question, { signal: stop.signal, onProgress: open.tell });
    if (!(outcome instanceof Promise)) return answerInCells(outcome);
    open.show();
    return outcome.finally(open.end).then(answerInCells);
  });
}
