import type { FileText } from './decode-text';
import type { Dialect } from './dialect';
import { mostOf } from './package-limits';

/** A record that goes beyond so many characters is too long, whatever follows. */
const mostLookedAt = 3 * mostOf.row;

/**
 * Reads the records of a CSV text, one after the other. A file may have a million cells, so reading
 * one makes nothing but its text.
 */
export class RecordScanner {
  /** Texts of the record that was read last, none of a blank line; the next record takes their place. */
  readonly cells: string[] = [];
  /** Which part of the file is read. */
  private part = 0;
  private text: string;
  /** Where the next record begins in it. */
  private at: number;
  private cell = '';
  /** First signs as numbers, -1 of what the dialect has not: they are compared with each letter. */
  private readonly delimiter: number;
  private readonly quote: number;
  private readonly escape: number;

  constructor(
    private readonly parts: FileText,
    private readonly dialect: Dialect,
  ) {
    this.delimiter = dialect.delimiter.charCodeAt(0);
    this.quote = dialect.quoteChar?.charCodeAt(0) ?? -1;
    this.escape = dialect.escapeChar?.charCodeAt(0) ?? -1;
    this.text = parts[0] ?? '';
    this.at = this.text.startsWith('\uFEFF') ? 1 : 0;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length && this.isInLastPart;
  }

  private get isInLastPart(): boolean {
    return this.part >= this.parts.length - 1;
  }

  /**
   * Reads one record. Any of the usual line breaks ends it, also where others end other records.
   * @returns why it can't be read
   */
  next(): string | undefined {
    const start = this.at;
    const fault = this.readRecord();
    const isWhole = fault === undefined && this.at < this.text.length;
    return isWhole || this.isInLastPart ? fault : this.readAcross(start);
  }

  /** Reads a record again that goes on in the next part; joined texts are slow to read, so one is. */
  private readAcross(start: number): string | undefined {
    const { parts } = this;
    let joined = this.text.slice(start);
    for (let next = this.part + 1; next < parts.length && joined.length < mostLookedAt; next += 1)
      joined += parts[next]?.slice(0, mostLookedAt) ?? '';
    this.text = joined;
    this.at = 0;
    const fault = this.readRecord();
    this.at += start;
    this.text = parts[this.part] ?? '';
    while (this.at >= this.text.length && !this.isInLastPart) {
      this.at -= this.text.length;
      this.part += 1;
      this.text = parts[this.part] ?? '';
    }
    return fault;
  }

  private readRecord(): string | undefined {
    const { text, cells } = this;
    const { delimiter, skipInitialSpace } = this.dialect;
    const start = this.at;
    let wasQuoted = false;
    let count = 0;
    for (; ; this.at += 1) {
      if (skipInitialSpace) this.skipSpaces();
      const isQuoted = text.charCodeAt(this.at) === this.quote;
      const fault = isQuoted ? this.readQuoted() : this.readPlain();
      if (fault !== undefined) return fault;
      if (this.at - start > mostOf.row) return tooLong;
      cells[count] = this.cell;
      count += 1;
      wasQuoted ||= isQuoted;
      if (!this.isDelimiter(this.at)) break;
      this.at += delimiter.length - 1;
    }
    const isBlank = count === 1 && !wasQuoted && this.cell.trim() === '';
    const length = isBlank ? 0 : count;
    if (cells.length !== length) cells.length = length;
    const isPair = text.charCodeAt(this.at) === 13 && text.charCodeAt(this.at + 1) === 10;
    this.at += isPair ? 2 : 1;
    return undefined;
  }

  private readPlain(): undefined {
    const { text, delimiter, escape } = this;
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
    const rest = text.slice(from, this.at);
    this.cell = from === start ? rest : before + rest;
    // MySQL writes \N for no value and has \ for an escape sign too.
    const { nullSequence } = this.dialect;
    if (from !== start && text.slice(start, this.at) === nullSequence) this.cell = nullSequence;
  }

  /** Reads on from an opening quote. */
  private readQuoted(): string | undefined {
    const { text, quote, escape } = this;
    const { doubleQuote } = this.dialect;
    const start = this.at + 1;
    let before = '';
    let from = start;
    for (let at = start; ; at += 1) {
      if (at - start > mostOf.row) return tooLong;
      if (at >= text.length) return 'a quoted cell is not closed';
      const code = text.charCodeAt(at);
      if (code === escape) {
        before += text.slice(from, at);
        from = at + 1;
        at += 1;
      } else if (code === quote) {
        if (!doubleQuote || text.charCodeAt(at + 1) !== quote) {
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
    if (this.text.charCodeAt(at) !== this.delimiter) return false;
    const { delimiter } = this.dialect;
    return delimiter.length === 1 || this.text.startsWith(delimiter, at);
  }

  private skipSpaces(): void {
    while (this.text[this.at] === ' ') this.at += 1;
  }
}

const tooLong = `is longer than the ${String(mostOf.row)} characters that are read of a row, or a quoted cell is not closed`;
