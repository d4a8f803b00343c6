import { namedSheet, referenceIn, tokensOf } from '../../formula';
import type { ArgumentInFormula } from './chart-kind';

type ArgumentCells = readonly (readonly unknown[])[];

/**
 * Queues the reading of an argument where it is a reference to cells of this workbook or a table's
 * column; a number stands in the formula itself. The function gives what it is after the next sync.
 */
export function inputReader(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  text = '',
): () => ArgumentInFormula {
  const range = rangeOf(context, sheet, text);
  if (!range) return () => ({ text, values: numberIn(text) });
  range.load('values');
  // Read by whoever has sent the request.
  return () => ({ text, values: range.isNullObject ? undefined : (range.values as ArgumentCells) });
}

function numberIn(text: string): ArgumentCells | undefined {
  const [token, ...others] = tokensOf(text);
  return token?.kind === 'number' && others.length === 0 ? [[Number(text)]] : undefined;
}

function rangeOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  text: string,
): Excel.Range | undefined {
  const [token, ...others] = tokensOf(text);
  if (!token || others.length > 0) return undefined;
  const { workbook } = context;
  if (token.kind === 'table') {
    const [, table, column] = /^([^[\]]+)\[([^[\]@#]+)\]$/.exec(text) ?? [];
    if (table === undefined || column === undefined) return undefined;
    const found = workbook.tables.getItemOrNullObject(table);
    return found.columns.getItemOrNullObject(column).getDataBodyRange();
  }
  const reference = token.kind === 'reference' ? referenceIn(text) : undefined;
  if (!reference?.rows || !reference.columns) return undefined;
  const { prefix } = reference;
  const { book, sheet: name, lastSheet } = namedSheet(prefix);
  if (book !== undefined || lastSheet !== undefined) return undefined;
  const on = name === undefined ? sheet : workbook.worksheets.getItemOrNullObject(name);
  return on.getRange(text.slice(prefix.length));
}
