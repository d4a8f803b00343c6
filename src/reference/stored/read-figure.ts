import { bases, type Figure } from '../figures/figure';
import { isIsoDay, isIsoMonth } from '../iso-date';
import { whyNoKey } from '../package/key-form';
import type { JsonObject, ShapeReader } from '../package/shape-reader';
import { evidences } from '../source';

/** Reads a figure out of untrusted JSON; what is wrong with it is noted in the reader. */
export function readFigure(json: JsonObject, reader: ShapeReader): Figure {
  const text = (member: keyof Figure): string => reader.sheetText(json[member], member);
  const key = reader.text(json['key'], 'key');
  const noKey = whyNoKey(key);
  if (noKey !== undefined) reader.refuse('key', noKey);
  return {
    key,
    label: text('label'),
    ...readBounds(json, reader),
    unit: text('unit'),
    periodStart: json['periodStart'] === null ? null : readDate(json, 'periodStart', reader),
    periodEnd: json['periodEnd'] === null ? null : readDate(json, 'periodEnd', reader),
    asOf: readDate(json, 'asOf', reader),
    basis: reader.oneOf(json['basis'], 'basis', bases) ?? 'estimated',
    sourceId: text('sourceId'),
    viaSourceId: json['viaSourceId'] === null ? null : text('viaSourceId'),
    evidence: reader.oneOf(json['evidence'], 'evidence', evidences) ?? 'seed',
    inArticle: json['inArticle'] === true,
    reading: text('reading'),
    note: json['note'] === null ? null : text('note'),
  };
}

function readBounds(json: JsonObject, reader: ShapeReader): Pick<Figure, 'low' | 'best' | 'high'> {
  const bound = (member: 'low' | 'best' | 'high'): number | null =>
    json[member] === null ? null : readNumber(json, member, reader);
  const [low, best, high] = [bound('low'), bound('best'), bound('high')];
  const given = [low, best, high].filter((value) => value !== null);
  if (given.length === 0) reader.refuse('best', 'low, best and high are all empty');
  if (given.some((value, i) => value < (given[i - 1] ?? value)))
    reader.refuse('best', 'low, best and high are not in order');
  return { low, best, high };
}

function readNumber(json: JsonObject, member: string, reader: ShapeReader): number | null {
  const value = json[member];
  if (typeof value === 'number') return value; // JSON knows no NaN and no infinity
  reader.refuse(member, 'expected a number or nothing');
  return null;
}

function readDate(json: JsonObject, member: keyof Figure, reader: ShapeReader): string {
  const date = reader.text(json[member], member);
  if (!isIsoDay(date) && !isIsoMonth(date))
    reader.refuse(member, 'expected a day or month such as 2025-05-05 or 2025-05');
  return date;
}
