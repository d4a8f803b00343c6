import { onlyCell } from '../../src/functions/cells/shape';
import { call } from './shipped-functions';

/**
 * Evaluates a formula of the documentation as far as it goes: numbers, texts, array constants,
 * left-out arguments, a few of Excel's functions, and the add-in's own functions, nested or not.
 */
export function evaluate(formula: string): unknown {
  const tokens = formula.match(/"(?:[^"]|"")*"|[A-Z][A-Z0-9.]*|[\d.]+|[-(){},;]/g) ?? [];
  if (`=${tokens.join('')}` !== formula) throw new Error(`can't read ${formula}`);
  const reader = new Reader(tokens);
  const value = reader.value();
  if (reader.next !== undefined) throw new Error(`${formula}: "${reader.next}" is left over`);
  return value;
}

const sheetFunctions: Record<string, (...given: never[]) => unknown> = {
  SEQUENCE: (rows: number = 1, columns: number = 1, start: number = 1, step: number = 1) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => start + step * (row * columns + column)),
    ),
  // With one row of indexes, as examples lay cells side by side.
  CHOOSE: (indexes: readonly (readonly number[])[], ...choices: unknown[]) => [
    (indexes[0] ?? []).map((index) => onlyCell(choices[index - 1])),
  ],
  // A whole column, as examples take one out of a spilled result.
  INDEX: (rows: readonly (readonly unknown[])[], _row: number, column: number) =>
    rows.map((row) => [row[column - 1]]),
  // Serial numbers count from 1899-12-30; no example is older than March 1900.
  DATE: (year = 0, month = 0, day = 0) => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569,
};

class Reader {
  constructor(private readonly tokens: string[]) {}

  get next(): string | undefined {
    return this.tokens[0];
  }

  value(): unknown {
    const token = this.take();
    if (token === '{') return this.arrayConstant();
    if (token === '-') return -Number(this.take());
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^[\d.]+$/.test(token)) return Number(token);
    if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE';
    return this.functionCall(token);
  }

  private functionCall(name: string): unknown {
    this.expect('(');
    const given: unknown[] = [];
    do given.push(this.next === ',' || this.next === ')' ? null : this.value());
    while (this.accept(','));
    this.expect(')');
    const sheetFunction = sheetFunctions[name];
    return sheetFunction ? sheetFunction(...(given as never[])) : call(name, ...given);
  }

  private arrayConstant(): unknown[][] {
    const rows: unknown[][] = [[]];
    do rows.at(-1)?.push(this.value());
    while (this.accept(',') || (this.accept(';') && rows.push([])));
    this.expect('}');
    return rows;
  }

  private take(): string {
    const token = this.tokens.shift();
    if (token === undefined) throw new Error('the formula ends too soon');
    return token;
  }

  private accept(token: string): boolean {
    if (this.next !== token) return false;
    this.tokens.shift();
    return true;
  }

  private expect(token: string): void {
    if (!this.accept(token)) throw new Error(`expected ${token}, got ${this.next ?? 'the end'}`);
  }
}
