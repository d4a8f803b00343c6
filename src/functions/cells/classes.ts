import type { ConditionClass } from '../../model/refurbishment';
import type { ArgumentColumn } from '../contracts/contract';
import { Failure } from '../failure';
import * as messages from '../messages/cells';
import { numberReader } from './number';
import { rowsOf } from './shape';

/** Condition classes, one a row: hulls, recoverable share, effort. */
export function readClasses(
  given: unknown,
  columns: readonly ArgumentColumn[],
): ConditionClass[] | Failure {
  const rows = rowsOf(given);
  if (rows instanceof Failure) return rows;
  const width = rows[0]?.length ?? 0;
  if (width !== columns.length) return messages.otherColumns(columns, rows.length, width);
  const readers = columns.map(numberReader);
  const classes: ConditionClass[] = [];
  for (const row of rows) {
    const numbers: number[] = [];
    for (const [at, read] of readers.entries()) {
      const value = read(row[at]);
      const column = columns[at]?.name ?? '';
      if (value instanceof Failure) return value.at(`row ${classes.length + 1}, ${column}`);
      numbers.push(value);
    }
    const [hulls = 0, recoverable = 0, effort = 1] = numbers;
    classes.push({ hulls, recoverable, effort });
  }
  return classes;
}
