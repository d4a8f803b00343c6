import {
  isToSheet,
  referenceIn,
  referenceText,
  type End,
  type Reference,
  type Span,
} from './references';
import { tokensOf } from './tokens';

/** A formula with each reference to cells replaced; `lost` makes it `#REF!`, with its sheet. */
export function withReferences(
  formula: string,
  replace: (reference: Reference) => Reference | 'lost',
): string {
  return tokensOf(formula)
    .map((token) => {
      const before = token.kind === 'reference' ? referenceIn(token.text) : undefined;
      if (!before) return token.text;
      const reference = replace(before);
      if (reference === before) return token.text;
      return reference === 'lost' ? `${before.prefix}#REF!` : referenceText(reference);
    })
    .join('');
}

/** A formula as it reads where it is copied to, rows and columns further: what `$` fixes stays. */
export function copiedBy(formula: string, rows: number, columns: number): string {
  return withReferences(formula, (reference) => ({
    ...reference,
    ...(reference.rows && { rows: copiedSpan(reference.rows, rows) }),
    ...(reference.columns && { columns: copiedSpan(reference.columns, columns) }),
  }));
}

function copiedSpan({ from, to }: Span, by: number): Span {
  const copied = (end: End) => (end.fixed ? end : { ...end, index: end.index + by });
  return { from: copied(from), to: copied(to) };
}

/** Cells that come in or go, where those below or to the right of them move. */
export interface CellShift {
  readonly sheet: string;
  readonly axis: 'rows' | 'columns';
  /** Index, from 0, of the first that came or went. */
  readonly first: number;
  /** How many came; fewer than none: how many went. */
  readonly count: number;
  /** First and last index along the other axis, where not the whole sheet's rows or columns move. */
  readonly across?: readonly [first: number, last: number];
}

/**
 * A formula on a sheet as Excel rewrites it after cells came or went: references move along, ranges
 * grow and shrink, and what is gone becomes `#REF!`. A reference that reaches beyond the moving cells
 * stays as it is.
 */
export function afterShift(formula: string, sheet: string, shift: CellShift): string {
  const { axis, across } = shift;
  const other = axis === 'rows' ? 'columns' : 'rows';
  return withReferences(formula, (reference) => {
    const isTo =
      reference.prefix === ''
        ? sheet.toLowerCase() === shift.sheet.toLowerCase()
        : isToSheet(shift.sheet, reference);
    const span = reference[axis];
    if (!isTo || !span || !isWithin(reference[other], across)) return reference;
    const moved = shiftedSpan(span, shift);
    if (moved === span || moved === 'lost') return moved === span ? reference : 'lost';
    return { ...reference, [axis]: moved };
  });
}

function isWithin(span: Span | undefined, across: CellShift['across']): boolean {
  if (!across) return true;
  if (!span) return false;
  return [span.from, span.to].every(({ index }) => index >= across[0] && index <= across[1]);
}

function shiftedSpan(span: Span, { first, count }: CellShift): Span | 'lost' {
  const [low, high] = [span.from, span.to].map(({ index }) => index).sort((a, b) => a - b) as [
    number,
    number,
  ];
  const end = first - count; // of what goes
  if (count < 0 && low >= first && high < end) return 'lost';
  const lowest = low < first ? low : count > 0 ? low + count : Math.max(low + count, first);
  const highest =
    high < first ? high : count > 0 ? high + count : Math.max(high + count, first - 1);
  if (lowest === low && highest === high) return span;
  const ordered = span.from.index <= span.to.index;
  return {
    from: { ...span.from, index: ordered ? lowest : highest },
    to: { ...span.to, index: ordered ? highest : lowest },
  };
}

/** A formula told apart from where it stands. */
export interface RelativeFormula {
  /** The formula with its rows counted from its own: alike in every row that it was filled down to. */
  readonly form: string;
  /** Whether it refers to its own row or to one so many rows away. */
  readonly isRelative: boolean;
}

/** What is alike in `=B8*2` in row 8 and `=B9*2` in row 9; `row` from 0. */
export function relativeFormula(formula: string, row: number): RelativeFormula {
  let isRelative = false;
  const parts = tokensOf(formula).map((token) => {
    if (token.kind === 'table' && thisRow.test(token.text)) isRelative = true;
    const reference = token.kind === 'reference' ? referenceIn(token.text) : undefined;
    if (!reference?.rows) return token.text;
    const { from, to } = reference.rows;
    if (!from.fixed || !to.fixed) isRelative = true;
    const ends = [from, to].map(({ index, fixed }) =>
      fixed ? `$${String(index)}` : String(index - row),
    );
    const elsewhere = JSON.stringify({ ...reference, rows: undefined });
    return `${elsewhere}[${ends.join(':')}]`;
  });
  return { form: parts.join(''), isRelative };
}

const thisRow = /\[@|\[#This Row\]/i;
