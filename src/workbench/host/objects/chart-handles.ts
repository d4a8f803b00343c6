import type { AxisKind } from '../../grid/charts/chart';
import { ExcelObject } from '../excel-object';

/** The parts of a chart that the client holds proxies of: like all handles they only tell which. */
export class ChartCollectionObject extends ExcelObject {
  readonly type = 'ChartCollection';
  constructor(readonly sheetId: string) {
    super();
  }
}

export class ChartObject extends ExcelObject {
  readonly type = 'Chart';
  override readonly id: string;
  constructor(readonly chartId: string) {
    super();
    this.id = chartId;
  }
}

export class ChartTitleObject extends ExcelObject {
  readonly type = 'ChartTitle';
  constructor(readonly chartId: string) {
    super();
  }
}

export class ChartLegendObject extends ExcelObject {
  readonly type = 'ChartLegend';
  constructor(readonly chartId: string) {
    super();
  }
}

export class ChartLegendEntryCollectionObject extends ExcelObject {
  readonly type = 'ChartLegendEntryCollection';
  constructor(readonly chartId: string) {
    super();
  }
}

export class ChartLegendEntryObject extends ExcelObject {
  readonly type = 'ChartLegendEntry';
  /** @param seriesKey the series that the entry is about */
  constructor(
    readonly chartId: string,
    readonly seriesKey: string,
  ) {
    super();
  }
}

export class ChartAxesObject extends ExcelObject {
  readonly type = 'ChartAxes';
  constructor(readonly chartId: string) {
    super();
  }
}

export class ChartAxisObject extends ExcelObject {
  readonly type = 'ChartAxis';
  constructor(
    readonly chartId: string,
    readonly axis: AxisKind,
  ) {
    super();
  }
}

export class ChartAxisTitleObject extends ExcelObject {
  readonly type = 'ChartAxisTitle';
  constructor(
    readonly chartId: string,
    readonly axis: AxisKind,
  ) {
    super();
  }
}

export class ChartGridlinesObject extends ExcelObject {
  readonly type = 'ChartGridlines';
  constructor(
    readonly chartId: string,
    readonly axis: AxisKind,
  ) {
    super();
  }
}

export class ChartSeriesCollectionObject extends ExcelObject {
  readonly type = 'ChartSeriesCollection';
  constructor(readonly chartId: string) {
    super();
  }
}

/** A series and what leads to its look. */
export class ChartSeriesObject extends ExcelObject {
  readonly type = 'ChartSeries';
  constructor(
    readonly chartId: string,
    readonly seriesKey: string,
  ) {
    super();
  }
}

export class ChartSeriesFormatObject extends ExcelObject {
  readonly type = 'ChartSeriesFormat';
  constructor(readonly series: ChartSeriesObject) {
    super();
  }
}

export class ChartDataLabelsObject extends ExcelObject {
  readonly type = 'ChartDataLabels';
  constructor(readonly series: ChartSeriesObject) {
    super();
  }
}

export class ChartFillObject extends ExcelObject {
  readonly type = 'ChartFill';
  constructor(readonly series: ChartSeriesObject) {
    super();
  }
}

export class ChartLineFormatObject extends ExcelObject {
  readonly type = 'ChartLineFormat';
  constructor(readonly series: ChartSeriesObject) {
    super();
  }
}
