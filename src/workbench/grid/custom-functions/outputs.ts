import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { CellError, errorInAnswer } from './error';

/** What a function answered, as Univer calculates with it. */
export function outputOf(answer: unknown): BaseValueObject {
  if (!Array.isArray(answer)) return cell(answer);
  const rows = answer.map((row: unknown) => (Array.isArray(row) ? row : [row]) as unknown[]);
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (!columnCount || rows.some((row) => row.length !== columnCount)) {
    return ErrorValueObject.create(ErrorType.VALUE, 'The rows of the result differ in length.');
  }
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(cell)),
    rowCount: rows.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** A returned null shows as 0 (office-js issue 1503, by design). */
function cell(value: unknown): BaseValueObject {
  const error = value instanceof CellError ? value : errorInAnswer(value);
  if (error) return ErrorValueObject.create(error.code as ErrorType, error.message);
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? NumberValueObject.create(value)
      : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return StringValueObject.create(typeof value === 'string' ? value : JSON.stringify(value));
}
