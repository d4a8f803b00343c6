import { boundsText } from '../../reference/figures/bounds-text';
import { reasonsFor, type LoggedChange } from '../../reference/edition/changelog';
import { authorDate, citeSource } from '../../reference/cite/citation';
import { citationStyles } from '../../reference/cite/citation-styles';
import { withInputs } from '../../reference/cite/cited-ids';
import { changesBetween, type FieldChange } from '../../reference/edition/edition-changes';
import type { Figure } from '../../reference/figures/figure';
import type { Pin } from '../../reference/stored/pin';

/** One thing that a move changes, as the analyst reads it before moving. */
export interface ReviewedChange {
  /** Key of the figure, or id of the source. */
  readonly name: string;
  readonly title: string;
  readonly lines: readonly ChangeLine[];
  /** Why, by the package's changelog. */
  readonly reasons: readonly string[];
}

/** What something was and is; `what` is left out for the value of a figure. */
export interface ChangeLine {
  readonly what?: string;
  readonly from: string;
  readonly to: string;
}

/** All that changes when a workbook moves, what it uses first. */
export interface Review {
  readonly used: readonly ReviewedChange[];
  readonly others: readonly ReviewedChange[];
  /** Figures that only the new edition has, and that no formula names yet. */
  readonly added: readonly Figure[];
}

/** @param usedNames keys and ids that the workbook's formulas name, in lower case */
export function reviewMove(
  from: Pin,
  to: Pin,
  usedNames: ReadonlySet<string>,
  log: readonly LoggedChange[],
): Review {
  const changes = changesBetween(from.figures, to.figures);
  const reviewed = [
    ...changes.flatMap((change) => {
      const { figure } = change;
      if (change.kind === 'added' && !usedNames.has(figure.key)) return [];
      const lines = change.kind === 'changed' ? linesOf(change, from, to) : [lineOf(change)];
      const reasons = reasonsFor(log, figure.key, from.version, to.version);
      return [{ name: figure.key, title: figure.label, lines, reasons }];
    }),
    ...changedSources(from, to),
  ];
  const names = withSources(from, usedNames);
  const isUsed = ({ name }: ReviewedChange) => names.has(name.toLowerCase());
  return {
    used: reviewed.filter(isUsed),
    others: reviewed.filter((change) => !isUsed(change)),
    added: changes.flatMap(({ kind, figure }) =>
      kind === 'added' && !usedNames.has(figure.key) ? figure : [],
    ),
  };
}

/** A formula that cites a figure by its key uses the figure's sources too. */
function withSources(pin: Pin, names: ReadonlySet<string>): ReadonlySet<string> {
  const sources = [...pin.figures.values()]
    .filter(({ key }) => names.has(key))
    .flatMap(({ sourceId, viaSourceId }) => [sourceId, viaSourceId ?? sourceId]);
  return new Set([...names, ...withInputs(sources, pin.sources).map((id) => id.toLowerCase())]);
}

const gone = 'not in the new edition: its formulas will show #N/A';

const missing = '#N/A, not in the workbook’s edition';

/** A figure that only one of the two editions has. */
function lineOf({ kind, figure }: { kind: 'added' | 'removed'; figure: Figure }): ChangeLine {
  return kind === 'added'
    ? { from: missing, to: valueText(figure) }
    : { from: valueText(figure), to: gone };
}

const valueFields: readonly (keyof Figure)[] = ['low', 'best', 'high', 'unit'];

function linesOf(
  { figure, fields }: { readonly figure: Figure; readonly fields: readonly FieldChange[] },
  from: Pin,
  to: Pin,
): readonly ChangeLine[] {
  const before = from.figures.get(figure.key) ?? figure;
  const value = { from: valueText(before), to: valueText(figure) };
  return [
    ...(fields.some(({ field }) => valueFields.includes(field)) ? [value] : []),
    ...fields
      .filter(({ field }) => !valueFields.includes(field))
      .map((change) => ({
        what: fieldNames[change.field],
        from: fieldText(change.field, change.from, from),
        to: fieldText(change.field, change.to, to),
      })),
  ];
}

const valueText = (figure: Figure) => `${boundsText(figure)} ${figure.unit}`;

const fieldNames: Readonly<Record<keyof Figure, string>> = {
  key: 'Key',
  label: 'Name',
  low: 'Low',
  best: 'Best',
  high: 'High',
  unit: 'Unit',
  periodStart: 'Period from',
  periodEnd: 'Period to',
  asOf: 'As of',
  basis: 'Basis',
  sourceId: 'Source',
  viaSourceId: 'Read in',
  evidence: 'Evidence',
  inArticle: 'In the article',
  reading: 'Reading',
  note: 'Note',
};

function fieldText(field: keyof Figure, value: Figure[keyof Figure], { sources }: Pin): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const source =
    field === 'sourceId' || field === 'viaSourceId' ? sources.get(String(value)) : undefined;
  return source ? authorDate(source) : String(value);
}

/** Sources that are cited otherwise from then on, in any style. */
function changedSources(from: Pin, to: Pin): readonly ReviewedChange[] {
  return [...from.sources.values()].flatMap((before): ReviewedChange[] => {
    const after = to.sources.get(before.id);
    const lines = citationStyles
      .map((style) => ({
        what: 'Citation',
        from: citeSource(before, style),
        to: after ? citeSource(after, style) : gone,
      }))
      .filter((line) => line.from !== line.to)
      .slice(0, 1);
    const title = before.title;
    return lines.length === 0 ? [] : [{ name: before.id, title, lines, reasons: [] }];
  });
}
