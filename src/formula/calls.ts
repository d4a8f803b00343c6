import { tokensOf, type Token } from './tokens';

/** A call of a function in a formula: its first argument as it stands there, without spaces around. */
export interface Call {
  /** In capitals, as its add-in gives it: Excel writes `_xldudf_TANKREF` while the add-in is not there. */
  readonly name: string;
  readonly firstArgument: readonly Token[];
}

/** Every call of one of the functions, from left to right; names in capitals. */
export function callsOf(formula: string, names: readonly string[]): readonly Call[] {
  const tokens = tokensOf(formula);
  return tokens.flatMap((token, i): Call[] => {
    if (token.kind !== 'function') return [];
    const name = token.text.toUpperCase().replace(/^_XLDUDF_/, '');
    return names.includes(name) ? [{ name, firstArgument: argumentAt(tokens, i + 2) }] : [];
  });
}

/** Whether a formula calls the function; the name in capitals. */
export function callsFunction(formula: string, name: string): boolean {
  return callsOf(formula, [name]).length > 0;
}

function argumentAt(tokens: readonly Token[], start: number): readonly Token[] {
  let depth = 0;
  let end = start;
  for (; end < tokens.length; end++) {
    const { kind = 'unknown', text = '' } = tokens[end] ?? {};
    if (depth === 0 && (kind === 'list' || text === ')')) break;
    if (kind === 'bracket') depth += text === '(' || text === '{' ? 1 : -1;
  }
  const isSpace = (at: number) => tokens[at]?.kind === 'space';
  let first = start;
  while (first < end && isSpace(first)) first++;
  while (end > first && isSpace(end - 1)) end--;
  return tokens.slice(first, end);
}
