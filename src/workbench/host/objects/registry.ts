import type { ExcelObject, ObjectType } from '../member';
import { application } from './application';
import { autoFilter } from './auto-filter';
import { chart } from './chart';
import { chartAxes, chartAxis, chartAxisTitle, chartGridlines } from './chart-axes';
import { chartCollection } from './chart-collection';
import { chartLegend, chartLegendEntry, chartLegendEntryCollection } from './chart-legend';
import { chartSeries, chartSeriesCollection } from './chart-series';
import { chartFill, chartLineFormat, chartSeriesFormat } from './chart-series-format';
import { chartTitle } from './chart-title';
import {
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
} from './custom-xml';
import { filter } from './filter';
import { namedItem, namedItemCollection } from './named-item';
import { range } from './range';
import { rangeFill } from './range-fill';
import { rangeFont } from './range-font';
import { rangeFormat } from './range-format';
import { runtime } from './runtime';
import { setting, settingCollection } from './setting';
import { table } from './table';
import { tableCollection, tableScopedCollection } from './table-collection';
import { tableColumn, tableColumnCollection } from './table-column';
import { tableRow, tableRowCollection } from './table-row';
import { tableSort } from './table-sort';
import { workbook } from './workbook';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheet-collection';
import { worksheetProtection } from './worksheet-protection';

/** Every kind of Excel object that the stand-in has, by its name in Microsoft's reference. */
export const objectTypes: Readonly<Record<string, ObjectType<never>>> = {
  Application: application,
  AutoFilter: autoFilter,
  Chart: chart,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisTitle: chartAxisTitle,
  ChartCollection: chartCollection,
  ChartFill: chartFill,
  ChartGridlines: chartGridlines,
  ChartLegend: chartLegend,
  ChartLegendEntry: chartLegendEntry,
  ChartLegendEntryCollection: chartLegendEntryCollection,
  ChartLineFormat: chartLineFormat,
  ChartSeries: chartSeries,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeriesFormat: chartSeriesFormat,
  ChartTitle: chartTitle,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  Filter: filter,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  Range: range,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Runtime: runtime,
  Setting: setting,
  SettingCollection: settingCollection,
  Table: table,
  TableCollection: tableCollection,
  TableColumn: tableColumn,
  TableColumnCollection: tableColumnCollection,
  TableRow: tableRow,
  TableRowCollection: tableRowCollection,
  TableScopedCollection: tableScopedCollection,
  TableSort: tableSort,
  Workbook: workbook,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
  WorksheetProtection: worksheetProtection,
};

/** The members of an object; an object that is not in the list has none. */
export function typeOf(object: ExcelObject): ObjectType<ExcelObject> {
  const type = objectTypes[object.type];
  // Each type is listed under the name that its own objects carry.
  return type ? (type as ObjectType<ExcelObject>) : { members: {} };
}
