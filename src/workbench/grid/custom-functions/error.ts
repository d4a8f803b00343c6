/** An error as it stands in a cell, with the message that goes with it. */
export class CellError extends Error {
  /** @param code Excel's name of the error, such as #N/A */
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
    this.name = 'CellError';
  }
}

/** The numbers that the library sends errors by. Anything else that failed is #VALUE!. */
const CODES: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

/** Only these two errors may carry a message (Office Add-ins docs: Custom functions – errors). */
const WITH_MESSAGE = ['#VALUE!', '#N/A'];

/** The error behind a failed answer of the library's. */
export function failedAnswer(message: unknown, code: unknown): CellError {
  const name = CODES[Number(code)] ?? '#VALUE!';
  const text = typeof message === 'string' && WITH_MESSAGE.includes(name) ? message : '';
  return new CellError(name, text);
}

/** The error behind a CustomFunctions.Error that came as a value or inside an array. */
export function errorInAnswer(value: unknown): CellError | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, code, basicValue, message } = value as Record<string, unknown>;
  if (type !== 'Error') return undefined;
  const name = String(basicValue ?? code ?? '#VALUE!');
  return new CellError(name, typeof message === 'string' ? message : '');
}
