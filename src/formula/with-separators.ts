import type { Separators } from './separators';
import { tokensOf, type Token } from './tokens';

/** A formula as it reads with other separators; names of functions and texts stay. */
export function withSeparators(formula: string, from: Separators, to: Separators): string {
  return tokensOf(formula, from)
    .map((token) => separated(token, from, to))
    .join('');
}

function separated({ kind, text }: Token, from: Separators, to: Separators): string {
  switch (kind) {
    case 'list':
      return to.list;
    case 'array-column':
      return to.arrayColumn;
    case 'array-row':
      return to.arrayRow;
    case 'number':
      return text.replace(from.decimal, to.decimal);
    case 'table':
      return betweenColumns(text, from.list, to.list);
    default:
      return text;
  }
}

/** `Losses[[#Headers],[Month]]` has a list's separator between its brackets. */
function betweenColumns(text: string, from: string, to: string): string {
  const parts: string[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '[') depth++;
    if (character === ']') depth--;
    const isQuoted = character === "'";
    parts.push(depth === 1 && character === from ? to : character);
    if (isQuoted) parts.push(text.charAt(++at));
  }
  return parts.join('');
}
