import { callsOf, cellAddress, namedSheet, referenceIn, type Token } from '../../formula';

const referenceFunctions = ['TANKREF', 'TANKCITE', 'TANKSERIES'];

/** The first argument of every call of such a function in a formula, from left to right. */
export function referenceArguments(formula: string): readonly (readonly Token[])[] {
  return callsOf(formula, referenceFunctions).map(({ firstArgument }) => firstArgument);
}

/** Whether a formula calls one of them at all. */
export function callsReference(formula: string): boolean {
  return referenceArguments(formula).length > 0;
}

/** The text that an argument is, when it stands there as it is: `"a ""b"""` gives `a "b"`. */
export function literalText([token, ...more]: readonly Token[]): string | undefined {
  if (token?.kind !== 'text' || more.length > 0) return undefined;
  return token.text.slice(1, -1).replaceAll('""', '"');
}

/** The cell that an argument points at, alone: `B2`, `$B$2`, `Keys!B2`, `'My keys'!$B$2`. */
export function cellReference([token, ...more]: readonly Token[]):
  { readonly sheet: string | undefined; readonly address: string } | undefined {
  const reference = token && more.length === 0 ? referenceIn(token.text) : undefined;
  if (token?.kind !== 'reference' || !reference) return undefined;
  const { book, sheet, lastSheet } = namedSheet(reference.prefix);
  const address = cellAddress(reference);
  if (address === undefined || book !== undefined || lastSheet !== undefined) return undefined;
  return { sheet, address };
}
