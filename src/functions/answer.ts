import { callReader, type ReadArguments } from './cells/call-reader';
import type { Argument, Contract } from './contracts/contract';
import { Failure, type CellError } from './failure';

/**
 * A function that answers calls by a contract: reads the cells, computes, and hands Excel the
 * result. This is the one place where a failure becomes an error in a cell.
 */
export function answering<A extends readonly Argument[], Result>(
  contract: Contract<A>,
  compute: (...read: ReadArguments<A>) => Result | Failure,
): (...given: unknown[]) => Result {
  const readCall = callReader(contract);
  return (...given) => {
    const read = readCall(given);
    const result = read instanceof Failure ? read : compute(...read);
    if (result instanceof Failure) throw inCell(result);
    return result;
  };
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
