import { captionRange, type Kept } from './finish';
import type { Found, FoundTable } from './find';
import { hasEnded, journalXml, type Journal } from './journal';
import type { Direction } from './steps';

/**
 * Sees that the workbook holds the journal, in the place of an older one, and that it says so when a
 * refresh that had ended is being taken back; reads what stands above the table.
 */
export async function keepJournal(
  context: Excel.RequestContext,
  { journal, direction }: { readonly journal: Journal; readonly direction: Direction },
  all: Found,
  found: FoundTable,
): Promise<Kept> {
  const { customXmlParts } = context.workbook;
  const parts = all.seen.journals.filter(({ value }) => value.from.mark === journal.from.mark);
  const kept = parts.find(({ value }) => value.id === journal.id);
  const begins =
    direction === 'back' && kept !== undefined && hasEnded(kept.value, found.base.value);
  const isNew = direction === 'forward' ? kept === undefined : begins;
  const added = isNew
    ? customXmlParts.add(await journalXml(begins ? { ...journal, undoing: true } : journal))
    : undefined;
  added?.load('id');
  if (isNew) for (const { partId } of parts) customXmlParts.getItem(partId).delete();
  const caption = captionRange(context, found)?.load('values');
  await context.sync();
  return {
    lines: (caption?.values ?? []).map(([line]: unknown[]) => line),
    parts: added ? [added.id] : parts.map(({ partId }) => partId),
    undoing: kept?.value.undoing === true,
  };
}
