import { monthsAlong } from '../months-along';
import { isNumber, rowsOf, trackOf, type ChartKind } from '../chart-kind';
import { percentileBands, percentileHeaders } from '../percentile-bands';

/** Bands of the stock's percentiles over the months, and the median as a line. */
export const fan: ChartKind = {
  function: 'TANKFAN',
  noun: 'Fan',
  reads: [],
  columnsOf(firstRow) {
    const labels = percentileHeaders(firstRow, 1);
    return firstRow[0] === 'Month' && labels.length > 0 ? labels.length + 1 : undefined;
  },
  chartsOf(spill) {
    const labels = percentileHeaders(spill.cells[0] ?? [], 1);
    const rows = rowsOf(spill, ([month], at) => month === at);
    if (rows.length === 0 || !rows.every((row) => row.every(isNumber))) return undefined;
    const tracks = labels.map((_, i) => trackOf(spill, i + 1, rows.length));
    const isFlat = rows.every(([, ...stocks]) => stocks.every((stock) => stock === stocks[0]));
    return {
      rows: rows.length + 1,
      along: monthsAlong(spill, rows.length),
      charts: [
        {
          title: 'Tanks in service',
          form: 'course',
          values: { title: 'Tanks', unit: 'tanks', format: '#,##0' },
          ...percentileBands(labels, tracks, 'of the paths'),
        },
      ],
      ...(isFlat && labels.length > 1 && { note: flat }),
    };
  },
};

const flat =
  'All percentiles are the same: no input is a range. A range goes across, as in {60,105,140}; one below the other they are the months of a schedule.';
