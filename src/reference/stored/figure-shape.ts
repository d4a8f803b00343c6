import * as v from 'valibot';
import { bases, type Figure } from '../figures/figure';
import { isIsoDay, isIsoMonth } from '../iso-date';
import { whyNoKey } from '../package/key-form';
import { evidences } from '../source';
import { name, sheetText } from './cell-shapes';

const key = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const why = dataset.typed ? whyNoKey(dataset.value) : undefined;
    if (why !== undefined) addIssue({ message: why });
  }),
);

const bound = v.nullable(v.number());

const dayOrMonth = v.pipe(
  v.string(),
  v.check(
    (date) => isIsoDay(date) || isIsoMonth(date),
    'expected a day or month such as 2025-05-05 or 2025-05',
  ),
);

const words = v.pipe(sheetText, v.minLength(1, 'expected text'));

/** A figure of a pinned edition. */
export const figure: v.GenericSchema<unknown, Figure> = v.pipe(
  v.strictObject({
    key,
    label: words,
    low: bound,
    best: bound,
    high: bound,
    unit: words,
    periodStart: v.nullable(dayOrMonth),
    periodEnd: v.nullable(dayOrMonth),
    asOf: dayOrMonth,
    basis: v.picklist(bases),
    sourceId: name,
    viaSourceId: v.nullable(name),
    evidence: v.picklist(evidences),
    inArticle: v.boolean(),
    reading: words,
    note: v.nullable(words),
  }),
  v.check((given) => boundsOf(given).length > 0, 'low, best and high are all empty'),
  v.check(
    (given) => boundsOf(given).every((value, i, all) => value >= (all[i - 1] ?? value)),
    'low, best and high are not in order',
  ),
);

function boundsOf({ low, best, high }: Pick<Figure, 'low' | 'best' | 'high'>): number[] {
  return [low, best, high].filter((value) => value !== null);
}
