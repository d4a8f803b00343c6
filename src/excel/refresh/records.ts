import type { SheetCell } from '../../reference/merge/tables';
import type { BaseTable } from '../../reference/stored/base';
import { sourcesKey, sourcesRow, sourcesTableName } from '../tables/sources-sheet';
import { asText, type ExcelValue } from '../tables/table-cells';
import { linkSource } from '../tables/insert/write-table';
import { snapshotXml, type TableSnapshot } from './table-snapshot';
import type { FoundTables, FoundTable } from './find-tables';
import { journalXml, type Journal } from './journal';
import { entryOf, type CellEntry } from './operations/cell-entry';
import type { Direction } from './operations/plan-operations';
import { captionRange, type CurrentReading } from './read-current';

/** How what stands around the table was brought in line with it. */
export interface Recorded {
  readonly sources: 'updated' | 'absent';
  readonly caption: 'updated' | 'left' | 'no-room';
}

/** The base that the workbook is to have once a refresh is carried out or taken back. */
function nextBase(
  journal: Journal,
  direction: Direction,
  { contents }: FoundTables,
  { id: tableId, name: tableName }: FoundTable['table'],
): TableSnapshot {
  const { insertId } = journal.from;
  const written = [...contents.bases, ...contents.superseded].filter(
    ({ value }) => value.insertId === insertId,
  );
  const generation = Math.max(...written.map(({ value }) => value.generation)) + 1;
  const base = direction === 'forward' ? journal.to : journal.from;
  return { ...base, generation, tableId, tableName };
}

/** Where the journal of a refresh at work is kept. */
export interface KeptJournal {
  /** Ids of the parts that hold journals of the table. */
  readonly parts: readonly string[];
  /** As it is kept: it may say that the refresh is being taken back. */
  readonly journal: Journal;
}

/** What ends a refresh or its taking back: base, journal, the row in Sources and the caption. */
export interface Records {
  readonly journal: Journal;
  readonly all: FoundTables;
  readonly base: TableSnapshot;
  /** Of the base. */
  readonly xml: string;
  readonly kept: KeptJournal;
  /** XML of the journal that takes the place of the one there is; undefined for none. */
  readonly journalAfter: string | undefined;
  /** The base that is kept until then. */
  readonly before: TableSnapshot;
}

export async function recordsOf(
  journal: Journal,
  direction: Direction,
  all: FoundTables,
  found: FoundTable,
  kept: KeptJournal,
): Promise<Records> {
  const base = nextBase(journal, direction, all, found.table);
  const journalAfter =
    direction === 'back'
      ? undefined
      : kept.journal.undoing
        ? await journalXml(ended(journal))
        : 'as it is';
  const before = found.base.value;
  return { journal, all, base, xml: await snapshotXml(base), kept, journalAfter, before };
}

/** Without the mark that it is being taken back. */
function ended({ stood, ...journal }: Journal): Journal {
  const { id, from, to, columns, key, filled, changed, added, removed, formulas } = journal;
  const known = { id, from, to, columns, key, filled, changed, added, removed, formulas };
  return stood ? { ...known, stood } : known;
}

/** What was queued about the records. */
export interface QueuedRecords {
  readonly recorded: Recorded;
  /** Once it is sent: whether what it wrote over was not as it was read. */
  readonly differs: () => boolean;
  /** Queues what stood there, and the base and the journal that were kept. */
  readonly takeBack: (before: KeptBefore) => void;
}

/** XML of what is kept of a table while its refresh is at work. */
export interface KeptBefore {
  readonly base: string;
  readonly journal: string;
}

export async function keptBefore({ base, before, kept }: Records): Promise<KeptBefore> {
  return {
    base: await snapshotXml({ ...before, generation: base.generation + 1 }),
    journal: await journalXml(kept.journal),
  };
}

/**
 * Queues what ends a refresh or its taking back, and before that the reading of what it writes over.
 * The lines above the table are written where they still are as they were put.
 */
