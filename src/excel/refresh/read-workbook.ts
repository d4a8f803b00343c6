import type { Result } from '../../reference/result';
import type { Rectangle } from '../../formula/addresses';
import { sourcesTableName } from '../tables/sources-sheet';
import { ReadingAllowance } from '../requests/reading-allowance';
import { snapshotNamespace, type TableSnapshot } from './table-snapshot';
import type { DamagedPart } from './inserted-table';
import { journalNamespace, type Journal } from './journal';
import { snapshotIn } from './read-snapshot';
import { journalIn } from './read-journal';

/** A table of the workbook. */
export interface WorkbookTable {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly protected: boolean;
  readonly filtered: boolean;
  readonly headers: readonly string[];
  /** Its rows, without header and totals. */
  readonly body: Rectangle;
}

/** What a custom XML part holds, and its id for as long as nobody rewrites it. */
export interface KeptPart<T> {
  readonly partId: string;
  readonly value: T;
}

/** The Sources table, with all that stands in it. */
export interface SourcesContents {
  readonly sheet: string;
  readonly protected: boolean;
  readonly filtered: boolean;
  readonly headers: readonly string[];
  readonly values: readonly (readonly unknown[])[];
  /** Its rows, without header and totals. */
  readonly body: Rectangle;
}

/** All that concerns inserted tables in a workbook, but for the rows of tables. */
export interface WorkbookContents {
  readonly tables: readonly WorkbookTable[];
  /** Of each inserted table the newest. */
  readonly bases: readonly KeptPart<TableSnapshot>[];
  /** Bases that another one has taken the place of. */
  readonly superseded: readonly KeptPart<TableSnapshot>[];
  readonly journals: readonly KeptPart<Journal>[];
  readonly damaged: readonly DamagedPart[];
  /** Undefined when the analyst deleted it. */
  readonly sources: SourcesContents | undefined;
}

/** Reads it, in two requests however many tables it has. Throws Excel's error. */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookContents> {
  const { tables, customXmlParts } = context.workbook;
  tables.load(
    'items/id,items/name,items/autoFilter/isDataFiltered,items/columns/items/name,items/worksheet/name,items/worksheet/protection/protected',
  );
  const bases = customXmlParts.getByNamespace(snapshotNamespace).load('items/id');
  const journals = customXmlParts.getByNamespace(journalNamespace).load('items/id');
  await context.sync();

  const items = tables.items.filter(({ name }) => name !== sourcesTableName);
  const bodies = items.map((table) =>
    table.getDataBodyRange().load('rowIndex,columnIndex,rowCount,columnCount'),
  );
  const sources = tables.items.find(({ name }) => name === sourcesTableName);
  const sourcesRows = sources
    ?.getDataBodyRange()
    .load('values,rowIndex,columnIndex,rowCount,columnCount');
  const baseTexts = bases.items.map((part) => part.getXml());
  const journalTexts = journals.items.map((part) => part.getXml());
  await context.sync();

  const allowance = new ReadingAllowance();
  const readBases: Result<TableSnapshot, string>[] = [];
  for (const { value } of baseTexts) readBases.push(await snapshotIn(value, allowance));
  const readJournals: Result<Journal, string>[] = [];
  for (const { value } of journalTexts) readJournals.push(await journalIn(value, allowance));
  const good = bases.items.flatMap(({ id: partId }, i): KeptPart<TableSnapshot>[] => {
    const read = readBases[i];
    return read?.ok ? [{ partId, value: read.value }] : [];
  });
  const isNewest = ({ value }: KeptPart<TableSnapshot>) =>
    good.every(
      ({ value: { insertId, generation } }) =>
        insertId !== value.insertId || generation <= value.generation,
    );
  return {
    tables: items.map((table, i) => workbookTable(table, bodies[i])),
    bases: good.filter(isNewest),
    superseded: good.filter((part) => !isNewest(part)),
    journals: journals.items.flatMap(({ id: partId }, i): KeptPart<Journal>[] => {
      const read = readJournals[i];
      return read?.ok ? [{ partId, value: read.value }] : [];
    }),
    damaged: [
      ...damagedParts('rows', bases.items, readBases),
      ...damagedParts('refresh', journals.items, readJournals),
    ],
    sources: sources && {
      sheet: sources.worksheet.name,
      protected: sources.worksheet.protection.protected,
      filtered: sources.autoFilter.isDataFiltered,
      headers: sources.columns.items.map(({ name }) => name),
      values: sourcesRows?.values ?? [],
      body: bodyOf(sourcesRows),
    },
  };
}

function damagedParts(
  of: DamagedPart['of'],
  parts: readonly Excel.CustomXmlPart[],
  read: readonly Result<unknown, string>[],
): readonly DamagedPart[] {
  return parts.flatMap(({ id: partId }, i) => {
    const each = read[i];
    return each && !each.ok ? [{ partId, of, why: each.error }] : [];
  });
}

function workbookTable(
  { id, name, columns, worksheet, autoFilter }: Excel.Table,
  body: Excel.Range | undefined,
): WorkbookTable {
  return {
    ...{ id, name, sheet: worksheet.name, protected: worksheet.protection.protected },
    filtered: autoFilter.isDataFiltered,
    headers: columns.items.map((column) => column.name),
    body: bodyOf(body),
  };
}

function bodyOf(range: Excel.Range | undefined): Rectangle {
  return {
    ...{ row: range?.rowIndex ?? 0, column: range?.columnIndex ?? 0 },
    ...{ rows: range?.rowCount ?? 0, columns: range?.columnCount ?? 0 },
  };
}
