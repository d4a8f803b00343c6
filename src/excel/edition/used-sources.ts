import { authorDate } from '../../reference/cite/citation';
import { withInputs } from '../../reference/cite/cited-ids';
import type { Edition } from '../../reference/edition/edition';
import type { DataOrigin } from '../../reference/edition/incoming';
import { parseSources } from '../../reference/package/parse-sources';
import { findEntry, type LookupReference } from '../../reference/figures/lookup';
import { fail, succeed, type Result } from '../../reference/result';
import type { Citable } from '../../reference/source';
import type { Offer } from '../../reference/stored/base';
import type { Pin } from '../../reference/stored/pin';
import { failureSentence } from '../requests/failures';
import { freeName } from '../tables/insert/names';
import { citingTables, type CitingTable } from './citing-tables';
import { usedReferences, type UsedReferences } from './used-references';

/** Every source that a workbook rests on. */
export interface UsedSources extends UsedReferences {
  /** By author and year. */
  readonly sources: readonly Citable[];
  /** Names of the inserted tables that were read. */
  readonly tables: readonly string[];
  /** Keys and ids that formulas and tables name and no source is known by. */
  readonly unknown: readonly string[];
}

/** Where sources are looked up. */
export interface KnownSources {
  /** What the workbook's formulas answer from. */
  readonly reference: Pin;
  /** What the add-in ships: tables may be newer than what formulas answer from. */
  readonly shipped: Pick<Edition, 'sources'>;
  /** Tables of the analyst's own packages, with the editions that name their sources. */
  readonly own: readonly Offer[];
}

type CitableById = ReadonlyMap<string, Citable>;

/**
 * The sources of all figures that formulas use and of all rows of inserted tables. A table's ids are
 * looked up where its rows came from. Never throws: the error is a sentence.
 */
export async function findSources(known: KnownSources): Promise<Result<UsedSources, string>> {
  try {
    return succeed(await usedSources(known));
  } catch (error) {
    return fail(failureSentence(error, { action: 'look for the sources', workbook: true }));
  }
}

/** The same. Throws Excel's error. */
export async function usedSources({ reference, shipped, own }: KnownSources): Promise<UsedSources> {
  const { names, workedOut } = await usedReferences();
  const tables = await citingTables();
  const ours: CitableById = new Map([...shipped.sources, ...reference.sources]);
  const sourcesOf = ({ origin, sources }: CitingTable): CitableById | undefined =>
    origin.kind === 'package' ? (ownSources(own, origin) ?? keptSources(sources)) : ours;
  const unknown = new Set<string>();
  const used = new Set<Citable>();
  const add = (id: string, known: CitableById | undefined) => {
    const source = known && findEntry(known, id);
    if (!source) unknown.add(id);
    else for (const each of withInputs([source.id], known)) addKnown(used, known.get(each));
  };
  for (const name of names) {
    const figure = findEntry(reference.figures, name);
    const table = tableCalled(name, reference, own);
    if (table) for (const id of table.ids) add(id, table.sources ?? ours);
    else if (!figure) add(name, ours);
    else for (const id of [figure.sourceId, figure.viaSourceId]) if (id !== null) add(id, ours);
  }
  for (const table of tables) for (const id of table.ids) add(id, sourcesOf(table));
  const byAuthor = (a: Citable, b: Citable) => authorDate(a).localeCompare(authorDate(b), 'en');
  return {
    sources: withOwnIds([...used]).toSorted(byAuthor),
    tables: tables.map(({ name }) => name),
    unknown: [...unknown],
    names,
    workedOut,
  };
}

/** What a table cites that TANKSERIES names; `sources` of an own package alone. */
function tableCalled(name: string, { tables }: LookupReference, own: readonly Offer[]) {
  const ours = tables.get(name);
  if (ours) return { ids: ours.sourceIds };
  const offer = own.find(({ table }) => table.id.toLowerCase() === name);
  return offer && { ids: offer.table.sourceIds, sources: offer.edition.sources };
}

/** The sources of a package that was fetched; undefined while it was not. */
function ownSources(
  own: readonly Offer[],
  { address }: Extract<DataOrigin, { kind: 'package' }>,
): CitableById | undefined {
  const isFrom = ({ origin }: Offer) => origin.kind === 'package' && origin.address === address;
  return own.find(isFrom)?.edition.sources;
}

/** Those that an insert or a refresh left in the workbook. */
function keptSources(json: string | undefined): CitableById | undefined {
  const read = json === undefined ? undefined : parseSources('sources', json);
  return read?.ok ? read.value : undefined;
}

function addKnown(used: Set<Citable>, source: Citable | undefined): void {
  if (source) used.add(source);
}

/** Two packages may give one id to different sources: reference managers know sources by it. */
function withOwnIds(sources: readonly Citable[]): readonly Citable[] {
  const taken: string[] = [];
  return sources.map((source) => {
    const id = freeName(source.id, taken, '-');
    taken.push(id);
    return id === source.id ? source : { ...source, id };
  });
}
