import type { AssumptionRow } from '../../excel/formulas/assumption-row';
import type { CitationStyle } from '../../reference/cite/citation-styles';
import type { Figure } from '../../reference/figures/figure';

export const ends = ['low', 'best', 'high'] as const;
export type RangeEnd = (typeof ends)[number];

/** What another source gives, taken for an end that the figure's own source leaves open. */
export interface RivalEnd {
  readonly key: string;
  /** Which of the rival's values. */
  readonly field: RangeEnd;
  /** In the row's unit. */
  readonly value: number;
  readonly who: string;
}

/** How a figure goes into a model. */
export interface AssumptionChoices {
  /** In tanks a month, as the functions take flows; else in the source's unit. */
  readonly monthly: boolean;
  readonly style: CitationStyle;
  readonly taken: Taken;
}

/** What is taken from rivals; other open ends stay blank. */
export type Taken = Readonly<Partial<Record<RangeEnd, RivalEnd | undefined>>>;

/** Whether a figure can be put in tanks a month and is not so already. */
export const isYearly = ({ unit }: Pick<Figure, 'unit'>): boolean => unit === 'tanks/year';

/** The ends that the source leaves open. */
export const openEnds = (figure: Pick<Figure, RangeEnd>): readonly RangeEnd[] =>
  ends.filter((end) => figure[end] === null);

/** The row of formulas that brings a figure into a model. */
export function assumptionRow(figure: Figure, choices: AssumptionChoices): AssumptionRow {
  const { key, label } = figure;
  const { monthly, style, taken } = choices;
  const ask = (field: string) => `=TANKREF("${key}","${field}")`;
  const valueOf = (end: RangeEnd): string => {
    const rival = taken[end];
    if (figure[end] !== null) return valueFormula(key, end, monthly);
    return rival ? valueFormula(rival.key, rival.field, monthly) : '';
  };
  return {
    title: label,
    label: ask('label'),
    low: valueOf('low'),
    best: valueOf('best'),
    high: valueOf('high'),
    unit: monthly ? 'tanks/month' : ask('unit'),
    basis: `${ask('basis')}${endsText(figure, taken)}`,
    citation: style === 'author-date' ? `=TANKCITE("${key}")` : `=TANKCITE("${key}","${style}")`,
    numberFormat: monthly ? '0.0' : formatOf(figure.unit),
  };
}

function valueFormula(key: string, end: RangeEnd, monthly: boolean): string {
  if (!monthly) return `=TANKREF("${key}","${end}")`;
  return `=INDEX(TANKREF("${key}","per month"),1,${String(ends.indexOf(end) + 1)})`;
}

/** What the basis says of ends that are not the source's: `&"; low and high: your judgement"`. */
function endsText(figure: Figure, taken: Taken): string {
  const open = openEnds(figure);
  const own = open.filter((end) => !taken[end]);
  const parts = open.flatMap((end) => {
    const rival = taken[end];
    return rival ? [`&"; ${end}: "&TANKCITE("${rival.key}")`] : [];
  });
  if (own.length > 0) parts.push(`&"; ${own.join(' and ')}: your judgement"`);
  return parts.join('');
}

/** Excel's format code for values of a unit. */
export function formatOf(unit: string): string {
  switch (unit) {
    case 'tanks/month':
    case 'years':
    case 'percent':
      return '0.0';
    case 'ratio':
      return '0.00';
    case 'calendar year':
      return '0';
    default:
      return '#,##0';
  }
}
