import type { ICommandInfo, IRange } from '@univerjs/core';
import {
  EffectRefRangId,
  handleDefaultRangeChangeWithEffectRefCommands,
  RemoveSheetCommand,
} from '@univerjs/sheets';
import type { Area } from '../area';
import type { Chart, ChartCorner, ChartSeries, ChartSource } from './chart';

const moving: readonly string[] = Object.values(EffectRefRangId);

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
  if (!moving.includes(command.id)) return charts;
  return followed(charts, sheetId, (area) => areaAfter(area, command));
}

type Follow = (area: Area) => Area | undefined;

function followed(charts: readonly Chart[], sheetId: string, follow: Follow): readonly Chart[] {
  return charts.map((chart) => ({
    ...chart,
    ...(chart.sheetId === sheetId && corners(chart, follow)),
    series: chart.series.map((series) => followedSeries(series, sheetId, follow)),
  }));
}

function followedSeries(series: ChartSeries, sheetId: string, follow: Follow): ChartSeries {
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
function corners({ from, to }: Chart, follow: Follow): Pick<Chart, 'from' | 'to'> {
  const area = { top: from.row, left: from.column, bottom: to.row, right: to.column };
  const after = follow(area) ?? area;
  const at = (corner: ChartCorner, row: number, column: number) => ({ ...corner, row, column });
  return { from: at(from, after.top, after.left), to: at(to, after.bottom, after.right) };
}

function areaAfter({ top, left, bottom, right }: Area, command: ICommandInfo): Area | undefined {
  const range: IRange = { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
  const after = handleDefaultRangeChangeWithEffectRefCommands(range, command);
  if (!after) return undefined;
  return {
    top: after.startRow,
    left: after.startColumn,
    bottom: after.endRow,
    right: after.endColumn,
  };
}
