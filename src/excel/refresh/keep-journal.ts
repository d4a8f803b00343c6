import type { FoundTables, FoundTable } from './find-tables';
import { hasEnded, journalXml, type Journal } from './journal';
import type { Direction } from './operations/plan-operations';
import { readCurrent, type CurrentReading } from './read-current';
import type { KeptJournal } from './records';
import type { RefusedRefresh } from './refresh-result';
import { refusedFor } from './refusal';

/** A journal goes to Excel in one request: on the web that may hold 5 MB. */
const longestJournal = 4_000_000;

interface Keeping {
  readonly kind: 'kept';
  readonly kept: KeptJournal;
  readonly current: CurrentReading;
}

/**
 * Sees that the workbook holds the journal, in the place of an older one, and that it says so when a
 * refresh that had ended is being taken back. Then reads the table again, in the same request.
 */
export async function keepJournal(
  context: Excel.RequestContext,
  { journal, direction }: { readonly journal: Journal; readonly direction: Direction },
  all: FoundTables,
  found: FoundTable,
): Promise<Keeping | RefusedRefresh> {
  const { customXmlParts } = context.workbook;
  const parts = all.contents.journals.filter(
    ({ value }) => value.from.insertId === journal.from.insertId,
  );
  const kept = parts.find(({ value }) => value.id === journal.id);
  const begins =
    direction === 'back' && kept !== undefined && hasEnded(kept.value, found.base.value);
  const isNew = direction === 'forward' ? kept === undefined : begins;
  const keptNow: Journal = begins ? { ...journal, undoing: true } : (kept?.value ?? journal);
  const xml = isNew ? await journalXml(keptNow) : undefined;
  if (xml !== undefined && xml.length > longestJournal)
    return refusedFor(
      `A refresh of ${found.table.name} would change more than the workbook can keep to take it back: insert the table anew.`,
    );
  const added = xml === undefined ? undefined : customXmlParts.add(xml);
  added?.load('id');
  if (isNew) for (const { partId } of parts) customXmlParts.getItem(partId).delete();
  const known = { table: found.table, sources: all.contents.sources };
  const current = await readCurrent(context, known, found.base.value);
  return {
    kind: 'kept',
    kept: {
      parts: added ? [added.id] : parts.map(({ partId }) => partId),
      journal: keptNow,
    },
    current,
  };
}
