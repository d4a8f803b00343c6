import type { FormulaToEnter } from '../../excel/formulas/enter-formula';
import type { Example, Guide } from '../../help/guides/guide';

const tanks = '#,##0';

/** Excel's format codes of what a function gives: of the first column, of the others, of the last. */
const formats: Readonly<Record<string, readonly [first: string, others: string, last?: string]>> = {
  TANKSTOCK: [tanks, tanks],
  TANKLEDGER: ['0', tanks],
  TANKMONTHS: ['0.0', '0.0'],
  TANKBOUGHT: ['0.0', '0.0'],
  TANKNEEDED: ['0.0', '0.0'],
  TANKFAN: ['0', tanks],
  TANKRISK: ['0', '0%'],
  TANKWHEN: ['General', '0.0', '0%'],
  TANKTORNADO: ['General', tanks],
  TANKREFURB: [tanks, tanks],
  TANKRATE: ['0.0', '0.0'],
  TANKFORECAST: ['0.0', '0.0'],
};

/** A serial number of a date, not a month by its number. */
const firstDate = 36_526;

/** An example as it is entered, with the cells that its answer fills and their formats. */
export function formulaOf({ id }: Pick<Guide, 'id'>, { formula, gives }: Example): FormulaToEnter {
  const block = Array.isArray(gives) ? gives : [[0]];
  const columns = block[0]?.length ?? 1;
  const { length: rows } = block;
  const known = formats[id];
  if (!known) return { formula, columns, rows };
  const [first, others, last = others] = known;
  const month = block[1]?.[0];
  const dated = id === 'TANKLEDGER' && typeof month === 'number' && month >= firstDate;
  const codes = Array.from({ length: columns }, (_, i) =>
    i === 0 ? (dated ? 'yyyy-mm-dd' : first) : i === columns - 1 ? last : others,
  );
  return { formula, columns, rows, formats: codes };
}
