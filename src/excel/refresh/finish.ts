import type { BaseTable } from '../../reference/stored/base';
import { sourcesKey, sourcesRow, sourcesTableName } from '../tables/sources-sheet';
import { asText } from '../tables/table-cells';
import { linkSource } from '../tables/insert/write-table';
import { baseXml, type Base } from './base';
import type { Found, FoundTable } from './find';
import { journalXml, type Journal } from './journal';
import type { Direction } from './steps';

/** How what stands around the table was brought in line with it. */
export interface Finished {
  readonly sources: 'updated' | 'absent';
  readonly caption: 'updated' | 'left' | 'no-room';
}

/** The cells above the table where the caption was put; undefined when there is no room for it. */
export function captionRange(
  context: Excel.RequestContext,
  { base, table }: FoundTable,
): Excel.Range | undefined {
  const { captionRows } = base.value;
  // The header and an empty row stand between.
  const row = table.body.row - 2 - captionRows;
  if (row < 0 || captionRows < 1) return undefined;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  return sheet.getRangeByIndexes(row, table.body.column, captionRows, 1);
}

/** The base that the workbook is to have once a refresh is carried out or taken back. */
export function nextBase(
  journal: Journal,
  direction: Direction,
  { seen }: Found,
  found: FoundTable,
): Base {
  const { mark } = journal.from;
  const written = [...seen.bases, ...seen.superseded].filter(({ value }) => value.mark === mark);
  const generation = Math.max(...written.map(({ value }) => value.generation)) + 1;
  const { id: tableId, name: tableName } = found.table;
  const base = direction === 'forward' ? journal.to : journal.from;
  return { ...base, generation, tableId, tableName };
}

/**
 * Queues what ends a refresh or its taking back: the base, the row in Sources, and the lines above
 * the table where they still are as they were put.
 */
export function queueFinish(
  context: Excel.RequestContext,
  { journal, found, all, base, xml, kept, journalAfter }: Ending,
): Finished {
  const { customXmlParts } = context.workbook;
  const { mark } = base;
  const finished: Finished = {
    sources: recordInSources(context, all, found.base.value.tableName, base),
    caption: writeCaption(
      captionRange(context, found),
      kept.lines,
      [journal.from, journal.to],
      base,
    ),
  };
  // The base last: it says that all the rest is done. The new one before the old ones go, since of
  // two that stand beside each other the newer counts.
  customXmlParts.add(xml);
  for (const { partId, value } of [...all.seen.bases, ...all.seen.superseded])
    if (value.mark === mark) customXmlParts.getItem(partId).delete();
  if (journalAfter === 'as it is') return finished;
  if (journalAfter !== undefined) customXmlParts.add(journalAfter);
  for (const partId of kept.parts) customXmlParts.getItem(partId).delete();
  return finished;
}

/** What was found, and left, where the journal is kept. */
export interface Kept {
  /** What stands above the table. */
  readonly lines: readonly unknown[];
  /** Ids of the parts that hold journals of the table. */
  readonly parts: readonly string[];
  /** The journal says that the refresh is being taken back. */
  readonly undoing: boolean;
}

export interface Ending {
  readonly journal: Journal;
  readonly found: FoundTable;
  readonly all: Found;
  readonly base: Base;
  /** Of the base. */
  readonly xml: string;
  readonly kept: Kept;
  /** XML of the journal that takes the place of the one there is; undefined for none. */
  readonly journalAfter: string | undefined;
}

export async function endingOf(
  journal: Journal,
  direction: Direction,
  all: Found,
  found: FoundTable,
  kept: Kept,
): Promise<Ending> {
  const base = nextBase(journal, direction, all, found);
  const journalAfter =
    direction === 'back' ? undefined : kept.undoing ? await journalXml(ended(journal)) : 'as it is';
  return { journal, found, all, base, xml: await baseXml(base), kept, journalAfter };
}

function ended(journal: Journal): Journal {
  const { id, from, to, columns, key, changed, added, removed, formulas } = journal;
  const kept = formulas && { formulas };
  return { id, from, to, columns, key, changed, added, removed, ...kept };
}

function recordInSources(
  context: Excel.RequestContext,
  { seen: { sources } }: Found,
  recordedAs: string,
  base: Base,
): Finished['sources'] {
  const key = sources?.headers.indexOf(sourcesKey) ?? -1;
  const row = sources?.values.findIndex((cells) => cells[key] === recordedAs) ?? -1;
  if (!sources || key < 0 || row < 0) return 'absent';
  const body = context.workbook.tables.getItem(sourcesTableName).getDataBodyRange();
  body.getRow(row).values = [sourcesRow(base.tableName, base, sources.headers)];
  return 'updated';
}

function writeCaption(
  range: Excel.Range | undefined,
  lines: readonly unknown[],
  known: readonly BaseTable[],
  base: Base,
): Finished['caption'] {
  if (!range) return 'left';
  const isOurs = (line: unknown, i: number) =>
    known.some(({ caption }) => (caption[i] ?? '') === line);
  lines.forEach((line, i) => {
    const wanted = base.caption[i] ?? '';
    if (line === wanted || !isOurs(line, i)) return;
    const cell = range.getCell(i, 0);
    cell.values = [[asText(wanted)]];
    if (i === 1) linkSource(cell, base);
  });
  if (!lines.every(isOurs)) return 'left';
  return base.caption.length <= lines.length ? 'updated' : 'no-room';
}
