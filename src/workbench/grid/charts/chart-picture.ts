import type { Area } from '../area';
import { areaAddress } from '../address';
import type { CellValue } from '../cells';
import type { Engine } from '../engine';
import type { Chart, ChartSeries, ChartSource } from './chart';

/** A series with what its cells hold now. */
export interface PicturedSeries extends Pick<
  ChartSeries,
  | 'key'
  | 'type'
  | 'fill'
  | 'line'
  | 'gapWidth'
  | 'smooth'
  | 'markerStyle'
  | 'markerSize'
  | 'markerBackgroundColor'
  | 'markerForegroundColor'
  | 'overlap'
  | 'axisGroup'
  | 'hasDataLabels'
  | 'dataLabels'
> {
  readonly name: string;
  /** Null where a cell holds no number: nothing is drawn there. */
  readonly values: readonly (number | null)[];
  /** As the cells show them; 1, 2, 3, … without any. */
  readonly categories: readonly string[];
  readonly inLegend: boolean;
}

/** What a chart shows: what was set, and what the cells hold now. */
export interface ChartPicture extends Pick<Chart, 'id' | 'name' | 'sheetId' | 'from' | 'to'> {
  readonly title: string | undefined;
  /** Undefined where no legend shows. */
  readonly legend: string | undefined;
  readonly axes: Chart['axes'];
  /** The cells that it covers, as an address. */
  readonly covers: string;
  readonly series: readonly PicturedSeries[];
}

/** Settle the engine first. */
export function pictureOf(chart: Chart, engine: Engine): ChartPicture {
  const { id, name, sheetId, from, to, title, legend, axes } = chart;
  return {
    id,
    name,
    sheetId,
    from,
    to,
    title: title.visible === false ? undefined : title.text,
    legend: legend.visible === false ? undefined : (legend.position ?? 'Bottom'),
    axes,
    covers: areaAddress(coveredBy(chart)),
    series: chart.series.flatMap((series, i) => {
      const pictured = pictureOfSeries(series, i, engine);
      return pictured ? [{ ...pictured, inLegend: !legend.hidden.includes(series.key) }] : [];
    }),
  };
}

/** A corner at a cell's very edge covers nothing of that cell. */
function coveredBy({ from, to }: Chart): Area {
  return {
    top: from.row,
    left: from.column,
    bottom: to.down > 0 ? to.row : Math.max(from.row, to.row - 1),
    right: to.right > 0 ? to.column : Math.max(from.column, to.column - 1),
  };
}

function pictureOfSeries(
  series: ChartSeries,
  index: number,
  engine: Engine,
): Omit<PicturedSeries, 'inLegend'> | undefined {
  const { name, values, categories, ...look } = series;
  if (!values) return undefined;
  const numbers = valuesOf(values, engine).map((value) =>
    typeof value === 'number' ? value : null,
  );
  return {
    ...look,
    name:
      typeof name === 'object'
        ? String(valuesOf(name, engine)[0] ?? '')
        : (name ?? `Series${index + 1}`),
    values: numbers,
    categories: categories
      ? engine.cells.texts(categories.sheetId, categories.area).flat()
      : numbers.map((_, i) => String(i + 1)),
  };
}

function valuesOf({ sheetId, area }: ChartSource, engine: Engine): CellValue[] {
  return engine.cells.values(sheetId, area).flat();
}
