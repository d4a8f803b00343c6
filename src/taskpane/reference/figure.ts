import type { Cell, ReferenceTable } from '../../reference/edition';
import { numberText } from '../number-text';

/** One figure as one source gives it: a row of the figures table. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  /** Undefined where the source gives none. "More than 6,200" has low and best 6,200 and no high. */
  readonly low: number | undefined;
  readonly best: number | undefined;
  readonly high: number | undefined;
  readonly unit: string;
  /** ISO day or month. */
  readonly asOf: string;
  readonly periodStart: string | undefined;
  readonly periodEnd: string | undefined;
  readonly basis: string;
  readonly evidence: string;
  /** Who says it, and the report it was read in when that is not the original: ids of sources. */
  readonly source: string;
  readonly via: string | undefined;
  readonly inArticle: boolean;
  readonly reading: string;
  readonly note: string | undefined;
}

export type Bounds = Pick<Figure, 'low' | 'best' | 'high' | 'unit'>;

/** Whether a table's rows are figures: it has the columns that a figure is read from. */
export function holdsFigures(table: ReferenceTable): boolean {
  const names = new Set(table.fields.map((field) => field.name));
  return ['key', 'label', 'low', 'best', 'high', 'unit'].every((name) => names.has(name));
}

export function figuresOf(table: ReferenceTable): Figure[] {
  const places = new Map(table.fields.map((field, i) => [field.name, i]));
  return table.rows.map((row) => {
    const cell = (name: string): Cell => row[places.get(name) ?? -1] ?? null;
    return readFigure(cell);
  });
}

function readFigure(cell: (name: string) => Cell): Figure {
  const number = (name: string) =>
    typeof cell(name) === 'number' ? Number(cell(name)) : undefined;
  const text = (name: string) => (cell(name) === null ? undefined : String(cell(name)));
  return {
    key: text('key') ?? '',
    label: text('label') ?? '',
    low: number('low'),
    best: number('best'),
    high: number('high'),
    unit: text('unit') ?? '',
    asOf: text('as_of') ?? '',
    periodStart: text('period_start'),
    periodEnd: text('period_end'),
    basis: text('basis') ?? '',
    evidence: text('evidence') ?? '',
    source: text('source_id') ?? '',
    via: text('via_source_id'),
    inArticle: text('in_article') === 'yes',
    reading: text('reading') ?? '',
    note: text('note'),
  };
}

/** "7,342", "3,500 to 4,200, best 3,900", "more than 6,200", "up to 100"; "not stated" without a value. */
export function boundsText(bounds: Bounds): string {
  const { low, best, high } = texts(bounds);
  if (low !== undefined && high !== undefined) {
    return best === undefined ? `${low} to ${high}` : `${low} to ${high}, best ${best}`;
  }
  if (low !== undefined)
    return low === best ? `more than ${low}` : `from ${low}, best ${best ?? low}`;
  if (high !== undefined) return `up to ${high}`;
  return best ?? 'not stated';
}

/** The same in a row's width: "3,500–4,200", "> 6,200", "≤ 100". */
export function shortBoundsText(bounds: Bounds): string {
  const { low, best, high } = texts(bounds);
  if (low !== undefined && high !== undefined) return `${low}–${high}`;
  if (low !== undefined) return low === best ? `> ${low}` : (best ?? `≥ ${low}`);
  if (high !== undefined) return `≤ ${high}`;
  return best ?? '–';
}

/** A calendar year is a number without thousands: 2025, not 2,025. */
function texts({ low, best, high, unit }: Bounds) {
  const text = (value: number | undefined) => {
    if (value === undefined) return undefined;
    return unit === 'calendar year' ? String(value) : numberText(value);
  };
  return { low: text(low), best: text(best), high: text(high) };
}
