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
    const name = calledName(token);
    return name !== undefined && names.includes(name)
      ? [{ name, firstArgument: withoutSpaces(tokens.slice(i + 2, argumentEnd(tokens, i + 2))) }]
      : [];
  });
}

/** Whether a formula calls the function; the name in capitals. */
export function callsFunction(formula: string, name: string): boolean {
  return callsOf(formula, [name]).length > 0;
}

/** The arguments of a formula's first call of the function, as they stand there; the name in capitals. */
export function argumentsOf(formula: string, name: string): readonly string[] {
  const tokens = tokensOf(formula);
  const call = tokens.findIndex((token) => calledName(token) === name);
  const found: string[] = [];
  for (let start = call + 2; call >= 0 && start < tokens.length;) {
    const end = argumentEnd(tokens, start);
    const argument = withoutSpaces(tokens.slice(start, end));
    found.push(argument.map(({ text }) => text).join(''));
    if (tokens[end]?.kind !== 'list') break;
    start = end + 1;
  }
  return found;
}

/** Whether a formula is one call of the function and nothing else; the name in capitals. */
export function isCallOf(formula: string, name: string): boolean {
  const tokens = withoutSpaces(tokensOf(formula.replace(/^=/, '')));
  if (!tokens[0] || calledName(tokens[0]) !== name) return false;
  let end = 1;
  do end = argumentEnd(tokens, end + 1);
  while (tokens[end]?.kind === 'list');
  return end === tokens.length - 1;
}

/** The function that a token calls, in capitals, as its add-in gives it; undefined of other tokens. */
export function calledName({ kind, text }: Token): string | undefined {
  return kind === 'function' ? text.toUpperCase().replace(/^_XLDUDF_/, '') : undefined;
}

/** Where the argument that begins at `start` ends: at a comma or parenthesis of its own call. */
function argumentEnd(tokens: readonly Token[], start: number): number {
  let depth = 0;
  let end = start;
  for (; end < tokens.length; end++) {
    const { kind = 'unknown', text = '' } = tokens[end] ?? {};
    if (depth === 0 && (kind === 'list' || text === ')')) break;
    if (kind === 'bracket') depth += text === '(' || text === '{' ? 1 : -1;
  }
  return end;
}

function withoutSpaces(tokens: readonly Token[]): readonly Token[] {
  const isSpace = (at: number) => tokens[at]?.kind === 'space';
  let [first, end] = [0, tokens.length];
  while (first < end && isSpace(first)) first++;
  while (end > first && isSpace(end - 1)) end--;
  return tokens.slice(first, end);
}
