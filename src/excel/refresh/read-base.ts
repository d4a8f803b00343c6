import * as v from 'valibot';
import type { Cell } from '../../reference/edition/edition';
import { succeed, type Result } from '../../reference/result';
import { baseMembers, hasItsKey } from '../../reference/stored/base-shape';
import { name, rowsOf, text } from '../../reference/stored/cell-shapes';
import type { StoredShape } from '../../reference/stored/stored-shape';
import { decode } from '../requests/decode-part';
import type { ReadingAllowance } from '../requests/reading-allowance';
import { baseKind, type Base } from './base';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A base but for its rows. */
export const baseHead: v.GenericSchema<unknown, Omit<Base, 'rows'>> = v.pipe(
  v.strictObject({
    ...baseMembers,
    mark: name,
    generation: count,
    tableId: text,
    tableName: name,
    captionRows: count,
    refresh: v.exactOptional(name),
  }),
  v.check((base) => hasItsKey(base), 'primaryKey: expected names of fields'),
);

const baseShape: StoredShape<
  v.InferOutput<typeof baseHead>,
  { readonly rows: readonly Cell[] },
  Base
> = {
  head: baseHead,
  lists: ({ fields }) => ({ rows: rowsOf(fields) }),
  whole: succeed,
};

/** The base in a custom XML part, or why there is none, in a sentence. */
export function baseIn(xml: string, allowance: ReadingAllowance): Promise<Result<Base, string>> {
  return decode(baseKind, baseShape, xml, allowance);
}
