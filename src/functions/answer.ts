import { callReader, type ReadArguments } from './cells/call-reader';
import type { Argument, Contract } from './contracts/contract';
import { registeredWithDates } from './dates-in-calls';
import { inCell, inCells, type AnsweredCells } from './errors-in-cells';
import { Failure } from './failure';
import type { LateValue } from './late-value';
import { notLoaded } from './messages/page';
import type { RegisteredFunction } from './registration';

/**
 * A function that answers calls by a contract: reads the cells, computes, and hands Excel the
 * result.
 */
export function answering<A extends readonly Argument[], Result>(
  contract: Contract<A>,
  compute: (...read: ReadArguments<A>) => Result | Failure,
): RegisteredFunction {
  const readCall = callReader(contract);
  return registeredWithDates(contract, (given) => {
    const read = readCall(given);
    const result = read instanceof Failure ? read : compute(...read);
    if (result instanceof Failure) throw inCell(result);
    return result;
  });
}

/**
 * The same for a function whose answers come with the page. It answers at once, except while these
 * are still on their way: then it hands Excel a promise of the cells.
 */
export function answeringLate<A extends readonly Argument[], Answers extends object>(
  contract: Contract<A>,
  late: LateValue<Answers | Failure>,
  compute: (answers: Answers, ...read: ReadArguments<A>) => AnsweredCells | number | Failure,
): RegisteredFunction {
  const readCall = callReader(contract);
  return registeredWithDates(contract, (given) => {
    const read = readCall(given);
    if (read instanceof Failure) throw inCell(read);
    const answer = (answers: Answers | Failure = notLoaded()) =>
      inCells(answers instanceof Failure ? answers : compute(answers, ...read));
    const answers = late.current();
    const isPromise = answers !== undefined && 'then' in answers;
    return isPromise ? answers.then(answer) : answer(answers);
  });
}
