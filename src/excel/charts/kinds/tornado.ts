import type { TrackPoint } from '../chart';
import {
  addressIn,
  isNumber,
  pointAt,
  rowsOf,
  startsWith,
  trackOf,
  type ChartKind,
  type SpilledTable,
} from '../chart-kind';

const header = ['Input', 'Low', 'High', 'At low', 'At high', 'Swing'] as const;
const [atLow, atHigh] = [header.indexOf('At low'), header.indexOf('At high')];

/** A bar for each input, from the stock at one end of its range to the stock at the other. */
export const tornado: ChartKind = {
  function: 'TANKTORNADO',
  noun: 'Tornado',
  reads: [],
  columnsOf: (firstRow) => (startsWith(firstRow, header) ? header.length : undefined),
  chartsOf(spill) {
    const inputs = rowsOf(spill, ([name, ...numbers]) => name !== '' && numbers.every(isNumber));
    const low = inputs.map((_, i) => endOf(spill, i + 1, 'MIN'));
    const high = inputs.map((_, i) => endOf(spill, i + 1, 'MAX'));
    // Where the two colours of a bar meet: at its upper end when it rises, at its lower when it falls.
    const middle = trackOf(spill, atHigh, inputs.length);
    return {
      rows: inputs.length + 1,
      along: {
        form: 'names',
        header: 'Input',
        title: 'Input',
        labels: inputs.map(([name]) => String(name)),
        numbers: inputs.map((_, i) => i),
        formulas: inputs.map((_, i) => `${addressIn(spill, i + 1, 0)}&""`),
      },
      charts: [
        {
          title: 'Tanks in the last month, input by input',
          form: 'bars',
          values: { title: 'Tanks', unit: 'tanks', format: '#,##0' },
          edges: ['fewest', 'most'],
          bands: [
            {
              header: 'Rises',
              name: 'a higher input gives more tanks',
              low,
              high: middle,
              look: 'more',
              inLegend: true,
            },
            {
              header: 'Falls',
              name: 'a higher input gives fewer tanks',
              low: middle,
              high,
              look: 'fewer',
              inLegend: true,
            },
          ],
          lines: [],
        },
      ],
      ...(inputs.length === 0 && { note: 'No input is a range, so there is nothing to draw.' }),
    };
  },
};

/** The lower or upper end of an input's bar. */
function endOf(spill: SpilledTable, row: number, end: 'MIN' | 'MAX'): TrackPoint {
  const [low, high] = [pointAt(spill, row, atLow), pointAt(spill, row, atHigh)];
  const pick = end === 'MIN' ? Math.min : Math.max;
  return {
    value: pick(low.value ?? NaN, high.value ?? NaN),
    formula: `${end}(${low.formula},${high.formula})`,
    needs: high.formula,
  };
}
