import { ListColumn, type List, type NamedSpill } from '../calculation';
import { f, type FormulaPart } from '../formula';
import type { FrontChart } from '../front';
import { bandColors, floorColor, floorDash, medianColor } from './colors';

/** Months that a chart shows at most, without month 0. */
export const monthsShown = 60;

const { outer, inner } = bandColors;
const colors = [outer, inner, inner, outer];

/** The columns that a fan's chart is drawn from: its bands, its median and the floor. */
export function fanBands(
  fan: NamedSpill,
  firstMonth: FormulaPart,
  floor: FormulaPart,
): {
  readonly list: List;
  readonly chart: (columns: FrontChart['columns'], title: string) => FrontChart;
} {
  const inHorizon = f`ISNUMBER(${fan.beside(0)})`;
  const month = new ListColumn('month', 'month', {
    each: f`IF(${inHorizon},EDATE(${firstMonth},${fan.beside(0)}-1),"")`,
  });
  const drawn = (header: string, tanks: FormulaPart) =>
    new ListColumn(header, 'tanks', { each: f`IF(${inHorizon},${tanks},NA())` });
  const step = (header: string, lower: number) =>
    drawn(header, f`${fan.beside(lower + 1)}-${fan.beside(lower)}`);
  const lowest = drawn('P5', f`${fan.beside(1)}`);
  const bands = [step('P5–P25', 1), step('P25–P50', 2), step('P50–P75', 3), step('P75–P95', 4)];
  const median = drawn('median', f`${fan.beside(3)}`);
  const floorLine = drawn('floor', f`${floor}`);
  const meanings = ['nine tenths of the paths', 'half of the paths', undefined, undefined];
  return {
    list: {
      heading: 'Chart of the fan',
      rows: monthsShown + 1,
      columns: [month, lowest, ...bands, median, floorLine],
    },
    chart: (columns, title) => ({
      title,
      columns,
      type: 'AreaStacked',
      categories: month.all,
      categoryTitle: 'Month',
      categoryFormat: 'yyyy-mm',
      valueTitle: 'Tanks',
      valueFormat: '#,##0',
      series: [
        { name: 'P5', values: lowest.all, type: 'AreaStacked' },
        ...bands.map((band, i) => ({
          name: meanings[i] ?? String(band.header),
          values: band.all,
          type: 'AreaStacked' as const,
          color: colors[i] ?? medianColor,
          ...(meanings[i] === undefined && { inLegend: false as const }),
        })),
        { name: 'median', values: median.all, type: 'Line', color: medianColor, weight: 2 },
        {
          name: 'floor',
          values: floorLine.all,
          type: 'Line',
          color: floorColor,
          weight: 1.25,
          dash: floorDash,
        },
      ],
    }),
  };
}
