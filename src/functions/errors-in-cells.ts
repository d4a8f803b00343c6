import { Failure, type CellError } from './failure';

// The one place where a failure becomes an error in a cell.

/** A block of cells of which some may have failed, each for itself. */
export type AnsweredCells = readonly (readonly unknown[])[];

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
