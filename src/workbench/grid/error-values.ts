import { ERROR_TYPE_SET, ErrorType } from '@univerjs/engine-formula';

/** Excel's mark on a cell whose custom function has not answered yet. */
export const BUSY = '#BUSY!' as ErrorType;

// Univer does not know #BUSY!: without this a dependent reads it as text and turns it into #VALUE!.
ERROR_TYPE_SET.add(BUSY);

/** Whether a text is the name of an Excel error. */
export function isErrorName(text: string): boolean {
  return ERROR_TYPE_SET.has(text as ErrorType);
}
