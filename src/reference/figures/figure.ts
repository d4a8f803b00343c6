import type { Cell, Edition, Field } from '../edition/edition';
import { evidenceWord, type Evidence } from '../source';

/** How a figure came about: seen, said by a party to the war, worked out, intended, or foretold. */
export const bases = ['observed', 'claimed', 'estimated', 'planned', 'forecast'] as const;

export type Basis = (typeof bases)[number];

/** One figure as one source gives it. Dates are ISO days or months; what the source leaves open is null. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly asOf: string;
  readonly basis: Basis;
  /** Who says it. */
  readonly sourceId: string;
  /** The report in which it was read, when that was not the original. */
  readonly viaSourceId: string | null;
  readonly evidence: Evidence;
  readonly inArticle: boolean;
  /** "as stated", or what a passage of the article, read in a machine-rewritten copy, really means. */
  readonly reading: string;
  readonly note: string | null;
}

/** What a source gives of a value: these are columns too, in the unit of their row. */
export const figureEnds = ['low', 'best', 'high'] as const;

/** The table of an edition that holds its figures. */
export const figuresTableId = 'figures';

/** Every figure of an edition by its key, in the order of the table. */
export function figuresOf(edition: Pick<Edition, 'tables'>): ReadonlyMap<string, Figure> {
  const table = edition.tables.find(({ id }) => id === figuresTableId);
  const figures = table?.rows.map((row) => figureOf(row, table.fields)) ?? [];
  return new Map(figures.map((figure) => [figure.key, figure]));
}

function figureOf(row: readonly Cell[], fields: readonly Field[]): Figure {
  const cell = (name: string): Cell =>
    row[fields.findIndex((field) => field.name === name)] ?? null;
  const text = (name: string): string => String(cell(name) ?? '');
  const optionalText = (name: string): string | null => (cell(name) === null ? null : text(name));
  const optionalNumber = (name: string): number | null => {
    const value = cell(name);
    return typeof value === 'number' ? value : null;
  };
  return {
    key: text('key'),
    label: text('label'),
    low: optionalNumber('low'),
    best: optionalNumber('best'),
    high: optionalNumber('high'),
    unit: text('unit'),
    periodStart: optionalText('period_start'),
    periodEnd: optionalText('period_end'),
    asOf: text('as_of'),
    basis: text('basis') as Basis, // the enum of its column, checked when the package was read
    sourceId: text('source_id'),
    viaSourceId: optionalText('via_source_id'),
    evidence: evidenceWord(text('evidence')) as Evidence, // likewise
    inArticle: text('in_article') === 'yes',
    reading: text('reading'),
    note: optionalText('note'),
  };
}
