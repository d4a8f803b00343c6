import { functionName, tokensOf } from '../../formula/tokens';
import { columnLetters, gridColumns, gridRows } from '../../formula/addresses';

/** A call of TANKREF or TANKCITE in a formula: its first argument as it stands there. */
export interface ReferenceCall {
  readonly name: 'TANKREF' | 'TANKCITE';
  readonly argument: string;
}

/** Whether a formula calls TANKREF or TANKCITE at all. */
export function callsReference(formula: string): boolean {
  return referenceCalls(formula).length > 0;
}

/** Every call in a formula, from left to right. */
export function referenceCalls(formula: string): readonly ReferenceCall[] {
  const parts = tokensOf(formula);
  return parts.flatMap((part, i): ReferenceCall[] => {
    const name = nameOf(part);
    if (name === undefined || parts[i + 1] !== '(') return [];
    return [{ name, argument: firstArgument(parts.slice(i + 2)) }];
  });
}

function nameOf(part: string): ReferenceCall['name'] | undefined {
  const name = functionName(part);
  return name === 'TANKREF' || name === 'TANKCITE' ? name : undefined;
}

function firstArgument(parts: readonly string[]): string {
  let depth = 0;
  const end = parts.findIndex((part) => {
    if (depth === 0 && (part === ',' || part === ')')) return true;
    if (part === '(' || part === '{') depth += 1;
    if (part === ')' || part === '}') depth -= 1;
    return false;
  });
  return parts
    .slice(0, end === -1 ? undefined : end)
    .join('')
    .trim();
}

/** The text that an argument is, when it stands there as it is: `"a ""b"""` gives `a "b"`. */
export function literalText(argument: string): string | undefined {
  return /^"(?:[^"]|"")*"$/.test(argument)
    ? argument.slice(1, -1).replaceAll('""', '"')
    : undefined;
}

/**
 * The cell that an argument points at, alone: `B2`, `$B$2`, `Keys!B2`, `'My keys'!$B$2`. What looks
 * like a cell beyond the grid, such as YTD2025, is a defined name.
 */
export function cellReference(
  argument: string,
): { readonly sheet: string | undefined; readonly address: string } | undefined {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})$/iu.exec(
      argument,
    );
  if (!match) return undefined;
  const [, quoted, bare, address = ''] = match;
  if (!isOnTheGrid(address)) return undefined;
  return { sheet: quoted?.replaceAll("''", "'") ?? bare, address: address.replaceAll('$', '') };
}

function isOnTheGrid(address: string): boolean {
  const [letters = '', digits = ''] = address.toUpperCase().match(/[A-Z]+|\d+/g) ?? [];
  const last = columnLetters(gridColumns - 1);
  const isColumn =
    letters.length < last.length || (letters.length === last.length && letters <= last);
  return isColumn && Number(digits) <= gridRows;
}
