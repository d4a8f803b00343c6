import { withInputs } from '../cite/cited-ids';
import type { Edition, ReferenceTable } from '../edition/edition';
import { figureEnds, figuresOf, type Figure } from './figure';
import { figureFields, type FigureField } from './figure-fields';
import type { LookupProblem } from './lookup-problem';
import { nearestKeys } from './nearest-keys';
import { rivalEnds } from './rivals';
import { fail, succeed, type Result } from '../result';
import type { Citable } from '../source';

/** What a workbook's formulas look figures up in. */
export interface LookupReference {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly sources: ReadonlyMap<string, Citable>;
  /** By id. */
  readonly tables: ReadonlyMap<string, ReferenceTable>;
}

export function referenceOf(edition: Edition): LookupReference {
  const { sources, tables } = edition;
  const byId = new Map(tables.map((table) => [table.id, table]));
  return { figures: figuresOf(edition), sources, tables: byId };
}

/** A cell of an answer: text, a number in the figure's unit, or why it must stay empty. */
export type AnswerCell = Result<string | number, LookupProblem>;

/**
 * One field of a figure: one cell, or for "range" low, best and high, which "per month" gives as
 * tanks a month. A source that gives a best value alone makes all three equal; an end that it leaves
 * open is never filled in. Dates are ISO text, `source` is the id of who says it. Case and blanks
 * around key and field don't count.
 */
export function lookUp(
  reference: LookupReference,
  key: string,
  field: string = figureFields[0],
): Result<readonly AnswerCell[], LookupProblem> {
  const { figures, sources } = reference;
  const figure = findEntry(figures, key);
  if (!figure) return fail(unknownKey(key, figures.keys(), reference));
  const known = figureFields.find((candidate) => candidate === field.trim().toLowerCase());
  if (!known) return fail({ kind: 'unknown-field', field });
  if (known === 'range') return succeed(endsOf(figure, reference));
  if (known !== 'per month') return succeed([cellOf(figure, known, sources)]);
  const months = monthsOf[figure.unit];
  if (months === undefined)
    return fail({
      kind: 'other-unit',
      key: figure.key,
      unit: figure.unit,
      rates: Object.keys(monthsOf),
    });
  return succeed(
    endsOf(figure, reference).map((end) => (end.ok ? succeed(Number(end.value) / months) : end)),
  );
}

/** Months that a rate of such a unit is counted over. */
const monthsOf: Readonly<Record<string, number>> = { 'tanks/month': 1, 'tanks/year': 12 };

/** Low, best and high; where one is missing, the problem says what others give for it. */
function endsOf(figure: Figure, { tables }: LookupReference): AnswerCell[] {
  return figureEnds.map((end) => {
    const cell = valueOf(figure, end);
    if (cell.ok) return cell;
    const others = rivalEnds(tables, figure.key, end);
    const most = 3;
    const said = others.length > 0 ? `; others say ${others.slice(0, most).join(', ')}` : '';
    return notGiven(figure, end, `its source gives only ${givenEnds(figure)}${said}`);
  });
}

/** The entry of a key, whatever its case and the blanks around it. */
export function findEntry<T>(entries: ReadonlyMap<string, T>, key: string): T | undefined {
  const wanted = key.trim().toLowerCase();
  const exact = entries.get(wanted); // keys of the package are small, so this is the common way
  if (exact !== undefined) return exact;
  return [...entries].find(([candidate]) => candidate.toLowerCase() === wanted)?.[1];
}

export function unknownKey(
  key: string,
  keys: Iterable<string>,
  { tables }: LookupReference,
): LookupProblem {
  const wanted = key.trim().toLowerCase();
  const table = tables.get(wanted.replace(/^ref_/, '').replace(/[-. ]/g, '_'))?.title;
  const nearest = nearestKeys(wanted, [...keys]);
  return { kind: 'unknown-key', key, nearest, ...(table !== undefined && { table }) };
}

function cellOf(
  figure: Figure,
  field: Exclude<FigureField, 'range' | 'per month'>,
  sources: ReadonlyMap<string, Citable>,
): AnswerCell {
  switch (field) {
    case 'best':
    case 'low':
    case 'high':
      return valueOf(figure, field);
    case 'unit':
    case 'label':
    case 'basis':
      return succeed(figure[field]);
    case 'as_of':
      return succeed(figure.asOf);
    case 'period_start':
      return periodEnd(figure, field, figure.periodStart);
    case 'period_end':
      return periodEnd(figure, field, figure.periodEnd);
    case 'source':
      return succeed(figure.sourceId);
    case 'url':
      return addressOf(figure, sources);
    case 'note':
      return succeed(figure.note ?? '');
  }
}

function valueOf(figure: Figure, end: 'low' | 'best' | 'high'): AnswerCell {
  const { low, best, high } = figure;
  const value = figure[end] ?? (low === null && high === null ? best : null);
  return value === null
    ? notGiven(figure, end, `its source gives only ${givenEnds(figure)}`)
    : succeed(value);
}

/** "low 500 and high 600 tanks/year". */
function givenEnds(figure: Figure): string {
  const ends = figureEnds.flatMap((end) =>
    figure[end] === null ? [] : [`${end} ${String(figure[end])}`],
  );
  return `${ends.join(' and ')} ${figure.unit}`;
}

function periodEnd(figure: Figure, field: string, date: string | null): AnswerCell {
  if (date !== null) return succeed(date);
  const because =
    figure.periodStart === null && figure.periodEnd === null
      ? `it is a state as of ${figure.asOf}`
      : 'its source leaves that end open';
  return notGiven(figure, field, because);
}

/** The source's own page, else that of the report it was read in, or of what it was worked out from. */
function addressOf(figure: Figure, sources: ReadonlyMap<string, Citable>): AnswerCell {
  const { sourceId, viaSourceId } = figure;
  const ids = withInputs(viaSourceId === null ? [sourceId] : [sourceId, viaSourceId], sources);
  const address = ids.map((id) => sources.get(id)?.URL).find((url) => url !== undefined);
  return address === undefined
    ? notGiven(figure, 'url', 'no page of its source is known')
    : succeed(address);
}

function notGiven({ key }: Figure, field: string, because: string): AnswerCell {
  return fail({ kind: 'not-given', key, field, because });
}
