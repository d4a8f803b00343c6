import type { Failure } from '../failure';
import * as messages from '../messages/cells';
import { cellValue, ErrorValue } from './cell-value';

/** The text in a cell; `such` is an example of what is expected. */
export function readText(cell: unknown, such: string): string | Failure {
  const value = cellValue(cell);
  if (value instanceof ErrorValue) return messages.errorInCell(value.code);
  const isText = typeof value === 'string' && value.trim() !== '';
  return isText ? value : messages.notAText(such, value);
}

/** One of a few words in a cell, whatever its case and the blanks around it. */
export function readChoice(cell: unknown, choices: readonly string[]): string | Failure {
  const value = cellValue(cell);
  if (value instanceof ErrorValue) return messages.errorInCell(value.code);
  const word = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
  return choices.find((choice) => choice === word) ?? messages.notAChoice(choices, value);
}
