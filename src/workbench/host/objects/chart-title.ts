import { undocumented } from '../errors';
import { property, type ObjectType } from '../member';
import type { ChartTitleObject } from './chart-handles';
import { changeChart, chartOf, checkBoolean, checkText, known } from './chart-of';

export const chartTitle: ObjectType<ChartTitleObject> = {
  members: {
    Text: property(
      '1.1',
      (target, host) => known(chartOf(target, host).title.text, 'what a new chart is titled'),
      (target, value, host) => {
        const text = checkText(value, 'text');
        if (chartOf(target, host).title.visible === false) {
          throw undocumented('what becomes of a title that is set while it is hidden');
        }
        changeChart(target, host, () => ({ title: { text, visible: true } }));
      },
    ),
    Visible: property(
      '1.1',
      (target, host) =>
        known(chartOf(target, host).title.visible, 'whether a new chart shows a title'),
      (target, value, host) => {
        const visible = checkBoolean(value, 'visible');
        changeChart(target, host, ({ title }) => ({ title: { ...title, visible } }));
      },
    ),
  },
};
