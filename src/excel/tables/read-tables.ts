import type { SheetCell, StandingTable } from '../../reference/merge/tables';
import { batches, inTurn } from '../requests/queue';
import type { SeenTable } from '../refresh/look';

/** Characters that an answer may hold: far enough below the 5 MB at which Excel on the web refuses it. */
const answerCharacters = 2_000_000;
/** What a cell takes in an answer with its value and its formula, where nothing better is known. */
const cellCharacters = 24;

/** A table to be read. */
export interface Wanted {
  readonly table: SeenTable;
  /** Characters of a row in an answer, from what was inserted. */
  readonly rowCharacters: number;
}

/** Some rows of a table in one request. */
interface Block extends Wanted {
  readonly from: number;
  readonly count: number;
}

/** Reads tables, rows by rows, several tables with a request where they fit. Throws Excel's error. */
export async function readTables(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<SeenTable, StandingTable>> {
  const rows = new Map<SeenTable, { values: SheetCell[][]; formulas: SheetCell[][] }>();
  for (const { table } of wanted) rows.set(table, { values: [], formulas: [] });
  const weightOf = ({ rowCharacters, count }: Block) => rowCharacters * count;
  await inTurn(batches(wanted.flatMap(blocksOf), answerCharacters, weightOf), async (batch) => {
    const ranges = batch.map((block) => rangeOf(context, block).load('values,formulas'));
    await context.sync();
    batch.forEach(({ table }, i) => {
      const read = rows.get(table);
      read?.values.push(...((ranges[i]?.values ?? []) as SheetCell[][]));
      read?.formulas.push(...((ranges[i]?.formulas ?? []) as SheetCell[][]));
    });
  });
  return new Map(
    [...rows].map(([table, { values, formulas }]) => [
      table,
      {
        at: { sheet: table.sheet, row: table.body.row, column: table.body.column },
        ...{ headers: table.headers, values, formulas },
      },
    ]),
  );
}

/** What a row takes in an answer, judged by the rows that were inserted and the columns there are now. */
export function rowCharacters(
  inserted: readonly (readonly unknown[])[],
  { headers }: SeenTable,
): number {
  const own = Math.max(0, headers.length - (inserted[0]?.length ?? 0));
  const average = inserted.length === 0 ? 0 : JSON.stringify(inserted).length / inserted.length;
  return 2 * average + (own + 1) * cellCharacters;
}

function blocksOf(wanted: Wanted): Block[] {
  const most = Math.max(1, Math.floor(answerCharacters / wanted.rowCharacters));
  const { rows } = wanted.table.body;
  return Array.from({ length: Math.ceil(rows / most) }, (_, i) => ({
    ...wanted,
    from: i * most,
    count: Math.min(most, rows - i * most),
  }));
}

function rangeOf(context: Excel.RequestContext, { table, from, count }: Block): Excel.Range {
  const { row, column, columns } = table.body;
  return context.workbook.worksheets
    .getItem(table.sheet)
    .getRangeByIndexes(row + from, column, count, columns);
}
