import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { headerOf } from '../../../src/reference/column-header';
import type { Cell, Field } from '../../../src/reference/edition/edition';
import { isoOf } from '../../../src/reference/excel-date';
import { isIsoDay, isIsoMonth } from '../../../src/reference/iso-date';
import type { SheetCell, SourcedTable, CurrentTable } from '../../../src/reference/merge/tables';
import { parseCsv } from '../../../src/reference/package/csv';
import { inExcel } from './standing';

const described = (
  name: string,
  title: string,
  rest: Pick<Field, 'type'> & Partial<Field>,
): Field => ({
  ...{ name, title, description: '' },
  ...rest,
});

/** The columns that the tables of cases are made of. */
const known: readonly Field[] = [
  described('month', 'Month', { type: 'yearmonth' }),
  described('as_of', 'As of', { type: 'date' }),
  described('total', 'Total', { type: 'integer', unit: 'tanks', cumulative: true }),
  described('added', 'Added', { type: 'integer', unit: 'tanks' }),
  described('rate', 'Rate', { type: 'number', unit: 'tanks/month' }),
  described('made_on', 'Made on', { type: 'string', dates: 'day-or-month' }),
  described('type', 'Type', { type: 'string' }),
  described('note', 'Note', { type: 'string' }),
];

function readCsv(folder: string, name: string) {
  const file = path.join(folder, name);
  if (!existsSync(file)) return undefined;
  const read = parseCsv(file, readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`);
  return read.value;
}

/**
 * A sourced table: `month*` is a column of the key, `total Losses` the column `total` under the
 * title Losses.
 */
export function readSourced(folder: string, name: string): SourcedTable {
  const { header, rows } = readCsv(folder, name) ?? { header: [], rows: [] };
  const fields = header.map((written): Field => {
    const [, column = '', title] = /^(\w+)\*?(?: (.+))?$/.exec(written) ?? [];
    const field = known.find((candidate) => candidate.name === column);
    if (!field) throw new Error(`${folder}: no column ${written} is known`);
    return title === undefined ? field : { ...field, title };
  });
  const primaryKey = fields.flatMap(({ name: column }, i) =>
    header[i]?.includes('*') ? [column] : [],
  );
  const cellOf = (text: string, { type }: Field): Cell => {
    if (text === '') return null;
    return type === 'integer' || type === 'number' ? Number(text) : text;
  };
  return {
    fields,
    primaryKey,
    rows: rows.map((row) => fields.map((field, i) => cellOf(row[i] ?? '', field))),
  };
}

/**
 * A table in the workbook, each cell as a person would type it: numbers and dates as they are, text
 * that looks like one after an apostrophe, a formula with its result: `=C2*2 → 84`.
 */
export function readStanding(folder: string, name: string): CurrentTable | undefined {
  const csv = readCsv(folder, name);
  if (!csv) return undefined;
  const typed = csv.rows.map((row) =>
    row.map((text) => {
      const [, formula, result] = /^(=.+) → (.*)$/.exec(text) ?? [];
      const value = entered(result ?? text);
      return { value, formula: formula ?? value };
    }),
  );
  return {
    headers: csv.header,
    values: typed.map((row) => row.map(({ value }) => value)),
    formulas: typed.map((row) => row.map(({ formula }) => formula)),
  };
}

function entered(text: string): SheetCell {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (isIsoDay(text)) return inExcel(dateField, text);
  if (isIsoMonth(text)) return inExcel(dateField, `${text}-01`);
  return text.startsWith("'") ? text.slice(1) : text;
}

const dateField = described('day', 'Day', { type: 'date' });

/** The table in the workbook as CSV, in the form that `readStanding` reads. */
export function printStanding(table: CurrentTable, fields: readonly Field[]): string {
  const columnOf = (i: number) => fields.find((field) => headerOf(field) === table.headers[i]);
  const lines = table.values.map((row, i) =>
    row.map((value, j) => {
      const formula = table.formulas[i]?.[j];
      const shown = shownAs(value, columnOf(j));
      return typeof formula === 'string' && formula.startsWith('=')
        ? `${formula} → ${shown}`
        : shown;
    }),
  );
  return [table.headers, ...lines].map((line) => line.map(quoted).join(',') + '\n').join('');
}

function shownAs(value: SheetCell, field: Field | undefined): string {
  if (typeof value === 'string') return entered(value) === value ? value : `'${value}`;
  if (typeof value === 'number' && field?.type === 'date') return isoOf(value);
  if (typeof value === 'number' && field?.type === 'yearmonth') {
    const day = isoOf(value);
    return day.endsWith('-01') ? day.slice(0, 7) : day;
  }
  return String(value);
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
