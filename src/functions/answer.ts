import { callReader, type ReadArguments } from './cells/call-reader';
import type { Argument, Contract } from './contracts/contract';
import { datesIn, isDateSystemKnown } from './dates-in-calls';
import { Failure, type CellError } from './failure';
import { dateSystemInUse } from './from-page';
import type { LateValue } from './late-value';
import { noDateSystem, notLoaded } from './messages/page';
import { registered, type RegisteredFunction } from './registration';

// This file is the one place where a failure becomes an error in a cell.

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
 * A function that reads or writes dates knows how the workbook counts them. While the page is still
 * asking Excel it hands a promise; where Excel does not say, it refuses.
 */
function registeredWithDates(
  contract: Contract,
  answer: (given: readonly unknown[]) => unknown,
): RegisteredFunction {
  const hasDates = datesIn(contract);
  return registered(contract, (given) => {
    if (isDateSystemKnown() || !hasDates(given)) return answer(given);
    const asked = dateSystemInUse.current();
    if (typeof asked !== 'object') throw inCell(noDateSystem());
    return asked.then(() => {
      if (!isDateSystemKnown()) throw inCell(noDateSystem());
      return answer(given);
    });
  });
}

/** A block of cells of which some may have failed, each for itself. */
type AnsweredCells = readonly (readonly unknown[])[];

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

/** A number, or a block as Excel takes it: failures become errors in their cells. */
export function inCells(result: AnsweredCells | number | Failure): unknown {
  if (result instanceof Failure) throw inCell(result);
  if (typeof result === 'number') return result;
  return result.map((row) => row.map((cell) => (cell instanceof Failure ? inCell(cell) : cell)));
}

/** What Excel takes for an error in a cell. */
export function inCell({ error, message }: Failure): CustomFunctions.Error {
  const code = CustomFunctions.ErrorCode[errorCodes[error]];
  // Excel shows a message with these two only.
  const carriesMessage = error === '#VALUE!' || error === '#N/A';
  return carriesMessage
    ? new CustomFunctions.Error(code, message)
    : new CustomFunctions.Error(code);
}

const errorCodes = {
  '#VALUE!': 'invalidValue',
  '#N/A': 'notAvailable',
  '#DIV/0!': 'divisionByZero',
  '#NUM!': 'invalidNumber',
  '#NULL!': 'nullReference',
} as const satisfies Record<CellError, keyof typeof CustomFunctions.ErrorCode>;
