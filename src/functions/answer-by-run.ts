import { NoAnswer, type Outcome, type RunOptions } from '../model/uncertainty/threads/runner';
import { inCell } from './answer';
import { Failure } from './failure';
import { noRun } from './messages';
import { runsInUse } from './runs';

type Cells = unknown[][];

/** As much of a question as messages say of it. */
interface Size {
  readonly draws: number;
  readonly months: number;
}

/** What Excel hands a cancelable function that asks for its address behind its arguments. */
type Invocation = CustomFunctions.CancelableInvocation | undefined;

/**
 * A function that answers calls from a run of many draws: at once when it is small, and otherwise
 * with a promise, which the type does not say because functions.json knows none.
 *
 * Excel cancels a run that nobody waits for any more: its formula was edited or deleted, or is
 * calculated anew. Which cell a call is from would not tell: a formula may hold two calls.
 */
export function answeringByRun<Question extends Size, Answer>(
  readQuestion: (given: readonly unknown[]) => Question | Failure,
  run: (question: Question, options: RunOptions) => Outcome<Answer>,
  tabulate: (answer: Answer, question: Question) => Cells,
): (invocation: Invocation, ...given: unknown[]) => Cells {
  return (invocation, ...given) => {
    const question = readQuestion(given);
    if (question instanceof Failure) throw inCell(question);
    const inCells = (answer: Answer | NoAnswer) => {
      if (!(answer instanceof NoAnswer)) return tabulate(answer, question);
      throw inCell(noRun(answer.reason, question.draws, question.months));
    };
    const stop = new AbortController();
    if (invocation) invocation.onCanceled = () => stop.abort();
    const open = runsInUse().prepare({
      call: invocation?.functionName,
      cell: invocation?.address,
      draws: question.draws,
      months: question.months,
      stop: () => stop.abort(),
    });
    const outcome = run(question, { signal: stop.signal, onProgress: open.tell });
    if (!(outcome instanceof Promise)) return inCells(outcome);
    open.show();
    return outcome.finally(open.end).then(inCells) as unknown as Cells;
  };
}
