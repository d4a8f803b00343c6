import { LAST_COLUMN, LAST_ROW, type Area } from './area';

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A → 0, AA → 26. */
export function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
}

/** The sheet's name as formulas and addresses spell it: quoted when it is not a plain word. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[RrCc])$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

function corner(row: number, column: number, absolute: boolean): string {
  return absolute ? `$${columnName(column)}$${row + 1}` : `${columnName(column)}${row + 1}`;
}

/** A1, A1:B2, A:C for whole columns, 1:3 for whole rows. */
export function areaAddress(area: Area, absolute = false): string {
  const sign = absolute ? '$' : '';
  if (area.top === 0 && area.bottom === LAST_ROW && area.right < LAST_COLUMN) {
    return `${sign}${columnName(area.left)}:${sign}${columnName(area.right)}`;
  }
  if (area.left === 0 && area.right === LAST_COLUMN) {
    return `${sign}${area.top + 1}:${sign}${area.bottom + 1}`;
  }
  const first = corner(area.top, area.left, absolute);
  const last = corner(area.bottom, area.right, absolute);
  return first === last ? first : `${first}:${last}`;
}

/** What an address names: a sheet when it names one, and the rectangle. */
export interface ParsedAddress {
  readonly sheetName: string | undefined;
  readonly area: Area;
}

const SHEET = /^(?:'((?:[^']|'')+)'|([^'!:]+))!(.+)$/;
const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads an A1 address of one rectangle; undefined when it is none or lies off the sheet. */
export function parseAddress(text: string): ParsedAddress | undefined {
  const withSheet = SHEET.exec(text.trim());
  const sheetName = withSheet?.[1]?.replace(/''/g, "'") ?? withSheet?.[2];
  const area = parseArea(withSheet?.[3] ?? text.trim());
  return area && { sheetName, area };
}

function parseArea(text: string): Area | undefined {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = cells;
    return ordered(+row1 - 1, columnNumber(column1), +row2 - 1, columnNumber(column2));
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [, first = '', last = ''] = columns;
    return ordered(0, columnNumber(first), LAST_ROW, columnNumber(last));
  }
  const rows = ROWS.exec(text);
  return rows ? ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, LAST_COLUMN) : undefined;
}

function ordered(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return area.top >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN ? area : undefined;
}
