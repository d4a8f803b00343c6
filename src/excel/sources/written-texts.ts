import * as v from 'valibot';

/** The lists of ours that a workbook can have, by the names of the settings that keep what they say. */
export type ListSetting = 'tankstock-listed-figures' | 'tankstock-bibliography';

/** What each row said when it was written, by its key. */
export type WrittenTexts = Readonly<Record<string, string>>;

const shape = v.record(v.string(), v.string());

/** Queues the reading of what was listed last. The function gives it after the next sync. */
export function readWritten(
  context: Excel.RequestContext,
  setting: ListSetting,
): () => WrittenTexts {
  const kept = context.workbook.settings.getItemOrNullObject(setting).load('value');
  return () => {
    // Read by whoever has sent the request.
    const read = kept.isNullObject ? undefined : v.safeParse(shape, kept.value);
    return read?.success ? read.output : {}; // unreadable: every row is then the analyst's
  };
}

/** Queues the keeping of what is listed now. */
export function keepWritten(
  context: Excel.RequestContext,
  setting: ListSetting,
  texts: WrittenTexts,
): void {
  context.workbook.settings.add(setting, texts);
}
