import type { Dialect } from './dialect';
import { mostOf } from './package-limits';
import { fail, succeed, type Result } from '../result';

/** A row of a CSV file, and where the next one begins. A blank line has no cells. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly end: number;
}

/** A cell, and where the delimiter or line break after it stands. */
type ReadCell = Result<{ readonly text: string; readonly end: number }, string>;

/**
 * Reads one row. Any of the usual line breaks ends it, also where others end other rows.
 * @returns or why it can't be read
 */
export function readRecord(
  text: string,
  start: number,
  dialect: Dialect,
): Result<CsvRecord, string> {
  const { quoteChar, delimiter } = dialect;
  const cells: string[] = [];
  const isEscaped = dialect.escapeChar !== undefined;
  let wasQuoted = false;
  for (let at = start; ; at += 1) {
    if (dialect.skipInitialSpace) at = afterSpaces(text, at);
    const isQuoted = quoteChar !== undefined && text[at] === quoteChar;
    if (isQuoted || isEscaped) {
      const cell = isQuoted
        ? quotedCell(text, at + 1, quoteChar, dialect)
        : escapedCell(text, at, dialect);
      if (!cell.ok) return cell;
      cells.push(cell.value.text);
      at = cell.value.end;
    } else {
      const end = endOfCell(text, at, delimiter.charCodeAt(0));
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at - start > mostOf.row) return fail(tooLong);
    wasQuoted ||= isQuoted;
    if (text[at] === delimiter) continue;
    const isBlank = cells.length === 1 && !wasQuoted && cells[0]?.trim() === '';
    return succeed({ cells: isBlank ? [] : cells, end: afterBreak(text, at) });
  }
}

/** Most cells are neither quoted nor escaped; these make no objects. */
function endOfCell(text: string, start: number, delimiter: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === 10 || code === 13) break;
  }
  return at;
}

function escapedCell(text: string, start: number, dialect: Dialect): ReadCell {
  const { escapeChar } = dialect;
  const delimiter = dialect.delimiter.charCodeAt(0);
  const escape = escapeChar?.charCodeAt(0) ?? -1;
  let at = start;
  let before = '';
  let from = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === 10 || code === 13) break;
    if (code !== escape) continue;
    before += text.slice(from, at);
    from = at + 1;
    at += 1;
  }
  const end = Math.min(at, text.length);
  return succeed({ text: before + text.slice(from, end), end });
}

/** @param start where the text begins, after the opening quote */
function quotedCell(text: string, start: number, quote: string, dialect: Dialect): ReadCell {
  const { escapeChar, doubleQuote } = dialect;
  let before = '';
  let from = start;
  for (let at = start; ; at += 1) {
    if (at - start > mostOf.row) return fail(tooLong);
    if (at >= text.length) return fail('a quoted cell is not closed');
    const char = text[at];
    if (char === escapeChar) {
      before += text.slice(from, at);
      from = at + 1;
      at += 1;
    } else if (char === quote) {
      if (!doubleQuote || text[at + 1] !== quote)
        return closed(text, before + text.slice(from, at), at + 1, dialect);
      before += text.slice(from, at + 1);
      from = at + 2;
      at += 1;
    }
  }
}

/** Spaces between a closing quote and the delimiter say nothing. */
function closed(text: string, cell: string, at: number, { delimiter }: Dialect): ReadCell {
  const end = afterSpaces(text, at);
  const next = text[end];
  return next === undefined || next === delimiter || next === '\n' || next === '\r'
    ? succeed({ text: cell, end })
    : fail('a quote inside a quoted cell is not doubled');
}

function afterSpaces(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at += 1;
  return at;
}

function afterBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

const tooLong = `is longer than the ${String(mostOf.row)} characters that are read of a row, or a quoted cell is not closed`;
