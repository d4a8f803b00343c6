import type { ICommandInfo } from '@univerjs/core';
import { RemoveSheetCommand } from '@univerjs/sheets';
import type { Area } from '../area';
import { areaAfter, movesCells } from '../area-follow';
import type { Chart, ChartCorner, ChartSeries, ChartSource } from './chart';

/**
 * The charts as they stand after a command of Univer's that moves cells or takes them away: what they
 * read and where they are bound moves along. The same list when the command does nothing of the kind.
 * @param sheetId the sheet that the command is about
 */
export function afterCommand(
  charts: readonly Chart[],
  command: ICommandInfo,
  sheetId: string,
): readonly Chart[] {
  if (command.id === RemoveSheetCommand.id) {
    const left = charts.filter((chart) => chart.sheetId !== sheetId);
    return followed(left, sheetId, () => undefined);
  }
  if (!movesCells(command)) return charts;
  return followed(charts, sheetId, (area) => areaAfter(area, command));
}

type FollowArea = (area: Area) => Area | undefined;

function followed(charts: readonly Chart[], sheetId: string, follow: FollowArea): readonly Chart[] {
  return charts.map((chart) => ({
    ...chart,
    ...(chart.sheetId === sheetId && corners(chart, follow)),
    series: chart.series.map((series) => followedSeries(series, sheetId, follow)),
  }));
}

function followedSeries(series: ChartSeries, sheetId: string, follow: FollowArea): ChartSeries {
  const { name, values, categories, ...rest } = series;
  const after = (source: ChartSource): ChartSource | undefined => {
    if (source.sheetId !== sheetId) return source;
    const area = follow(source.area);
    return area && { sheetId, area };
  };
  const nameAfter = typeof name === 'object' ? after(name) : name;
  const valuesAfter = values && after(values);
  const categoriesAfter = categories && after(categories);
  return {
    ...rest,
    ...(nameAfter !== undefined && { name: nameAfter }),
    ...(valuesAfter && { values: valuesAfter }),
    ...(categoriesAfter && { categories: categoriesAfter }),
  };
}

/** A chart whose cells are all taken away stays where it was. */
function corners({ from, to }: Chart, follow: FollowArea): Pick<Chart, 'from' | 'to'> {
  const area = { top: from.row, left: from.column, bottom: to.row, right: to.column };
  const after = follow(area) ?? area;
  const at = (corner: ChartCorner, row: number, column: number) => ({ ...corner, row, column });
  return { from: at(from, after.top, after.left), to: at(to, after.bottom, after.right) };
}
