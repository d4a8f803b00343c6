/** A call or a bracketed part of a formula. `name` is empty for plain parentheses and array braces. */
export interface Group {
  name: string;
  open: '(' | '{';
  /** What stands between the commas (in braces also semicolons, which stay in the text). */
  parts: Piece[][];
}

/** A token as it stands, or a group of them. */
export type Piece = string | Group;

/**
 * Texts in quotation marks, quoted sheet names, error names, words (functions, names, cells, sheets) and numbers.
 * What stands in square brackets, columns of a table among them, is taken whole by {@link bracketed}.
 */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|#[A-Z][A-Z0-9_/]*[!?]?|[\p{L}_\\$][\p{L}\p{N}_.\\$?]*|\d+(?:\.\d*)?|\s+|[^]/uy;

/** Takes a formula apart, without its leading "=". Every character of it is kept. */
export function parseFormula(formula: string): Piece[] {
  return readParts(tokens(formula), undefined)[0] ?? [];
}

export const isGroup = (piece: Piece | undefined): piece is Group => typeof piece === 'object';

export const isWord = (piece: Piece | undefined): piece is string =>
  typeof piece === 'string' && /^[\p{L}_\\$]/u.test(piece);

export const closing = { '(': ')', '{': '}' } as const;

function tokens(formula: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < formula.length;) {
    token.lastIndex = at;
    const next =
      formula[at] === '['
        ? bracketed(formula, at)
        : (token.exec(formula)?.[0] ?? formula.charAt(at));
    found.push(next);
    at += next.length;
  }
  return found.reverse(); // the next token is popped from the end
}

/** From one square bracket to its partner; an apostrophe quotes the next character in a table's column. */
function bracketed(formula: string, start: number): string {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return formula.slice(start, at + 1);
  }
  return formula.slice(start);
}

function readParts(rest: string[], open: Group['open'] | undefined): Piece[][] {
  let part: Piece[] = [];
  const parts = [part];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (open && next === closing[open]) break;
    if (open && next === ',') parts.push((part = []));
    else if (next === '(' || next === '{') {
      const name = next === '(' && isWord(part.at(-1)) ? (part.pop() as string) : '';
      part.push({ name, open: next, parts: readParts(rest, next) });
    } else part.push(next);
  }
  return parts;
}
