import type { Edition } from '../../reference/edition/edition';
import type { Figure } from '../../reference/figures/figure';
import { rivalsOf } from '../../reference/figures/rivals';
import { inUnit } from '../reference/comparable';
import { whoSays } from '../reference/figure-text';
import { ends, type RangeEnd, type RivalEnd } from './assumption';

/** Of each end, as many as a reader compares. */
const mostOffered = 3;

/**
 * What rivals of a figure give for an end that its source leaves open: for low what lies below all
 * that the figure gives, for high what lies above, the nearest first.
 * @param monthly whether the row is in tanks a month, so that yearly and monthly rivals fit alike
 */
export function rivalEnds(
  edition: Edition,
  figure: Figure,
  end: RangeEnd,
  monthly: boolean,
): readonly RivalEnd[] {
  const unit = monthly ? 'tanks/month' : figure.unit;
  const own = valuesOf(figure, unit);
  const fits = (value: number) =>
    own.every((given) => (end === 'low' ? value < given : end === 'high' ? value > given : true));
  const rivals = rivalsOf(edition, figure.key)
    .flatMap(({ figures }) => figures.map((contestant) => contestant.figure))
    .filter(({ key, unit: rivalUnit }) => key !== figure.key && (monthly || rivalUnit === unit));
  const offers = [...new Set(rivals)].flatMap((rival): RivalEnd[] => {
    const field = outermost(rival, end);
    const value = field && inUnit(rival, unit)?.[field];
    if (field === undefined || value === undefined || value === null || !fits(value)) return [];
    return [{ key: rival.key, field, value, who: whoSays(rival, edition) }];
  });
  return offers
    .toSorted((a, b) => (end === 'low' ? b.value - a.value : a.value - b.value))
    .slice(0, mostOffered);
}

function valuesOf(figure: Figure, unit: string): readonly number[] {
  const bounds = inUnit(figure, unit);
  return ends.flatMap((end) => bounds?.[end] ?? []);
}

/** Which value of a rival reaches furthest to that end. */
function outermost(figure: Figure, end: RangeEnd): RangeEnd | undefined {
  const order: readonly RangeEnd[] =
    end === 'low' ? ends : end === 'high' ? ends.toReversed() : ['best'];
  return order.find((field) => figure[field] !== null);
}
