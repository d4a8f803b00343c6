import { isDated, quartilePlaces, type Result } from '../../excel/charts';
import { isoOf } from '../../reference/excel-date';
import { numberText } from '../../reference/number-text';

/** Lines and bands over months. */
export interface LinePlot {
  readonly kind: 'lines';
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  /** The first and the last month, as they are named. */
  readonly ends: readonly [string, string];
  /** From the widest in; one value a month. */
  readonly bands: readonly { readonly name: string; readonly low: Values; readonly high: Values }[];
  readonly lines: readonly { readonly name: string; readonly values: Values }[];
  readonly percent: boolean;
}

/** Bars from a low to a high, one below the other. */
export interface BarPlot {
  readonly kind: 'bars';
  readonly title: string;
  readonly xTitle: string;
  readonly bars: readonly Bar[];
  /** What the parts of a bar are; empty where a bar has one part only. */
  readonly key: string;
}

export interface Bar {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** The darker part inside, and the mark in it. */
  readonly inner?: readonly [number, number];
  readonly middle?: number;
}

type Values = readonly number[];

/** What the pane draws of an answer; undefined where there is nothing to draw. */
export function resultPlot(result: Result): LinePlot | BarPlot | undefined {
  switch (result.call) {
    case 'TANKRISK':
      return risk(result);
    case 'TANKLEDGER':
      return ledger(result);
    case 'TANKFORECAST':
      return forecast(result);
    case 'TANKTORNADO':
      return tornado(result);
    case 'TANKWHEN':
      return when(result);
  }
}

/** The plot in words: for those who can't see it, and under it for those who can. */
export function plotSummary(plot: LinePlot | BarPlot): string {
  if (plot.kind === 'bars') {
    const bars = plot.bars.map(({ name, from, middle, to }) => {
      const mid = middle === undefined ? '' : `, median ${valueText(middle)}`;
      return `${name}: ${valueText(from)} to ${valueText(to)}${mid}`;
    });
    return `${bars.join('; ')}.`;
  }
  const last = plot.lines.map(({ name, values }) => {
    const value = values.at(-1) ?? 0;
    return `${name} ${plot.percent ? `${String(Math.round(value * 100))}%` : valueText(value)}`;
  });
  return `${plot.ends[1]}: ${last.join(', ')}.`;
}

export const valueText = (value: number): string =>
  numberText(Math.abs(value) < 100 ? Math.round(value * 10) / 10 : Math.round(value));

function numbersIn(result: Result, place: number, first = 1): Values | undefined {
  const values = result.cells.slice(first).map((row) => row[place]);
  return values.every((value) => typeof value === 'number') && values.length > 0
    ? values
    : undefined;
}

function risk(result: Result): LinePlot | undefined {
  const values = numbersIn(result, 1);
  return (
    values && {
      kind: 'lines',
      title: 'Probability that the stock has come down to the floor',
      xTitle: 'Months from the start',
      yTitle: 'Probability',
      ends: monthEnds(result),
      bands: [],
      lines: [{ name: 'Probability', values }],
      percent: true,
    }
  );
}

function ledger(result: Result): LinePlot | undefined {
  const headers = (result.cells[0] ?? []).map(String);
  const wanted = [
    ['Stock', 'Closing'],
    ['Reserve', 'Reserve'],
    ['Lost', 'Lost'],
    ['Refurbished', 'Refurbished'],
    ['Produced', 'Produced'],
    ['Delivered', 'Delivered'],
  ] as const;
  const lines = wanted.flatMap(([name, header]) => {
    const values = headers.includes(header) && numbersIn(result, headers.indexOf(header));
    return values ? [{ name, values }] : [];
  });
  if (lines.length === 0) return undefined;
  return {
    kind: 'lines',
    title: 'Stock and flows',
    xTitle: isDated(result) ? 'Month' : 'Months from the start',
    yTitle: 'Tanks',
    ends: monthEnds(result),
    bands: [],
    lines,
    percent: false,
  };
}

/** "Month 1" and "Month 24", or the dates. */
function monthEnds(result: Result): readonly [string, string] {
  const named = (row: readonly unknown[] | undefined) => {
    const month = row?.[0];
    if (typeof month !== 'number') return '';
    return isDated(result) ? isoOf(month).slice(0, 7) : `Month ${String(month)}`;
  };
  return [named(result.cells[1]), named(result.cells.at(-1))];
}

/** The rows of a forecast are for adding up: the plot shows what they come to. */
function forecast(result: Result): LinePlot | undefined {
  const totals = [0, 1, 2, 3, 4].map((place) => {
    const values = numbersIn(result, place, 0);
    let sum = 0;
    return values?.map((value) => (sum += value));
  });
  const [p5, p25, p50, p75, p95] = totals;
  if (!p5 || !p25 || !p50 || !p75 || !p95) return undefined;
  return {
    kind: 'lines',
    title: 'What the count may rise by',
    xTitle: 'Months ahead',
    yTitle: 'Tanks added since the last count',
    ends: ['Month 1', `Month ${String(p50.length)}`],
    bands: [
      { name: 'nine tenths of what may come', low: p5, high: p95 },
      { name: 'half of what may come', low: p25, high: p75 },
    ],
    lines: [{ name: 'Median', values: p50 }],
    percent: false,
  };
}

function tornado({ cells }: Result): BarPlot | undefined {
  const bars = cells.slice(1).flatMap((row): Bar[] => {
    const [input, , , low, high] = row;
    if (typeof low !== 'number' || typeof high !== 'number') return [];
    return [{ name: String(input), from: Math.min(low, high), to: Math.max(low, high) }];
  });
  if (bars.length === 0) return undefined;
  return {
    kind: 'bars',
    title: 'What each uncertain input does to the stock',
    xTitle: 'Tanks at the end, the others at their best',
    bars,
    key: '',
  };
}

function when(result: Result): BarPlot | undefined {
  const places = quartilePlaces(result);
  if (!places) return undefined;
  const bars = result.cells.slice(1).flatMap((row): Bar[] => {
    const found = places.map((place) => row[place]);
    if (!found.every((value) => typeof value === 'number')) return [];
    const [p5 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0] = found;
    return [{ name: String(row[0]), from: p5, to: p95, inner: [p25, p75], middle: p50 }];
  });
  if (bars.length === 0) return undefined;
  return {
    kind: 'bars',
    title: 'Months until the level is reached, and months bought',
    xTitle: 'Months from the start',
    bars,
    key: 'Pale: nine tenths of the paths. Dark: half of them. Line: the median.',
  };
}

/** A step between ticks of which at most so many fit: 1, 2 or 5 and zeros. */
export function tickStep(range: number, most: number): number {
  const rough = range / most;
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  return [1, 2, 5, 10].map((unit) => unit * power).find((step) => step >= rough) ?? power * 10;
}
