import Papa from 'papaparse';
import type { PackageProblem } from './package-problem';
import { fail, succeed, type Result } from '../result';

/** A CSV file as text: `rows[0]` is row 2 of the file, below the header. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Row of the file, as a spreadsheet numbers it, of the row at `index` below the header. */
export function rowNumber(index: number): number {
  return index + 2;
}

/** Rows of a sheet, the header's not counted. */
const mostRows = 1_048_575;

/** Reads RFC 4180 text whose every row is as long as its header. */
export function parseCsv(file: string, text: string): Result<CsvTable, readonly PackageProblem[]> {
  const { data, errors } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), {
    delimiter: ',',
    preview: mostRows + 2,
  });
  const header = data[0] ?? [];
  const rows = data.slice(1);
  if (rows.length > mostRows)
    return fail([{ file, message: `has more rows than the ${String(mostRows)} of a sheet` }]);
  // A quote that is left open swallows the rows below it: their lengths say nothing then.
  const problems =
    errors.length > 0
      ? errors.map(({ row, code }) => ({ file, row: (row ?? 0) + 1, message: quoteFault(code) }))
      : raggedRows(file, header, rows);
  return problems.length > 0 ? fail(problems) : succeed({ header, rows });
}

function quoteFault(code: Papa.ParseError['code']): string {
  return code === 'MissingQuotes'
    ? 'a quoted cell is not closed'
    : 'a quote inside a quoted cell is not doubled';
}

function raggedRows(
  file: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): PackageProblem[] {
  return rows.flatMap((row, index) =>
    row.length === header.length
      ? []
      : [
          {
            file,
            row: rowNumber(index),
            message: `has ${String(row.length)} cells, the header has ${String(header.length)}`,
          },
        ],
  );
}
