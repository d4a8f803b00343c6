import type { Found, FoundTable } from './find';
import { hasEnded, journalXml, type Journal } from './journal';
import type { Direction } from './operations/plan-operations';
import { readCurrent, type CurrentTable } from './read-current';
import type { Kept } from './records';

/**
 * Sees that the workbook holds the journal, in the place of an older one, and that it says so when a
 * refresh that had ended is being taken back. Then reads the table again, in the same request.
 */
export async function keepJournal(
  context: Excel.RequestContext,
  { journal, direction }: { readonly journal: Journal; readonly direction: Direction },
  all: Found,
  found: FoundTable,
): Promise<{ readonly kept: Kept; readonly current: CurrentTable }> {
  const { customXmlParts } = context.workbook;
  const parts = all.seen.journals.filter(({ value }) => value.from.mark === journal.from.mark);
  const kept = parts.find(({ value }) => value.id === journal.id);
  const begins =
    direction === 'back' && kept !== undefined && hasEnded(kept.value, found.base.value);
  const isNew = direction === 'forward' ? kept === undefined : begins;
  const keptNow: Journal = begins ? { ...journal, undoing: true } : (kept?.value ?? journal);
  const added = isNew ? customXmlParts.add(await journalXml(keptNow)) : undefined;
  added?.load('id');
  if (isNew) for (const { partId } of parts) customXmlParts.getItem(partId).delete();
  const known = { table: found.table, sources: all.seen.sources };
  const current = await readCurrent(context, known, found.base.value);
  return {
    kept: {
      parts: added ? [added.id] : parts.map(({ partId }) => partId),
      journal: keptNow,
    },
    current,
  };
}
