import type { LaidSeries } from '../../templates';
import { asText, type ExcelValue } from '../tables/table-cells';
import type { Along, Band, DrawnChart, TrackPoint } from './chart';
import type { ChartedTable } from './find-table';
import { looks } from './looks';

/** A column of the cells that charts read: a header, and a live formula a row. */
export interface CellColumn {
  readonly header: string;
  readonly formulas: readonly string[];
  readonly format: string;
  /** What a chart makes of it; left out for the places along it. */
  readonly series?: Omit<LaidSeries, 'values'>;
  /** Place of that chart among the table's. */
  readonly chart: number;
}

/**
 * What the charts of a table read. Excel stacks areas and bars on each other, so a band is the
 * difference of two tracks, and Excel's series take cells only: the differences stand in cells, as
 * formulas that follow the table. What the table no longer has shows nothing.
 */
export function cellColumns({ drawn }: ChartedTable): readonly CellColumn[] {
  const { along, charts } = drawn;
  const columns = [alongColumn(along), ...charts.flatMap(chartColumns)];
  // Excel draws the first of lying bars at the bottom.
  const isLying = charts.some(({ form }) => form === 'bars');
  if (!isLying) return columns;
  return columns.map((column) => ({ ...column, formulas: [...column.formulas].reverse() }));
}

function alongColumn({ form, header, formulas }: Along): CellColumn {
  const format = { months: '0', dates: 'yyyy-mm-dd', names: 'General' }[form];
  return { header, formulas: formulas.map((formula) => `=${formula}`), format, chart: 0 };
}

function chartColumns(chart: DrawnChart, place: number): CellColumn[] {
  const { form, bands, lines, values } = chart;
  const common = { format: values.format, chart: place };
  const type = bandType[form];
  const [lowest] = bands;
  const upright = form === 'columns';
  const above = upright ? positive : ({ formula }: TrackPoint) => formula;
  const carrier = lowest && [
    {
      ...common,
      header: chart.edges?.[0] ?? '',
      formulas: lowest.low.map((point) => guarded([point], above(point))),
      series: { name: chart.edges?.[0] ?? '', type },
    },
  ];
  const bandColumns = bands.map((band): CellColumn => {
    const formulas = differences(band, above);
    return { ...common, header: band.header, formulas, series: bandSeries(band, type) };
  });
  const lineColumns = lines.map(({ name, track, look }): CellColumn => {
    const formulas = track.map((point) => guarded([point], point.formula));
    const { color, dash } = looks[look];
    const series = {
      name,
      color,
      ...(upright ? marks : line),
      ...(dash && { dash }),
    };
    return { ...common, header: name, formulas, series };
  });
  const below = upright ? belowZero(bands, common) : [];
  return [...(carrier ?? []), ...bandColumns, ...below, ...lineColumns];
}

const line = { type: 'Line', weight: 2 } as const;
const marks = { type: 'LineMarkers', onlyMarks: true } as const;
const bandType = { course: 'AreaStacked', columns: 'ColumnStacked', bars: 'BarStacked' } as const;

function bandSeries({ name, look, inLegend }: Band, type: LaidSeries['type']) {
  const hidden = !inLegend && ({ inLegend: false } as const);
  return { name, type, color: looks[look].color, ...hidden };
}

function differences({ low, high }: Band, part: (point: TrackPoint) => string): string[] {
  return high.map((top, i) => {
    const bottom = low[i] ?? top;
    const isFlat = top.formula === bottom.formula;
    return guarded([bottom, top], isFlat ? '0' : `${part(top)}-${part(bottom)}`);
  });
}

const positive = ({ formula }: TrackPoint) => `MAX(0,${formula})`;

/** What is later than any month has no number: it does not lie below 0. */
const negative = ({ formula }: TrackPoint) => `IF(ISNUMBER(${formula}),MIN(0,${formula}),0)`;

/** Excel stacks what is below 0 downwards from there, so the highest band comes first. */
function belowZero(
  bands: readonly Band[],
  common: Pick<CellColumn, 'format' | 'chart'>,
): CellColumn[] {
  const type = bandType.columns;
  const downwards = bands.toReversed();
  const [highest] = downwards;
  if (!highest) return [];
  const header = 'Below 0';
  return [
    {
      ...common,
      header,
      formulas: highest.high.map((point) => `=${negative(point)}`),
      series: { name: header, type },
    },
    ...downwards.map((band): CellColumn => ({
      ...common,
      header: `${band.header} below 0`,
      formulas: band.low.map(
        (bottom, i) => `=${negative(bottom)}-${negative(band.high[i] ?? bottom)}`,
      ),
      series: { ...bandSeries({ ...band, inLegend: false }, type) },
    })),
  ];
}

/** A formula that shows nothing where a cell that it needs holds no number. */
function guarded(points: readonly TrackPoint[], formula: string): string {
  const needs = points.at(-1)?.needs;
  return needs === undefined ? `=${formula}` : `=IF(ISNUMBER(${needs}),${formula},NA())`;
}

/** How many rows the cells take: a title, headers, and the places along the charts. */
export const headRows = 2;

export const cellRows = (table: ChartedTable): number =>
  headRows + table.drawn.along.formulas.length;

/** Title, headers and formulas, as they go into the workbook. */
export function chartCells(table: ChartedTable): ExcelValue[][] {
  const columns = cellColumns(table);
  const { function: name } = table.chartKind;
  const title = `Data of the chart of ${name} in ${table.address}`;
  const places = table.drawn.along.formulas;
  return [
    columns.map((_, i) => (i === 0 ? asText(title) : '')),
    columns.map(({ header }) => asText(header)),
    ...places.map((_, row) => columns.map(({ formulas }) => formulas[row] ?? '')),
  ];
}
