import { addressOf } from '../../formula';
import {
  headersRow,
  valuesOfFront,
  type CellKind,
  type LaidCell,
  type LaidModel,
  type LaidSheet,
} from '../../templates';
import { fullRectangles } from '../tables/insert/occupied-cells';

/** How each kind of cell looks; never told by its colour alone: inputs have a source beside them. */
const looks: Partial<Record<CellKind, (cells: Excel.Range) => void>> = {
  title: ({ format: { font } }) => {
    font.bold = true;
    font.size = 16;
  },
  question: ({ format: { font } }) => {
    font.italic = true;
  },
  answer: ({ format: { font } }) => {
    font.bold = true;
    font.color = '#0B5A2F';
  },
  heading: ({ format: { font, fill } }) => {
    font.bold = true;
    fill.color = '#E7EFE9';
  },
  link: ({ format: { font } }) => {
    font.color = '#0563C1';
  },
  unit: ({ format: { font } }) => {
    font.color = '#595959';
  },
  assumption: ({ format: { font, fill } }) => {
    font.color = '#0000C8';
    fill.color = '#FFF9E5';
  },
  figure: ({ format: { font } }) => {
    font.color = '#0B5A2F';
  },
  source: ({ format: { font } }) => {
    font.color = '#595959';
    font.size = 9;
  },
};

/** Queues the looks of the front: kinds of cells, widths, what stays in view, what may be picked. */
export function lookOfFront(
  sheet: Excel.Worksheet,
  { front, frozenRows, masterCheck, answer }: LaidModel,
): void {
  lookOfSheet(sheet, front);
  spread(sheet.getRange(answer));
  sheet.showGridlines = false;
  sheet.tabColor = '#107C41';
  sheet.freezePanes.freezeRows(frozenRows);
  const rows = Math.max(...front.cells.map(({ row }) => row)) + 1;
  // Words such as "never" stand where the numbers of their column do.
  const { firstColumn, lastColumn } = valuesOfFront;
  const values = sheet.getRangeByIndexes(
    frozenRows - 1,
    firstColumn,
    rows - frozenRows + 1,
    lastColumn - firstColumn + 1,
  );
  values.format.horizontalAlignment = 'Right';
  setUpPrint(sheet, rows, lastColumn, frozenRows);
  for (const cell of front.cells) if (cell.choices) allowOnly(cellOf(sheet, cell), cell.choices);
  warnOf(sheet, masterCheck);
}

/** A sentence takes two lines over several columns; Excel fits no row to merged cells. */
function spread(sentence: Excel.Range): void {
  sentence.merge();
  sentence.format.wrapText = true;
  sentence.format.verticalAlignment = 'Top';
  sentence.format.rowHeight = 32;
}

/** Answers, charts and assumptions on two pages; sources and notes stand beside them on the screen. */
function setUpPrint(
  { pageLayout }: Excel.Worksheet,
  rows: number,
  lastColumn: number,
  titleRows: number,
): void {
  pageLayout.orientation = 'Landscape';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
  pageLayout.setPrintArea(addressOf({ row: 0, column: 0, rows, columns: lastColumn + 1 }));
  pageLayout.setPrintTitleRows(`$1:$${String(titleRows)}`);
}

/** Queues the looks of the calculation sheet. */
export function lookOfCalculation(sheet: Excel.Worksheet, { calculation }: LaidModel): void {
  lookOfSheet(sheet, calculation);
  // Most stand over numbers.
  const headers = sheet.getRangeByIndexes(headersRow, 1, 1, calculation.widths.length - 1);
  headers.format.horizontalAlignment = 'Right';
  sheet.tabColor = '#8A8A8A';
}

function lookOfSheet(sheet: Excel.Worksheet, { cells, widths }: LaidSheet): void {
  for (const [kind, look] of Object.entries(looks)) {
    for (const { row, column, rows, columns } of rectanglesOf(cells, kind)) {
      look(sheet.getRangeByIndexes(row, column, rows, columns));
    }
  }
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
}

function rectanglesOf(cells: readonly LaidCell[], kind: string) {
  const lines: string[][] = [];
  for (const cell of cells) {
    if (cell.kind !== kind) continue;
    const line = (lines[cell.row] ??= []);
    line[cell.column] = kind;
  }
  return fullRectangles(
    Array.from(lines, (line) => Array.from(line ?? [], (cell: string | undefined) => cell ?? '')),
  );
}

function cellOf(sheet: Excel.Worksheet, { row, column }: LaidCell): Excel.Range {
  return sheet.getRangeByIndexes(row, column, 1, 1);
}

/** A value that is not in the list is refused while it is typed. */
function allowOnly(cell: Excel.Range, choices: readonly (number | string)[]): void {
  cell.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
}

/** Shows checks that fail in red, also where the analyst is far from them. */
function warnOf(sheet: Excel.Worksheet, masterCheck: string): void {
  const format = sheet.getRange(masterCheck).conditionalFormats.add('Custom');
  const fixed = masterCheck.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  format.custom.rule.formula = `=${fixed}<>"all hold"`;
  format.custom.format.font.color = '#C00000';
}
