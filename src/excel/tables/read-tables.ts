import type { SheetCell, CurrentTable } from '../../reference/merge/tables';
import { batches, inTurn } from '../requests/queue';
import type { WorkbookTable } from '../refresh/read-workbook';

/** Characters that an answer may hold: far enough below the 5 MB at which Excel on the web refuses it. */
const answerCharacters = 2_000_000;
/** What a cell takes in an answer with its value and its formula, where nothing better is known. */
const cellCharacters = 24;

/** A table to be read. */
export interface WantedTable {
  readonly table: Pick<WorkbookTable, 'id' | 'body' | 'headers'>;
  /** Rows as they were inserted: by them it is judged what an answer can carry. */
  readonly inserted: readonly (readonly unknown[])[];
}

/** Some rows of a table in one request. */
interface WantedRows {
  readonly wanted: WantedTable;
  readonly first: number;
  readonly count: number;
  readonly characters: number;
}

/**
 * Reads tables, rows by rows, several tables with a request where they fit; with the first goes what
 * was queued before. Everything is named from the table: rows and columns of the sheet may come and go
 * meanwhile. Throws Excel's error.
 */
export async function readTables(
  context: Excel.RequestContext,
  wanted: readonly WantedTable[],
): Promise<readonly CurrentTable[]> {
  const tables = wanted.map(({ table }) => queueTable(context, table));
  const requests = batches(wanted.flatMap(blocksOf), answerCharacters, (block) => block.characters);
  await inTurn(requests, async (blocks) => {
    const ranges = blocks.map(({ wanted: { table }, first, count }) =>
      context.workbook.tables
        .getItem(table.id)
        .getDataBodyRange()
        .getRow(first)
        .getResizedRange(count - 1, 0)
        .load('values,formulas'),
    );
    await context.sync();
    blocks.forEach((block, i) => {
      const read = tables[wanted.indexOf(block.wanted)];
      read?.values.push(...((ranges[i]?.values ?? []) as SheetCell[][]));
      read?.formulas.push(...((ranges[i]?.formulas ?? []) as SheetCell[][]));
    });
  });
  return inTurn(tables, async ({ body, header, sheet, values, formulas }) => {
    const each = wanted[tables.findIndex((table) => table.body === body)];
    if (each && body.rowCount !== each.table.body.rows) {
      // Rows came or went meanwhile: what was read is not the whole table.
      const rows = { ...each.table.body, rows: body.rowCount };
      const [again] = await readTables(context, [
        { ...each, table: { ...each.table, body: rows } },
      ]);
      if (again) return again;
    }
    return {
      at: { sheet: sheet.name, row: body.rowIndex, column: body.columnIndex },
      headers: ((header.values as SheetCell[][])[0] ?? []).map(String),
      ...{ values, formulas },
    };
  });
}

function queueTable(context: Excel.RequestContext, { id }: WantedTable['table']) {
  const table = context.workbook.tables.getItem(id);
  return {
    body: table.getDataBodyRange().load('rowIndex,columnIndex,rowCount'),
    header: table.getHeaderRowRange().load('values'),
    sheet: table.worksheet.load('name'),
    values: [] as SheetCell[][],
    formulas: [] as SheetCell[][],
  };
}

function blocksOf(wanted: WantedTable): WantedRows[] {
  const characters = rowCharacters(wanted);
  const most = Math.max(1, Math.floor(answerCharacters / characters));
  const { rows } = wanted.table.body;
  return Array.from({ length: Math.max(1, Math.ceil(rows / most)) }, (_, i) => {
    const count = Math.max(1, Math.min(most, rows - i * most));
    return { wanted, first: i * most, count, characters: count * characters };
  });
}

/** What a row takes in an answer, judged by the rows that were inserted and the columns there are now. */
function rowCharacters({ inserted, table: { headers } }: WantedTable): number {
  const own = Math.max(0, headers.length - (inserted[0]?.length ?? 0));
  const average = inserted.length === 0 ? 0 : JSON.stringify(inserted).length / inserted.length;
  return 2 * average + (own + 1) * cellCharacters;
}
