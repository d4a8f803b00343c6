import { median } from '../../excel/charts/fan-bands';
import { addressOfFan, type FanSpill } from '../../excel/charts/find-fan';
import type { FanChartResult } from '../../excel/charts/insert-fan-chart';
import type { Run } from '../../functions/runs';
import { numberText } from '../../reference/number-text';
import { countText } from '../page/number-text';

/** The outermost percentiles and the median, as places among the fan's; the same ones for a single percentile. */
function places({ percentiles }: FanSpill) {
  const bySize = percentiles
    .map((_, i) => i)
    .sort((a, b) => (percentiles[a] ?? 0) - (percentiles[b] ?? 0));
  const middle = percentiles.indexOf(median);
  return {
    lowest: bySize[0] ?? 0,
    highest: bySize.at(-1) ?? 0,
    middle: middle < 0 ? undefined : middle,
  };
}

/** "Month 36: 734 (155–2,163)": the median, and the outermost percentiles; whole tanks. */
export function readingText(fan: FanSpill, month: number): string {
  const { lowest, highest, middle } = places(fan);
  const tanks = (place: number) => numberText(Math.round(fan.stocks[place]?.[month] ?? 0));
  const range = lowest === highest ? tanks(lowest) : `${tanks(lowest)}–${tanks(highest)}`;
  const shown = middle === undefined || lowest === highest ? range : `${tanks(middle)} (${range})`;
  return `Month ${fan.months[month] ?? month}: ${shown}`;
}

/** What is to be said of a fan that is a line; undefined of any other. */
export function lineText(fan: FanSpill): string | undefined {
  const { lowest, highest } = places(fan);
  const [low = [], high = []] = [fan.stocks[lowest], fan.stocks[highest]];
  if (lowest === highest || low.some((stock, month) => stock !== high[month])) return undefined;
  return 'All percentiles are the same: no input is a range. A range goes across, as in {60,105,140}; one below the other they are the months of a schedule.';
}

/** What the numbers of a reading are: "tanks, median (P5–P95)". */
export function readingKey(fan: FanSpill): string {
  const { lowest, highest, middle } = places(fan);
  const [low = '', high = ''] = [fan.labels[lowest], fan.labels[highest]];
  if (lowest === highest) return `tanks, ${middle === undefined ? low : 'median'}`;
  return middle === undefined ? `tanks, ${low}–${high}` : `tanks, median (${low}–${high})`;
}

/** The plot in words, for those who cannot see it. */
export function fanSummary(fan: FanSpill): string {
  const last = fan.months.length - 1;
  return (
    `Tanks in service in the months 0 to ${last}, ${readingKey(fan)}. ` +
    `${readingText(fan, 0)}; ${readingText(fan, last)}.`
  );
}

export const fanTitle = (fan: FanSpill): string => `Fan in ${addressOfFan(fan)}`;

export function chartText(result: FanChartResult): string {
  if (result.kind === 'failed') return result.message;
  return (
    `The chart covers ${result.chart} and follows the formula, by the cells ${result.cells}. ` +
    'With more months, insert it anew.'
  );
}

/** "TANKFAN in Sheet1!B3". */
export function runTitle({ call = 'A calculation', cell }: Run): string {
  return cell === undefined ? call : `${call} in ${cell}`;
}

/** "1,000,000 draws × 120 months, 43%". */
export function runText({ draws, months, done }: Run): string {
  const work = `${countText(draws, 'draw')} × ${countText(months, 'month')}`;
  return `${work}, ${Math.floor(done * 100)}%`;
}
