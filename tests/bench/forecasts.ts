// How often a range of forecasts, carried through a fan, holds what then came: of TANKFORECAST, of
// the range that analysts make by hand, and of exponential smoothing as in Excel.
import { allSeries } from './count-series';
import { smoothOn } from './peers/ets';
import { shippedFunction } from './shipped-functions';

const horizons = [1, 3, 6, 12] as const;
const furthest = Math.max(...horizons);
/** The first forecast knows so many month ends. */
const fewestCounts = 12;
const year = 12;

type Rows = readonly (readonly number[])[];
/** Ranges of the monthly changes to come, made from the counts up to now, as TANKFAN takes them. */
type Method = (counts: readonly number[]) => Rows;

const column = (values: readonly unknown[]) => values.map((value) => [value]);
const lastOfMonth = (month: number) =>
  new Date(Date.UTC(2022, 2 + month, 0)).toISOString().slice(0, 10);

const byForecast: Method = (counts) =>
  shippedFunction('TANKFORECAST')(
    column(counts.map((_, month) => lastOfMonth(month))),
    column(counts),
    [[furthest]],
    null,
  ) as Rows;

/** The least, the median and the most of the trailing year, as a PERT. */
const byHand: Method = (counts) => {
  const changes = changesOf(counts)
    .slice(-year)
    .map((change) => Math.max(0, change))
    .sort((a, b) => a - b);
  const middle = (changes.length - 1) / 2;
  const median = ((changes[Math.floor(middle)] ?? NaN) + (changes[Math.ceil(middle)] ?? NaN)) / 2;
  return [[changes[0] ?? NaN, median, changes.at(-1) ?? NaN]];
};

/** The middle and the 90% and 50% intervals on either side, cut at 0. */
const bySmoothing: Method = (counts) =>
  smoothOn(changesOf(counts), furthest).map(({ middle, deviation }) =>
    [-1.645, -0.6745, 0, 0.6745, 1.645].map((z) => Math.max(0, middle + z * deviation)),
  );

const changesOf = (counts: readonly number[]) =>
  counts.slice(1).map((count, at) => count - (counts[at] as number));

const methods = { TANKFORECAST: byForecast, 'by hand': byHand, 'ETS (AAA)': bySmoothing } as const;

/** More than any series comes to: no path ends at 0. */
const start = 1e7;

/** P5 and P95 of the change over the next 1, 2, … months together, by TANKFAN. */
function totalsThroughFan(rows: Rows): (readonly [low: number, high: number])[] {
  const fan = shippedFunction('TANKFAN')(
    [[start]],
    ...[rows, [[0]], [[0]], [[furthest]], null, null, [[0.05, 0.95]], null, null, null, undefined],
  ) as number[][];
  // The stock is low where the losses are high.
  return fan.slice(2).map(([, low = NaN, high = NaN]) => [start - high, start - low] as const);
}

/** Of a method and a horizon. */
interface Held {
  forecasts: number;
  inside: number;
  /** The sum of Winkler's interval scores of the monthly mean: width, and 20 times what lies outside. */
  winkler: number;
}

function tryMethod(method: Method, series: Rows): Held[] {
  const held = horizons.map((): Held => ({ forecasts: 0, inside: 0, winkler: 0 }));
  for (const counts of series) {
    for (let known = fewestCounts; known < counts.length; known++) {
      const totals = totalsThroughFan(method(counts.slice(0, known)));
      for (const [at, months] of horizons.entries()) {
        const outcome = (counts[known - 1 + months] ?? NaN) - (counts[known - 1] ?? NaN);
        if (!Number.isNaN(outcome)) note(held[at] as Held, totals[months - 1], outcome, months);
      }
    }
  }
  return held;
}

function note(
  held: Held,
  [low, high]: readonly [number, number] = [NaN, NaN],
  outcome: number,
  months: number,
): void {
  const outside = Math.max(0, low - outcome, outcome - high);
  held.forecasts += 1;
  // A fan is exact but for its draws and its rounding.
  held.inside += outside <= 1e-6 * Math.max(1, Math.abs(outcome)) ? 1 : 0;
  held.winkler += (high - low + (2 / 0.1) * outside) / months;
}

const percent = ({ inside, forecasts }: Held) => ((100 * inside) / forecasts).toFixed(0);

/** The geometric mean over the horizons of how many times as high the scores are. */
function timesAsHigh(scores: readonly Held[], ours: readonly Held[]): string {
  const logs = scores.map(({ winkler }, at) => Math.log(winkler / (ours[at]?.winkler ?? NaN)));
  return `${Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length).toFixed(2)}×`;
}

/** Prints the table: a minute. */
export function studyForecasts(): Promise<void> {
  console.log('\nForecasts: share of totals inside P5–P95 of a fan 1/3/6/12 months ahead, %');
  const head = Object.keys(methods).map((name) => name.padEnd(16));
  console.log(`  ${'series'.padEnd(36)}forecasts  ${head.join('')}Winkler score, by hand and ETS`);
  for (const { name, series } of allSeries()) {
    const held = Object.values(methods).map((method) => tryMethod(method, series));
    const [ours = [], ...others] = held;
    const shares = held.map((each) => each.map(percent).join('/').padEnd(16));
    const scores = others.map((each) => timesAsHigh(each, ours).padEnd(8));
    const count = String(ours[0]?.forecasts ?? 0).padStart(9);
    console.log(`  ${name.padEnd(36)}${count}  ${shares.join('')}${scores.join('')}`);
  }
  console.log('  Winkler score: how many times that of TANKFORECAST; less is better.');
  return Promise.resolve();
}
