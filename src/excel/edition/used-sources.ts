import { authorDate } from '../../reference/cite/citation';
import { withInputs } from '../../reference/cite/cited-ids';
import type { Edition } from '../../reference/edition/edition';
import { findEntry, type Reference } from '../../reference/figures/lookup';
import type { Citable } from '../../reference/source';
import { insertedSources } from './inserted-sources';
import { usedReferences, type UsedReferences } from './used-references';

/** Every source that a workbook rests on. */
export interface UsedSources extends Pick<UsedReferences, 'workedOut'> {
  /** By author and year. */
  readonly sources: readonly Citable[];
  /** Names of the inserted tables that were read. */
  readonly tables: readonly string[];
  /** Keys and ids that formulas and tables name and no source is known by. */
  readonly unknown: readonly string[];
}

/**
 * The sources of all figures that formulas use and of all rows of inserted tables. Throws Excel's
 * error.
 * @param reference what the workbook's formulas answer from
 * @param shipped where the sources of tables stand that were inserted from it
 */
export async function usedSources(reference: Reference, shipped: Edition): Promise<UsedSources> {
  const { names, workedOut } = await usedReferences();
  const { tables, ids } = await insertedSources();
  const known = new Map([...shipped.sources, ...reference.sources]);
  const unknown = new Set<string>();
  const sources = new Map<string, Citable>();
  const add = (id: string) => {
    const source = findEntry(known, id);
    if (!source) unknown.add(id);
    for (const each of withInputs(source ? [source.id] : [], known)) {
      const cited = known.get(each);
      if (cited) sources.set(each, cited);
    }
  };
  for (const name of names) {
    const figure = findEntry(reference.figures, name);
    if (!figure) add(name);
    else [figure.sourceId, figure.viaSourceId].forEach((id) => id !== null && add(id));
  }
  ids.forEach(add);
  const byAuthor = (a: Citable, b: Citable) => authorDate(a).localeCompare(authorDate(b), 'en');
  return {
    sources: [...sources.values()].toSorted(byAuthor),
    tables,
    unknown: [...unknown],
    workedOut,
  };
}
