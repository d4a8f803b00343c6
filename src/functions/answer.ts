import { readArguments, type ReadArguments } from './cells/read-arguments';
import type { Argument, Contract } from './contracts/contract';
import { Failure, type CellError } from './failure';

/**
 * Answers a call: reads its cells by the contract, computes, and hands the result to Excel.
 *
 * This is the one place where a failure becomes an error in a cell.
 */
export function answer<A extends readonly Argument[], Result>(
  contract: Contract<A>,
  given: readonly unknown[],
  compute: (...read: ReadArguments<A>) => Result | Failure,
): Result {
  const read = readArguments(contract, given);
  const result = read instanceof Failure ? read : compute(...read);
  if (result instanceof Failure) throw inCell(result);
  return result;
}

function inCell({ error, message }: Failure): CustomFunctions.Error {
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
