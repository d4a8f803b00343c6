import { numberText } from '../../../reference/number-text';
import { addressIn, isNumber, trackOf, type ChartKind, type SpilledTable } from '../chart-kind';
import { percentileBands, percentileHeaders } from '../percentile-bands';

const names = ['With deliveries', 'Without', 'Bought'];

/**
 * Three bars of months: with deliveries, without, and what the deliveries buy; the median is a mark.
 * The target is a number of tanks and the axis months: it is said beside the chart.
 */
export const when: ChartKind = {
  function: 'TANKWHEN',
  noun: 'Timing',
  reads: ['target'],
  columnsOf(firstRow) {
    const labels = percentileHeaders(firstRow, 1);
    const isOwn = firstRow[0] === 'Months until' && firstRow[labels.length + 1] === 'Share';
    return isOwn && labels.length > 0 ? labels.length + 2 : undefined;
  },
  chartsOf(spill) {
    if (!names.every((name, i) => spill.cells[i + 1]?.[0] === name)) return undefined;
    const labels = percentileHeaders(spill.cells[0] ?? [], 1);
    const tracks = labels.map((_, i) => trackOf(spill, i + 1, names.length));
    const target = spill.inputs[0]?.values?.[0]?.[0];
    return {
      rows: names.length + 1,
      along: {
        form: 'names',
        header: 'Months until',
        title: 'With and without deliveries',
        labels: names.map((name, i) => name + reachedText(spill, i + 1, labels.length + 1)),
        numbers: names.map((_, i) => i),
        formulas: names.map((_, i) => labelFormula(spill, i + 1, labels.length + 1)),
      },
      charts: [
        {
          title: 'Months until the stock reaches the target',
          form: 'columns',
          values: { title: 'Months', unit: 'months', format: '0.0' },
          ...percentileBands(labels, tracks, 'of the paths'),
        },
      ],
      ...(isNumber(target) && { note: `The target is ${numberText(target)} tanks.` }),
    };
  },
};

/** " (92% reach it)" where some draws never reach the target. */
function reachedText({ cells }: SpilledTable, row: number, column: number): string {
  const share = cells[row]?.[column];
  return isNumber(share) && share < 1 ? ` (${Math.floor(share * 100)}% reach it)` : '';
}

function labelFormula(spill: SpilledTable, row: number, column: number): string {
  const [name, share] = [addressIn(spill, row, 0), addressIn(spill, row, column)];
  return `${name}&IF(N(${share})<1," ("&TEXT(INT(100*N(${share})),"0")&"% reach it)","")`;
}
