import { createHeadlessExcel, type HeadlessExcel } from '../../../src/workbench/headless/headless';

/** Low, best and high of the start, losses and three inflows: the first rows of the sheet. */
const ranges = [
  [1500, 1750, 2100],
  [60, 105, 140],
  [30, 70, 125],
  [0, 3, 11],
  [3, 10, 25],
];
const percentiles = [0.05, 0.25, 0.5, 0.75, 0.95];
const firstPath = 10;
const firstMonth = 6; // in column F, behind the five draws of a path

/**
 * The fan without a reserve as an analyst builds it without the add-in: a row a path, drawn by
 * BETA.INV(RAND(), …), a cell a month, and PERCENTILE.INC over each column.
 */
export class SpreadsheetFan {
  private changes = 0;

  private constructor(
    private readonly excel: HeadlessExcel,
    private readonly fan: string,
  ) {}

  static async build(draws: number, months: number): Promise<SpreadsheetFan> {
    const requirements = { ExcelApi: '1.9', CustomFunctionsRuntime: '1.2', SharedRuntime: '1.1' };
    const excel = await createHeadlessExcel({ requirements });
    const lastPath = firstPath + draws - 1;
    const lastColumn = columnName(firstMonth + months - 1);
    const fan = `${columnName(firstMonth)}1:${lastColumn}5`;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:C5').values = ranges;
      const paths = Array.from({ length: draws }, (_, at) => pathFormulas(firstPath + at, months));
      sheet.getRange(`A${firstPath}:${lastColumn}${lastPath}`).formulas = paths;
      sheet.getRange(fan).formulas = percentiles.map((percentile) =>
        Array.from({ length: months }, (_, at) => {
          const column = columnName(firstMonth + at);
          return `=PERCENTILE.INC(${column}${firstPath}:${column}${lastPath},${percentile})`;
        }),
      );
      await context.sync();
    });
    return new SpreadsheetFan(excel, fan);
  }

  /** Milliseconds from a changed input to the recalculated percentiles. */
  async recalculate(): Promise<number> {
    this.changes += 1;
    const before = performance.now();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('C1').values = [[2100 + this.changes]];
      const fan = sheet.getRange(this.fan).load('values');
      await context.sync();
      const [p5 = NaN, p95 = NaN] = [fan.values[0]?.at(-1), fan.values[4]?.at(-1)].map(Number);
      if (!(p5 < 500 && p95 > 2000)) throw new Error(`spreadsheet: P5 ${p5}, P95 ${p95}`);
    });
    return performance.now() - before;
  }

  close(): void {
    this.excel.close();
  }
}

function pathFormulas(row: number, months: number): string[] {
  const draws = [1, 2, 3, 4, 5].map((input) => {
    const [low, best, high] = [`$A$${input}`, `$B$${input}`, `$C$${input}`];
    const above = `1+4*(${best}-${low})/(${high}-${low})`;
    const below = `1+4*(${high}-${best})/(${high}-${low})`;
    return `=${low}+(${high}-${low})*BETA.INV(RAND(),${above},${below})`;
  });
  const stocks = Array.from({ length: months }, (_, at) => {
    const before = at === 0 ? `A${row}` : `${columnName(firstMonth + at - 1)}${row}`;
    return `=MAX(0,${before}+$C${row}+$D${row}+$E${row}-$B${row})`;
  });
  return [...draws, ...stocks];
}

/** A, B, … Z, AA, … */
function columnName(number: number): string {
  const last = (number - 1) % 26;
  const rest = (number - 1 - last) / 26;
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + last);
}
