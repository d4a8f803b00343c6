import { undocumented } from '../errors';
import { method, property, type ObjectType } from '../member';
import type { RangeFillObject } from './handles';
import { checkColor, setStyle, uniformStyle } from './range-format';

export const rangeFill: ObjectType<RangeFillObject> = {
  members: {
    Color: property(
      '1.1',
      ({ range }, host) => {
        const color = uniformStyle(range, host, (style) => style.bg?.rgb ?? '');
        if (color === '') throw undocumented('what fill.color gives for cells without a fill');
        return color;
      },
      ({ range }, value, host) => {
        setStyle(range, { bg: { rgb: checkColor(value) } }, host);
      },
    ),
    Clear: method('1.1', ({ range }, _, host) => {
      setStyle(range, { bg: null }, host);
    }),
  },
};
