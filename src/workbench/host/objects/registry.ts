import type { ExcelObject } from '../excel-object';
import type { ObjectType } from '../member';
import { application } from './application';
import { cultureInfo, numberFormatInfo } from './culture-info';
import { autoFilter } from './auto-filter';
import { chart } from './chart';
import { chartAxes, chartAxis, chartAxisTitle, chartGridlines } from './chart-axes';
import { chartCollection } from './chart-collection';
import { chartDataLabels } from './chart-data-labels';
import { chartLegend, chartLegendEntry, chartLegendEntryCollection } from './chart-legend';
import { chartSeries, chartSeriesCollection } from './chart-series';
import { chartFill, chartLineFormat, chartSeriesFormat } from './chart-series-format';
import { chartTitle } from './chart-title';
import {
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from './conditional-format';
import {
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
} from './custom-xml';
import { dataValidation } from './data-validation';
import { filter } from './filter';
import { freezePanes } from './freeze-panes';
import { functionResult, functions } from './functions';
import { namedItem, namedItemCollection } from './named-item';
import { pageLayout } from './page-layout';
import { commentCollection, shape, shapeCollection } from './put-on-sheet';
import { range } from './range';
import { rangeBorder, rangeBorderCollection } from './range-borders';
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
import { workbookProtection } from './workbook-protection';
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
  ChartDataLabels: chartDataLabels,
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
  CommentCollection: commentCollection,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFormat: conditionalRangeFormat,
  CultureInfo: cultureInfo,
  CustomConditionalFormat: customConditionalFormat,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  DataValidation: dataValidation,
  Filter: filter,
  FunctionResult: functionResult,
  Functions: functions,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  NumberFormatInfo: numberFormatInfo,
  PageLayout: pageLayout,
  Range: range,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorderCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Runtime: runtime,
  Setting: setting,
  SettingCollection: settingCollection,
  Shape: shape,
  ShapeCollection: shapeCollection,
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
  WorksheetFreezePanes: freezePanes,
  WorkbookProtection: workbookProtection,
  WorksheetProtection: worksheetProtection,
};

/** The members of an object; an object that is not in the list has none. */
export function typeOf(object: ExcelObject): ObjectType<ExcelObject> {
  const type = objectTypes[object.type];
  // Each type is listed under the name that its own objects carry.
  return type ? (type as ObjectType<ExcelObject>) : { members: {} };
}
