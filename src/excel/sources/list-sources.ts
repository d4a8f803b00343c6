import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import { showRange } from '../show-range';
import { usedReferences, type UsedReferences } from '../edition/used-references';
import { usedSources, type KnownSources, type UsedSources } from '../edition/used-sources';
import { freeName } from '../tables/insert/names';
import {
  formatRow,
  makeSheet,
  sourcesColumns,
  sourcesHeaders,
  sourcesTableName,
} from '../tables/sources-sheet';
import { asText } from '../tables/table-cells';
import {
  bibliographyList,
  bibliographyName,
  bibliographyRows,
  layBibliography,
} from './bibliography';
import { figureRows } from './figure-rows';
import { listRows, NotListed, type ListedRow, type RowList } from './listed-rows';
import { keepWritten, readWritten, type ListSetting, type WrittenTexts } from './written-texts';

/** Where a bibliography can go. */
export type BibliographyPlace = 'sources' | 'selection';

/** What became of it: where it stands, or why not in one sentence. */
export type BibliographyResult =
  | { readonly kind: 'listed'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'failed'; readonly message: string };

/** What is there already. */
interface SourceLists {
  readonly sheets: readonly string[];
  /** Names of their sheets; undefined where the workbook has no such table. */
  readonly sources: string | undefined;
  readonly bibliography: string | undefined;
  readonly writtenFigures: WrittenTexts;
  readonly writtenBibliography: WrittenTexts;
}

/**
 * Brings the figures listed in Sources, and the bibliography, up to date with the workbook; what it
 * does not have is not made. Never throws.
 * @returns undefined when done, else why not, in a sentence
 */
export async function updateSources(known: KnownSources): Promise<string | undefined> {
  try {
    await workbookWrites.queue(async () => {
      const lists = await Excel.run(look);
      if (lists.bibliography === undefined && lists.sources === undefined) return;
      const used = await (lists.bibliography === undefined ? usedReferences() : usedSources(known));
      await Excel.run((context) => update(context, lists, known, used));
    });
    return undefined;
  } catch (error) {
    return sentenceOf(error, 'list the sources');
  }
}

/**
 * Inserts a bibliography of all sources of the workbook, or brings the one that is there up to date,
 * and shows it. The sheet Sources is made for it where the workbook has none. Never throws.
 */
export async function insertBibliography(
  known: KnownSources,
  place: BibliographyPlace,
): Promise<BibliographyResult> {
  try {
    return await workbookWrites.queue(() => insert(known, place));
  } catch (error) {
    return { kind: 'failed', message: sentenceOf(error, 'insert the bibliography') };
  }
}

async function insert(known: KnownSources, place: BibliographyPlace): Promise<BibliographyResult> {
  const used = await usedSources(known);
  return Excel.run(async (context): Promise<BibliographyResult> => {
    const before = await look(context);
    if (before.bibliography === undefined && place === 'sources')
      await makeSources(context, before, figureRows(used.names, known));
    if (before.bibliography === undefined) {
      const rows = bibliographyRows(used.sources);
      await layBibliography(context, place, rows);
      keepWritten(context, bibliographySetting, textsOf(rows, bibliographyList({}, false)));
    }
    await update(context, await look(context), known, used);
    const table = context.workbook.tables.getItem(bibliographyName);
    const range = table.getRange().load('address');
    const { worksheet } = table;
    worksheet.load('name');
    await context.sync();
    await showRange(range);
    const address = range.address.slice(range.address.lastIndexOf('!') + 1);
    return { kind: 'listed', sheet: worksheet.name, address };
  });
}

async function look(context: Excel.RequestContext): Promise<SourceLists> {
  const { tables, worksheets } = context.workbook;
  const sheetOf = (name: string) => {
    const table = tables.getItemOrNullObject(name).load('id');
    const sheet = table.worksheet.load('name');
    return () => (table.isNullObject ? undefined : sheet.name);
  };
  worksheets.load('items/name');
  const sources = sheetOf(sourcesTableName);
  const bibliography = sheetOf(bibliographyName);
  const figures = readWritten(context, figuresSetting);
  const entries = readWritten(context, bibliographySetting);
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    sources: sources(),
    bibliography: bibliography(),
    writtenFigures: figures(),
    writtenBibliography: entries(),
  };
}

/** Makes the sheet for the figures in formulas, where no inserted table has made it. */
async function makeSources(
  context: Excel.RequestContext,
  { sheets, sources }: SourceLists,
  rows: readonly ListedRow[],
): Promise<void> {
  if (sources !== undefined) return;
  if (rows.length === 0)
    throw new NotListed('The workbook has no sheet of sources: insert the list at the selection.');
  const cells = rows.map((row) => sourcesHeaders.map((name) => asText(row[name] ?? '')));
  makeSheet(context.workbook, freeName('Sources', sheets, ' '), [sourcesHeaders, ...cells]);
  keepWritten(context, figuresSetting, textsOf(rows, figuresList({})));
  await context.sync();
}

async function update(
  context: Excel.RequestContext,
  lists: SourceLists,
  known: KnownSources,
  used: UsedReferences | UsedSources,
): Promise<void> {
  // A formula whose key can't be told may use any figure.
  const keepsAll = used.workedOut.length > 0;
  const { sources, bibliography, writtenFigures, writtenBibliography } = lists;
  if (sources !== undefined) {
    const list = figuresList(writtenFigures);
    await bring(context, list, figuresSetting, figureRows(used.names, known), keepsAll);
  }
  if (bibliography !== undefined && 'sources' in used) {
    const list = bibliographyList(writtenBibliography, bibliography === sources);
    await bring(context, list, bibliographySetting, bibliographyRows(used.sources), keepsAll);
  }
}

async function bring(
  context: Excel.RequestContext,
  list: RowList,
  setting: ListSetting,
  rows: readonly ListedRow[],
  keepsAll: boolean,
): Promise<void> {
  const now = { ...(keepsAll && list.written), ...textsOf(rows, list) };
  await listRows(context, list, rows, keepsAll);
  if (JSON.stringify(now) === JSON.stringify(list.written)) return;
  keepWritten(context, setting, now);
  await context.sync();
}

const figuresSetting = 'tankstock-listed-figures';
const bibliographySetting = 'tankstock-bibliography';

/** The rows of Sources that are figures. */
const figuresList = (written: WrittenTexts): RowList => ({
  table: sourcesTableName,
  key: sourcesColumns.key,
  says: sourcesColumns.citation,
  order: 'at the end',
  written,
  format: formatRow,
});

function textsOf(rows: readonly ListedRow[], { key, says }: RowList): WrittenTexts {
  return Object.fromEntries(rows.map((row) => [row[key] ?? '', row[says] ?? '']));
}

function sentenceOf(error: unknown, action: string): string {
  return error instanceof NotListed ? error.message : failureSentence(error, { action });
}
