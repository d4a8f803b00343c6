import { addressOf, fitsTheGrid } from '../../formula/addresses';
import { citeSource } from '../../reference/cite/citation';
import type { Citable } from '../../reference/source';
import { failureSentence } from '../requests/failures';
import { enterHeld, heldBefore, namesOf } from '../requests/held-before';
import { workbookWrites } from '../requests/queue';
import { showRange } from '../show-range';
import { occupiedCells } from '../tables/insert/occupied-cells';
import { asText } from '../tables/table-cells';

/** What became of a bibliography: where it stands, or why not in one sentence. */
export type BibliographyResult =
  | { readonly kind: 'listed'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'failed'; readonly message: string };

const action = 'insert the bibliography';
const title = 'Bibliography';

/**
 * Lists sources in APA style under a heading at the selection, in the order of the alphabet, over
 * empty cells only. Never throws: what went wrong is in the result.
 */
export async function insertBibliography(sources: readonly Citable[]): Promise<BibliographyResult> {
  try {
    return await workbookWrites.queue(() => Excel.run((context) => insert(context, sources)));
  } catch (error) {
    return failed(failureSentence(error, { action }));
  }
}

/** Entries of a bibliography, in the order of the alphabet. */
export function bibliographyLines(sources: readonly Citable[]): readonly string[] {
  return sources
    .map((source) => citeSource(source, 'apa'))
    .toSorted((a, b) => a.localeCompare(b, 'en'));
}

async function insert(
  context: Excel.RequestContext,
  sources: readonly Citable[],
): Promise<BibliographyResult> {
  const corner = context.workbook.getSelectedRange().getCell(0, 0);
  const { worksheet } = corner;
  corner.load('rowIndex,columnIndex');
  worksheet.load('name');
  await context.sync();

  const lines = [title, ...bibliographyLines(sources)];
  const whole = {
    row: corner.rowIndex,
    column: corner.columnIndex,
    rows: lines.length,
    columns: 1,
  };
  if (!fitsTheGrid(whole))
    return failed('The sheet ends before the bibliography: select a cell further up.');
  const place = worksheet.getRangeByIndexes(whole.row, whole.column, whole.rows, 1);
  const tables = place.getTables(false);
  place.load('formulas');
  tables.load('items/name');
  await context.sync();

  const wanted = addressOf(whole);
  const [table] = tables.items.map(({ name }) => `the table ${name}`);
  const full = table ?? occupiedCells(place.formulas as unknown[][], whole.row, whole.column);
  if (full !== undefined)
    return failed(
      `Nothing was written: ${wanted} is not free (${full}). Select a cell with ${String(lines.length)} empty cells below it.`,
    );
  const held = heldBefore(place);
  place.values = lines.map((line) => [asText(line)]);
  place.getCell(0, 0).format.font.bold = true;
  await context.sync();
  const typed = held();
  if (typed.length > 0) {
    place.clear('Contents');
    enterHeld(worksheet, typed);
    await context.sync();
    return failed(`The bibliography is not inserted: ${namesOf(typed)} changed at the same time.`);
  }
  await showRange(place);
  return { kind: 'listed', sheet: worksheet.name, address: wanted };
}

const failed = (message: string): BibliographyResult => ({ kind: 'failed', message });
