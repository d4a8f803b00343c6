import { addMonths } from '../../../reference/excel-date';
import { datesAlong, monthsAlong } from '../months-along';
import type { DrawnChart, ChartLine, SeriesLook } from '../chart';
import {
  isNumber,
  rowsOf,
  startsWith,
  trackOf,
  type ChartKind,
  type SpilledTable,
} from '../chart-kind';

const header = ['Month', 'Opening', 'Lost', 'Refurbished', 'Produced', 'Delivered', 'Closing'];
const reserve = 'Reserve';

/** The stock, and the reserve where there is one, over the months; and the flows in a chart of their own. */
export const ledger: ChartKind = {
  function: 'TANKLEDGER',
  noun: 'Ledger',
  reads: [],
  columnsOf(firstRow) {
    if (!startsWith(firstRow, header)) return undefined;
    return header.length + (firstRow[header.length] === reserve ? 1 : 0);
  },
  chartsOf(spill) {
    const width = spill.cells[0]?.length ?? 0;
    const isMonth = monthsIn(spill);
    const lines = rowsOf(spill, (row, at) => isMonth(row[0], at) && row.every(isNumber));
    const rows = lines.length;
    if (rows === 0) return undefined;
    const line = (column: string, name: string, look: SeriesLook): ChartLine => {
      return { name, track: trackOf(spill, [...header, reserve].indexOf(column), rows), look };
    };
    const stocks = [
      line('Closing', 'in service', 'path-1'),
      ...(width > header.length ? [line(reserve, 'in reserve', 'path-2')] : []),
    ];
    const flows = [
      line('Lost', 'lost', 'path-1'),
      line('Refurbished', 'refurbished', 'path-2'),
      line('Produced', 'produced', 'path-3'),
      line('Delivered', 'delivered', 'path-4'),
    ];
    return {
      rows: rows + 1,
      along: isDated(spill) ? datesAlong(spill, rows) : monthsAlong(spill, rows),
      charts: [
        chart('Tanks at the end of the month', 'Tanks', 'tanks', stocks),
        chart('Tanks lost and added', 'Tanks a month', 'tanks a month', flows),
      ],
    };
  },
};

function chart(title: string, axis: string, unit: string, lines: readonly ChartLine[]): DrawnChart {
  const values = { title: axis, unit, format: '#,##0' } as const;
  return { title, form: 'course', values, bands: [], lines };
}

/** Months are counted from 1 where the function was given no date. */
const isDated = ({ cells }: SpilledTable) => cells[1]?.[0] !== 1;

/** Tells by its first cell whether a row is the table's: the next month of the same count. */
function monthsIn(spill: SpilledTable): (first: unknown, at: number) => boolean {
  const start = spill.cells[1]?.[0];
  if (!isNumber(start)) return () => false;
  if (!isDated(spill)) return (first, at) => first === at + 1;
  return (first, at) => first === (at === 0 ? start : addMonths(start, at));
}
