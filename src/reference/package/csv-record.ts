import type { Dialect } from './dialect';
import { mostOf } from './package-limits';

/**
 * Reads the records of a CSV text, one after the other. A file may have a million cells, so reading
 * one makes nothing but its text.
 */
export class RecordScanner {
  /** Texts of the record that was read last, none of a blank line; the next record takes their place. */
  readonly cells: string[] = [];
  /** Where the next record begins. */
  at: number;
  private cell = '';

  constructor(
    private readonly text: string,
    private readonly dialect: Dialect,
  ) {
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /**
   * Reads one record. Any of the usual line breaks ends it, also where others end other records.
   * @returns why it can't be read
   */
  next(): string | undefined {
    const { text, cells } = this;
    const { quoteChar, escapeChar, delimiter, skipInitialSpace } = this.dialect;
    const start = this.at;
    let wasQuoted = false;
    let count = 0;
    for (; ; this.at += 1) {
      if (skipInitialSpace) this.skipSpaces();
      const isQuoted = quoteChar !== undefined && text[this.at] === quoteChar;
      const fault = isQuoted ? this.readQuoted(quoteChar) : this.readPlain(escapeChar);
      if (fault !== undefined) return fault;
      if (this.at - start > mostOf.row) return tooLong;
      cells[count] = this.cell;
      count += 1;
      wasQuoted ||= isQuoted;
      if (!this.isDelimiter(this.at)) break;
      this.at += delimiter.length - 1;
    }
    const isBlank = count === 1 && !wasQuoted && this.cell.trim() === '';
    cells.length = isBlank ? 0 : count;
    this.at += text[this.at] === '\r' && text[this.at + 1] === '\n' ? 2 : 1;
    return undefined;
  }

  private readPlain(escapeChar: string | undefined): undefined {
    const { text } = this;
    const delimiter = this.dialect.delimiter.charCodeAt(0);
    const escape = escapeChar?.charCodeAt(0) ?? -1;
    const start = this.at;
    let before = '';
    let from = start;
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 13 || (code === delimiter && this.isDelimiter(at))) break;
      if (code !== escape) continue;
      before += text.slice(from, at);
      from = at + 1;
      at += 1;
    }
    this.at = Math.min(at, text.length);
    this.cell = before + text.slice(from, this.at);
    // MySQL writes \N for no value and has \ for an escape sign too.
    const { nullSequence } = this.dialect;
    if (from !== start && text.slice(start, this.at) === nullSequence) this.cell = nullSequence;
  }

  /** Reads on from an opening quote. */
  private readQuoted(quote: string): string | undefined {
    const { text } = this;
    const { escapeChar, doubleQuote } = this.dialect;
    const start = this.at + 1;
    let before = '';
    let from = start;
    for (let at = start; ; at += 1) {
      if (at - start > mostOf.row) return tooLong;
      if (at >= text.length) return 'a quoted cell is not closed';
      const char = text[at];
      if (char === escapeChar) {
        before += text.slice(from, at);
        from = at + 1;
        at += 1;
      } else if (char === quote) {
        if (!doubleQuote || text[at + 1] !== quote) {
          this.cell = before + text.slice(from, at);
          this.at = at + 1;
          return this.closeQuoted();
        }
        before += text.slice(from, at + 1);
        from = at + 2;
        at += 1;
      }
    }
  }

  /** Spaces between a closing quote and the delimiter say nothing. */
  private closeQuoted(): string | undefined {
    this.skipSpaces();
    const next = this.text[this.at];
    return next === undefined || this.isDelimiter(this.at) || next === '\n' || next === '\r'
      ? undefined
      : 'a quote inside a quoted cell is not doubled';
  }

  private isDelimiter(at: number): boolean {
    const { delimiter } = this.dialect;
    return delimiter.length === 1
      ? this.text[at] === delimiter
      : this.text.startsWith(delimiter, at);
  }

  private skipSpaces(): void {
    while (this.text[this.at] === ' ') this.at += 1;
  }
}

const tooLong = `is longer than the ${String(mostOf.row)} characters that are read of a row, or a quoted cell is not closed`;
