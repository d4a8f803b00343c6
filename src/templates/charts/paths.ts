import type { ListColumn } from '../calculation';
import type { FrontChart, Header, PlottedSeries } from '../front';
import { floorColor, floorDash, pathColors, pathDashes } from './colors';

/** A line for each path over the months, and one for the floor where there is a floor. */
export function pathsChart(
  look: Pick<FrontChart, 'title' | 'columns' | 'valueTitle'> &
    Partial<Pick<FrontChart, 'valueRange'>>,
  along: {
    readonly column: ListColumn;
    readonly title: string;
    readonly format?: string;
  },
  paths: readonly { readonly name: string | Header; readonly column: ListColumn }[],
  floor?: { readonly name: string; readonly column: ListColumn },
): FrontChart {
  const lines = paths.map(({ name, column }, i): PlottedSeries => ({
    name,
    values: column.all,
    type: 'Line',
    color: pathColors[i % pathColors.length] ?? pathColors[0],
    weight: 1.5,
    ...dashOf(i),
  }));
  const limit: PlottedSeries[] = floor
    ? [
        {
          name: floor.name,
          values: floor.column.all,
          type: 'Line',
          color: floorColor,
          weight: 1.25,
          dash: floorDash,
        },
      ]
    : [];
  return {
    ...look,
    type: 'Line',
    categories: along.column.all,
    categoryTitle: along.title,
    ...(along.format !== undefined && { categoryFormat: along.format }),
    valueFormat: '#,##0',
    series: [...lines, ...limit],
  };
}

function dashOf(path: number): Pick<PlottedSeries, 'dash'> {
  const dash = pathDashes[path % pathDashes.length];
  return dash ? { dash } : {};
}