export function queueRecords(
  context: Excel.RequestContext,
  excelTable: Excel.Table,
  records: Records,
  current: CurrentReading,
): QueuedRecords {
  const { all, base, xml, kept, journalAfter } = records;
  const { customXmlParts } = context.workbook;
  const sources = queueSourcesRow(context, records, current);
  const caption = queueCaption(excelTable, records, current);
  // The base last: it says that all the rest is done. The new one before the old ones go, since of
  // two that stand beside each other the newer counts.
  const added = [customXmlParts.add(xml)];
  for (const { partId, value } of [...all.contents.bases, ...all.contents.superseded])
    if (value.insertId === base.insertId) customXmlParts.getItem(partId).delete();
  if (journalAfter !== 'as it is') {
    if (journalAfter !== undefined) added.push(customXmlParts.add(journalAfter));
    for (const partId of kept.parts) customXmlParts.getItem(partId).delete();
  }
  for (const part of added) part.load('id');
  const written = [sources, caption.written].filter((each) => each !== undefined);
  return {
    recorded: { sources: sources ? 'updated' : 'absent', caption: caption.state },
    differs: () => written.some((each) => each.differs()),
    takeBack: (kept) => {
      for (const each of written) each.takeBack();
      customXmlParts.add(kept.base);
      if (journalAfter !== 'as it is') customXmlParts.add(kept.journal);
      for (const { id } of added) customXmlParts.getItem(id).delete();
    },
  };
}

interface Written {
  readonly differs: () => boolean;
  readonly takeBack: () => void;
}

function queueSourcesRow(
  context: Excel.RequestContext,
  { base, before }: Records,
  { sources }: CurrentReading,
): Written | undefined {
  const key = sources?.headers.indexOf(sourcesKey) ?? -1;
  const row = sources?.values.findIndex((cells) => cells[key] === before.tableName) ?? -1;
  if (!sources || key < 0 || row < 0) return undefined;
  const body = context.workbook.tables.getItem(sourcesTableName).getDataBodyRange();
  const stood = body.getRow(row).load('values,formulas');
  const cells = sourcesRow(base.tableName, base, sources.headers);
  body.getRow(row).values = [cells];
  return {
    differs: () => !sameCells((stood.values as unknown[][])[0], sources.values[row]),
    takeBack: () => {
      const [entries = []] = entriesOf(stood);
      body.getRow(row).formulas = [
        entries.map((entry, i) => ((cells[i] as ExcelValue | null) === null ? null : entry)),
      ];
    },
  };
}

/** The line that leads to the source. */
const sourceLine = 1;

function queueCaption(
  excelTable: Excel.Table,
  { journal, base }: Records,
  { table, caption: lines }: CurrentReading,
): { readonly state: Recorded['caption']; readonly written?: Written } {
  const range = captionRange(excelTable, table, base);
  if (!range || !lines) return { state: 'left' };
  const isOurs = (line: unknown, i: number) =>
    [journal.from, journal.to].some(({ caption }: BaseTable) => (caption[i] ?? '') === line);
  const state = !lines.every(isOurs)
    ? 'left'
    : base.caption.length <= lines.length
      ? 'updated'
      : 'no-room';
  const changed = lines.flatMap((line, i) => {
    const wanted = base.caption[i] ?? '';
    return line === wanted || !isOurs(line, i) ? [] : [{ i, wanted }];
  });
  if (changed.length === 0) return { state };
  const before = captionRange(excelTable, table, base)?.load('values,formulas');
  const link = captionRange(excelTable, table, base)?.getCell(sourceLine, 0).load('hyperlink');
  for (const { i, wanted } of changed) {
    const cell = range.getCell(i, 0);
    cell.values = [[asText(wanted)]];
    if (i === sourceLine) linkSource(cell, base);
  }
  const linked = changed.some(({ i }) => i === sourceLine);
  return {
    state,
    written: {
      differs: () => !sameCells((before?.values as unknown[][]).flat(), lines),
      takeBack: () => {
        const cell = range.getCell(sourceLine, 0);
        if (linked) linkAgain(cell, link?.hyperlink as Excel.RangeHyperlink | null | undefined);
        range.formulas = before ? entriesOf(before) : [];
      },
    },
  };
}

/** What the cell showed is entered again afterwards. */
function linkAgain(cell: Excel.Range, stood: Excel.RangeHyperlink | null | undefined): void {
  const { address = '', screenTip = '', textToDisplay = address } = stood ?? {};
  if (address === '') cell.clear('Hyperlinks');
  // Without a text Microsoft's documents do not say what the cell shows.
  else cell.hyperlink = { address, textToDisplay, screenTip };
}

function sameCells(a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function entriesOf({ values, formulas }: Excel.Range): CellEntry[][] {
  const written = formulas as SheetCell[][];
  return (values as SheetCell[][]).map((cells, row) =>
    cells.map((value, column) => entryOf(value, written[row]?.[column] ?? '')),
  );
}
