import { batches, inTurn } from '../requests/queue';
import type { FoundTable } from '../refresh/find-tables';

/** Characters of one answer: far enough below the 5 MB at which Excel on the web refuses it. */
const answerCharacters = 2_000_000;
/** What a cell's format, and naming a range, take. */
const formatCharacters = 24;
const rangeCharacters = 600;

/** Rows of a table that stand together. */
interface RowBlock {
  readonly first: number;
  readonly count: number;
}

/**
 * Reads the number formats of rows that a refresh takes away, so that they come back as they were.
 * That is all of their looks that is kept: fills, fonts and borders come back as those of the row
 * beside, and what Excel deletes with a row (comments, links, its height) does not come back.
 * @returns Excel's format codes by row, one a column
 */
export async function readFormats(
  context: Excel.RequestContext,
  { table: { id, body } }: FoundTable,
  rows: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const formats = new Map<number, readonly string[]>();
  // Naming the table alone would make Excel.run send it, in a request more.
  if (rows.length === 0) return formats;
  const range = context.workbook.tables.getItem(id).getDataBodyRange();
  const weightOf = ({ count }: RowBlock) =>
    rangeCharacters + count * body.columns * formatCharacters;
  await inTurn(batches(blocksOf(rows), answerCharacters, weightOf), async (batch) => {
    const ranges = batch.map(({ first, count }) =>
      range
        .getRow(first)
        .getResizedRange(count - 1, 0)
        .load('numberFormat'),
    );
    await context.sync();
    batch.forEach(({ first }, i) => {
      const read = (ranges[i]?.numberFormat ?? []) as string[][];
      read.forEach((codes, row) => formats.set(first + row, codes));
    });
  });
  return formats;
}

/** A block has a thousand rows at most, so that an answer can carry it. */
function blocksOf(rows: readonly number[]): readonly RowBlock[] {
  const blocks: { first: number; count: number }[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = blocks.at(-1);
    if (last && row === last.first + last.count && last.count < 1000) last.count += 1;
    else blocks.push({ first: row, count: 1 });
  }
  return blocks;
}
