import * as v from 'valibot';
import type { Cell } from '../../reference/edition/edition';
import { succeed, type Result } from '../../reference/result';
import { baseMembers, hasItsKey } from '../../reference/stored/base-shape';
import { name, rowsOf, text } from '../../reference/stored/cell-shapes';
import type { StoredShape } from '../../reference/stored/stored-shape';
import { decode } from '../requests/decode-part';
import type { ReadingAllowance } from '../requests/reading-allowance';
import { snapshotKind, type TableSnapshot } from './table-snapshot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A base but for its rows. */
export const snapshotHead: v.GenericSchema<unknown, Omit<TableSnapshot, 'rows'>> = v.pipe(
  v.strictObject({
    ...baseMembers,
    insertId: name,
    generation: count,
    tableId: text,
    tableName: name,
    captionRows: count,
    refresh: v.exactOptional(name),
  }),
  v.check((base) => hasItsKey(base), 'primaryKey: expected names of fields'),
);

const snapshotShape: StoredShape<
  v.InferOutput<typeof snapshotHead>,
  { readonly rows: readonly Cell[] },
  TableSnapshot
> = {
  head: snapshotHead,
  lists: ({ fields }) => ({ rows: rowsOf(fields) }),
  whole: succeed,
};

/** The base in a custom XML part, or why there is none, in a sentence. */
export function snapshotIn(
  xml: string,
  allowance: ReadingAllowance,
): Promise<Result<TableSnapshot, string>> {
  return decode(snapshotKind, snapshotShape, xml, allowance);
}
