import { numberText } from '../../../reference/number-text';
import { monthsAlong } from '../months-along';
import { isNumber, rowsOf, startsWith, trackOf, type ChartKind } from '../chart-kind';

const header = ['Month', 'Probability'] as const;

/**
 * The probability of having been at or below the floor, over the months. The floor is a number of
 * tanks and the axis a share, so it is no line of the chart: it is said beside it.
 */
export const risk: ChartKind = {
  function: 'TANKRISK',
  noun: 'Risk',
  reads: ['floor'],
  columnsOf: (firstRow) => (startsWith(firstRow, header) ? header.length : undefined),
  chartsOf(spill) {
    const rows = rowsOf(spill, ([month, share], at) => month === at + 1 && isNumber(share)).length;
    if (rows === 0) return undefined;
    const floor = spill.inputs[0]?.values?.[0]?.[0];
    return {
      rows: rows + 1,
      along: monthsAlong(spill, rows),
      charts: [
        {
          title: 'Probability of having been at or below the floor',
          form: 'course',
          values: {
            title: 'Probability',
            unit: 'of the paths',
            format: '0%',
            range: { minimum: 0, maximum: 1 },
          },
          bands: [],
          lines: [
            {
              name: 'at or below the floor so far',
              track: trackOf(spill, 1, rows),
              look: 'median',
            },
          ],
        },
      ],
      ...(isNumber(floor) && { note: `The floor is ${numberText(floor)} tanks.` }),
    };
  },
};
