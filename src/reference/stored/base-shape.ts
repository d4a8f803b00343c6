import * as v from 'valibot';
import type { DataOrigin } from '../edition/incoming';
import { feedIds } from '../feeds/registry';
import { keptAddress } from '../edition/own-package';
import { whyNotWebAddress } from '../package/untrusted-text';
import type { BaseTable } from './base';
import { day, fields, name, text, texts, version } from './cell-shapes';

/** Where a table's data came from. */
const origin: v.GenericSchema<unknown, DataOrigin> = v.variant('kind', [
  v.strictObject({ kind: v.literal('bundled') }),
  v.strictObject({ kind: v.literal('site') }),
  v.strictObject({ kind: v.literal('package'), address: v.pipe(name, v.transform(keptAddress)) }),
  v.strictObject({ kind: v.literal('feed'), feed: v.picklist(feedIds) }),
]);

/** A link that may stand in a cell. */
const webAddress = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    const why = dataset.typed ? whyNotWebAddress(dataset.value) : undefined;
    if (why !== undefined) addIssue({ message: why });
  }),
);

/** The members of a table as inserted, but for its rows. */
export const baseMembers = {
  id: name,
  title: text,
  fields,
  // A table of an analyst's package may have none: it is known in the workbook, and not refreshed.
  primaryKey: v.array(name),
  retrieved: day,
  hash: name,
  edition: version,
  origin,
  citation: text,
  caption: texts,
  address: v.exactOptional(webAddress),
  // Read where the sources are asked for: what can't be is as good as none.
  sources: v.exactOptional(v.string()),
  undecided: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
};

/** Whether the columns of its key are columns of a table. */
export function hasItsKey({
  fields,
  primaryKey,
}: Pick<BaseTable, 'fields' | 'primaryKey'>): boolean {
  return primaryKey.every((column) => fields.some((each) => each.name === column));
}
