import * as v from 'valibot';
import type { Cell, Field } from '../edition/edition';
import { isVersion } from '../edition/edition-version';
import { isIsoDay, isIsoMonth } from '../iso-date';
import { mostOf } from '../package/package-limits';
import { isRunnable, longestCell, whyNoCellText } from '../package/untrusted-text';
import type { ListShape } from './stored-shape';

/** Text of ours that may come to stand in a cell; other people's texts may begin as they like. */
export const sheetText = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const why = dataset.typed ? whyNotOurs(dataset.value) : undefined;
    if (why !== undefined) addIssue({ message: why });
  }),
);

function whyNotOurs(text: string): string | undefined {
  return isRunnable(text)
    ? 'begins with = + - or @, which a spreadsheet may run as a formula'
    : whyNoCellText(text);
}

export const text = v.pipe(v.string(), v.maxLength(longestCell));

/** Text that names something. */
export const name = v.pipe(text, v.minLength(1));

export const texts = v.array(text);

export const version = v.pipe(
  v.string(),
  v.check(isVersion, 'expected a version such as 2026.8.0'),
);

export const day = v.pipe(v.string(), v.check(isIsoDay, 'expected a day such as 2026-11-23'));

/** A column of a table. */
export const field: v.GenericSchema<unknown, Field> = v.strictObject({
  name,
  title: v.pipe(text, v.minLength(1), v.maxLength(mostOf.header)),
  description: v.string(),
  type: v.picklist(['string', 'integer', 'number', 'date', 'yearmonth']),
  unit: v.exactOptional(text),
  cites: v.exactOptional(v.picklist(['source', 'via'])),
  dates: v.exactOptional(v.literal('day-or-month')),
  provenance: v.exactOptional(v.literal(true)),
  cumulative: v.exactOptional(v.literal(true)),
});

export const fields = v.pipe(v.array(field), v.minLength(1), v.maxLength(mostOf.fields));

/** Rows of these columns. */
export function rowsOf(columns: readonly Field[]): ListShape<readonly Cell[]> {
  return {
    item: v.custom<readonly Cell[]>(
      (row) => isRow(row, columns),
      'expected a cell for each column, of its type',
    ),
    most: Math.min(mostOf.rows, Math.floor(mostOf.cells / columns.length)),
  };
}

function isRow(row: unknown, columns: readonly Field[]): boolean {
  return (
    Array.isArray(row) &&
    row.length === columns.length &&
    columns.every(({ type }, i) => fits(row[i], type))
  );
}

function fits(cell: unknown, type: Field['type']): boolean {
  if (cell === null) return true;
  if (type === 'integer' || type === 'number') return Number.isFinite(cell);
  if (typeof cell !== 'string' || cell.length > longestCell) return false;
  if (type === 'date') return isIsoDay(cell);
  return type === 'yearmonth' ? isIsoMonth(cell) : true;
}
