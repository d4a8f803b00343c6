/** A text, a sheet's quoted name, a name or number, or a sign: enough to find a call and its arguments. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*|[^]/gu;

/** A formula cut into its parts, from left to right; texts stay whole. */
export function tokensOf(formula: string): readonly string[] {
  return formula.match(tokens) ?? [];
}

/** A function's name as its add-in gives it: Excel writes `_xldudf_TANKREF` while the add-in is not there. */
export function functionName(part: string): string {
  return part.toUpperCase().replace(/^_XLDUDF_/, '');
}

/** Whether a formula calls the function; the name in capitals. */
export function callsFunction(formula: string, name: string): boolean {
  const parts = tokensOf(formula);
  return parts.some((part, i) => functionName(part) === name && parts[i + 1] === '(');
}
