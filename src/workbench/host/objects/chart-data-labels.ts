import type { ChartDataLabels } from '../../grid/charts/chart';
import type { Host } from '../host';
import { property, type ObjectType } from '../member';
import type { ChartDataLabelsObject } from './chart-handles';
import { changeSeries, checkBoolean, checkText, checkWord, known, seriesOf } from './chart-of';

const POSITIONS = 'None Center InsideEnd InsideBase OutsideEnd Left Right Top Bottom BestFit'.split(
  ' ',
);

function change(target: ChartDataLabelsObject, host: Host, changed: ChartDataLabels): void {
  const { dataLabels } = seriesOf(target.series, host);
  changeSeries(target.series, host, { dataLabels: { ...dataLabels, ...changed } });
}

/** What nobody has set is as Excel chooses, which is open. */
function part<K extends keyof ChartDataLabels>(
  since: string,
  name: K,
  check: (value: unknown) => ChartDataLabels[K],
) {
  return property<ChartDataLabelsObject>(
    since,
    ({ series }, host) =>
      known(seriesOf(series, host).dataLabels?.[name], `${name} of new data labels`),
    (target, value, host) => {
      change(target, host, { [name]: check(value) });
    },
  );
}

export const chartDataLabels: ObjectType<ChartDataLabelsObject> = {
  members: {
    ShowValue: part('1.1', 'showValue', (value) => checkBoolean(value, 'showValue')),
    ShowSeriesName: part('1.1', 'showSeriesName', (value) => checkBoolean(value, 'showSeriesName')),
    ShowCategoryName: part('1.1', 'showCategoryName', (value) =>
      checkBoolean(value, 'showCategoryName'),
    ),
    Position: part('1.1', 'position', (value) => checkWord(value, 'position', POSITIONS)),
    NumberFormat: part('1.8', 'numberFormat', (value) => checkText(value, 'numberFormat')),
  },
};
