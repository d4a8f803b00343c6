// Exponential smoothing with additive errors, trend and seasons: what Excel's FORECAST.ETS calls the
// AAA version, with the interval of its FORECAST.ETS.CONFINT. Excel says neither how it fits nor how
// it detects seasons: here the least squares of one-step errors fit, and the information criterion
// of Akaike chooses between a year's seasons and none. Formulas: R. J. Hyndman et al., "Forecasting
// with Exponential Smoothing", 2008, chapters 2 and 6.

/** A forecast of the months ahead: its middle, and the standard deviation of its error. */
export interface SmoothedMonth {
  readonly middle: number;
  readonly deviation: number;
}

interface Weights {
  readonly level: number;
  readonly trend: number;
  readonly season: number;
}

/** Where smoothing stands after the last month. */
interface Smoothed {
  readonly level: number;
  readonly trend: number;
  /** The months of the season, that of the next month first. */
  readonly seasons: readonly number[];
  /** The sum of the squares of the one-step errors. */
  readonly squares: number;
}

const monthsOfAYear = 12;

/** Smooths the values, the oldest first, and forecasts `months` on. */
export function smoothOn(values: readonly number[], months: number): SmoothedMonth[] {
  const lengths = values.length >= 2 * monthsOfAYear ? [1, monthsOfAYear] : [1];
  const fits = lengths.map((length) => bestFit(values, length));
  const [best] = fits.sort((a, b) => a.criterion - b.criterion);
  if (!best) throw new Error('nothing to smooth');
  const { weights, smoothed, length } = best;
  const deviation = Math.sqrt(smoothed.squares / Math.max(1, values.length - 3));
  let variance = 0;
  return Array.from({ length: months }, (_, at) => {
    const season = smoothed.seasons[at % length] ?? 0;
    variance += at === 0 ? 1 : responseAfter(at, weights, length) ** 2;
    return {
      middle: smoothed.level + (at + 1) * smoothed.trend + season,
      deviation: deviation * Math.sqrt(variance),
    };
  });
}

/** How far an error moves the forecast of so many months later. */
function responseAfter(months: number, { level, trend, season }: Weights, length: number): number {
  const isSameSeason = length > 1 && months % length === 0;
  return level + trend * months + (isSameSeason ? season : 0);
}

function bestFit(values: readonly number[], length: number) {
  let best: { weights: Weights; smoothed: Smoothed } | undefined;
  for (const weights of weightsToTry(length)) {
    const smoothed = smooth(values, weights, length);
    if (!best || smoothed.squares < best.smoothed.squares) best = { weights, smoothed };
  }
  if (!best) throw new Error('no weights');
  const parameters = length === 1 ? 4 : 5 + length;
  const meanSquare = Math.max(best.smoothed.squares / values.length, Number.MIN_VALUE);
  return { ...best, length, criterion: values.length * Math.log(meanSquare) + 2 * parameters };
}

function* weightsToTry(length: number): Generator<Weights> {
  const shares = [0.02, 0.1, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9];
  for (const level of shares)
    for (const ofLevel of [0, 0.05, 0.2, 0.5])
      for (const ofRest of length === 1 ? [0] : [0, 0.05, 0.2, 0.5])
        yield { level, trend: level * ofLevel, season: (1 - level) * ofRest };
}

function smooth(values: readonly number[], weights: Weights, length: number): Smoothed {
  const first = values.slice(0, monthsOfAYear);
  let level = first.reduce((sum, value) => sum + value, 0) / first.length;
  let trend = 0;
  const seasons = length === 1 ? [0] : first.map((value) => value - level);
  let squares = 0;
  for (const [at, value] of values.entries()) {
    const season = seasons[at % length] as number;
    const error = value - (level + trend + season);
    level += trend + weights.level * error;
    trend += weights.trend * error;
    seasons[at % length] = season + weights.season * error;
    squares += error * error;
  }
  const next = values.length % length;
  return { level, trend, seasons: [...seasons.slice(next), ...seasons.slice(0, next)], squares };
}
