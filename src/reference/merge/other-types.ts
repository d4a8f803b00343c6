import { headerOf } from '../column-header';
import type { Field } from '../edition/edition';
import type { MatchedTables } from './match-tables';
import type { MergeInput } from './merge-input';
import type { MergeNote } from './notes';
import { isFormula, readerOf, sameSourced } from './standing-values';
import type { SheetCell } from './tables';

type StandsAs = Extract<MergeNote, { kind: 'stands-as' }>;

/** Tells of each sourced column which cells a merge reads as equal and formulas read otherwise. */
export function otherTypes(
  { base, yours }: MergeInput,
  { columns, rows }: MatchedTables,
): readonly StandsAs[] {
  return columns.compared.flatMap(({ column, baseField, base: at }): StandsAs[] => {
    // A column of texts that are days or months holds what was typed as one.
    if (baseField.type === 'string' && baseField.dates) return [];
    const isOther = otherType(baseField);
    const odd = baseField.type === 'string' ? 'number' : 'string';
    const found: number[] = [];
    // A plain loop: every cell of a long table is looked at.
    for (const [row, cells] of yours.values.entries()) {
      const value = cells[column] ?? '';
      if (typeof value !== odd) continue;
      const inserted = base.rows[rows.yours.base[row] ?? -1]?.[at] ?? null;
      if (isOther(value, inserted) && !isFormula(yours.formulas[row]?.[column], value))
        found.push(row);
    }
    if (found.length === 0) return [];
    return [
      { kind: 'stands-as', ...kinds(baseField), column, header: headerOf(baseField), rows: found },
    ];
  });
}

function kinds({ type }: Field): Pick<StandsAs, 'as' | 'of'> {
  if (type === 'string') return { as: 'number', of: 'text' };
  return { as: 'text', of: type === 'date' || type === 'yearmonth' ? 'date' : 'number' };
}

/** Tells whether a cell holds another type than its column, and reads as one of this type. */
function otherType(field: Field): (value: SheetCell, inserted: string | number | null) => boolean {
  const read = readerOf(field);
  if (field.type === 'string')
    return (value, inserted) => typeof value === 'number' && sameSourced(String(value), inserted);
  if (field.type === 'date' || field.type === 'yearmonth')
    return (value) => typeof value === 'string' && isoDate.test(String(read(value)));
  return (value) => typeof value === 'string' && typeof read(value) === 'number';
}

const isoDate = /^\d{4}-\d{2}(-\d{2})?$/;
