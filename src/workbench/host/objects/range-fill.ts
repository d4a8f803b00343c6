import { undocumented } from '../errors';
import { method, property, type ObjectType } from '../member';
import type { RangeFillObject } from './handles';
import { checkColor, setLook, uniformLook } from './range-look';

export const rangeFill: ObjectType<RangeFillObject> = {
  members: {
    Color: property(
      '1.1',
      ({ range }, host) => {
        const { sheetId, area } = range;
        if (host.engine.styles.uniform(sheetId, area, 'fill') === null) {
          throw undocumented('what fill.color gives for cells without a fill');
        }
        return uniformLook(range, host, 'fill');
      },
      ({ range }, value, host) => {
        setLook(range, { fill: checkColor(value) }, host);
      },
    ),
    Clear: method('1.1', ({ range }, _, host) => {
      setLook(range, { fill: null }, host);
    }),
  },
};
