import type { Example, GuideGroup } from '../../help/guides/guide';
import { showRange } from '../show-range';
import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import { freeName } from '../tables/insert/names';
import { asText, type ExcelValue } from '../tables/table-cells';

/** What became of opening the examples: the sheet's name, or why not in one sentence. */
export type ExamplesResult =
  | { readonly kind: 'opened'; readonly sheet: string }
  | { readonly kind: 'failed'; readonly message: string };

const title = 'TankStock examples';
const intro =
  'Every worked example of the help pages, live: change a formula and see what it gives.';
const headers = ['What it shows', 'Formula', 'Result'];
const widths = [330, 330, 90];
const formulaColumn = headers.indexOf('Formula');
const resultColumn = headers.indexOf('Result');

/** A line of the sheet; a live formula may spill over the lines left empty below it. */
interface SheetLine {
  readonly cells: readonly ExcelValue[];
  readonly formula?: string;
  readonly heading?: true;
}

/**
 * Lays every worked example on a new sheet, after a look at the sheets' names. Excel then tells how
 * the formulas are written on this computer, and their column shows them so. Never throws.
 */
export async function openExamples(groups: readonly GuideGroup[]): Promise<ExamplesResult> {
  try {
    return await workbookWrites.queue(() => Excel.run((context) => lay(context, groups)));
  } catch (error) {
    return { kind: 'failed', message: failureSentence(error, { action: 'open the examples' }) };
  }
}

async function lay(
  context: Excel.RequestContext,
  groups: readonly GuideGroup[],
): Promise<ExamplesResult> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const taken = worksheets.items.map(({ name }) => name);
  const name = freeName('Examples', taken, ' ');
  const sheet = worksheets.add(name);
  const lines = linesOf(groups);
  write(sheet, lines);
  const results = sheet.getRangeByIndexes(0, resultColumn, lines.length, 1).load('formulasLocal');
  await context.sync();
  writeAsLocal(sheet, lines, results.formulasLocal as unknown[][]);
  await context.sync();
  await showRange(sheet.getRange('A1'));
  return { kind: 'opened', sheet: name };
}

function linesOf(groups: readonly GuideGroup[]): SheetLine[] {
  const guides = groups.flatMap((group) => group.guides);
  return [
    { cells: [title], heading: true },
    { cells: [intro] },
    { cells: headers, heading: true },
    ...guides.flatMap((guide) => [
      { cells: [] },
      { cells: [guide.id, guide.answers], heading: true } as const,
      ...guide.examples.flatMap(exampleLines),
    ]),
  ];
}

function exampleLines({ says, formula, gives }: Example): SheetLine[] {
  const rows = Array.isArray(gives) ? gives.length : 1;
  const below = Array.from({ length: rows - 1 }, () => ({ cells: [] }));
  return [{ cells: [asText(says), asText(formula)], formula }, ...below];
}

/** Shows formulas as they are typed on this computer, where that is not as in English. */
function writeAsLocal(
  sheet: Excel.Worksheet,
  lines: readonly SheetLine[],
  local: readonly (readonly unknown[])[],
): void {
  for (const [row, { formula }] of lines.entries()) {
    const typed = String(local[row]?.[0]);
    if (formula === undefined || typed === formula) continue;
    sheet.getRangeByIndexes(row, formulaColumn, 1, 1).values = [[asText(typed)]];
  }
}

function write(sheet: Excel.Worksheet, lines: readonly SheetLine[]): void {
  const texts = sheet.getRangeByIndexes(0, 0, lines.length, headers.length);
  texts.values = lines.map(({ cells }) => headers.map((_, i) => cells[i] ?? ''));
  texts.format.verticalAlignment = 'Top';
  lines.forEach(({ formula, heading }, row) => {
    if (heading) sheet.getRangeByIndexes(row, 0, 1, headers.length).format.font.bold = true;
    if (formula !== undefined) {
      sheet.getRangeByIndexes(row, resultColumn, 1, 1).formulas = [[formula]];
      sheet.getRangeByIndexes(row, 0, 1, 1).format.wrapText = true;
    }
  });
  widths.forEach((width, i) => {
    sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = width;
  });
  const heading = sheet.getRangeByIndexes(0, 0, 1, 1);
  heading.format.font.size = 14;
  heading.format.autofitRows();
}
