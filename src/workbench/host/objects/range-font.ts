import { invalidArgument } from '../errors';
import { property, type ObjectType, type Property } from '../member';
import type { CellStyle } from '../../grid/styles';
import type { RangeFontObject } from './handles';
import { checkColor, flag, setStyle, uniformStyle } from './range-format';

/** Excel's default font. */
const NORMAL = { name: 'Calibri', size: 11, color: '#000000' };
const LONGEST_NAME = 31;

function switched(
  name: string,
  read: (style: CellStyle) => boolean,
  write: (on: boolean) => CellStyle,
): Property<RangeFontObject> {
  return property(
    '1.1',
    ({ range }, host) => uniformStyle(range, host, read),
    ({ range }, value, host) => {
      if (typeof value !== 'boolean') throw invalidArgument(`${name} must be true or false.`);
      setStyle(range, write(value), host);
    },
  );
}

export const rangeFont: ObjectType<RangeFontObject> = {
  members: {
    Bold: switched(
      'bold',
      ({ bl }) => bl === 1,
      (on) => ({ bl: flag(on) }),
    ),
    Italic: switched(
      'italic',
      ({ it }) => it === 1,
      (on) => ({ it: flag(on) }),
    ),
    Color: property(
      '1.1',
      ({ range }, host) => uniformStyle(range, host, ({ cl }) => cl?.rgb ?? NORMAL.color),
      ({ range }, value, host) => {
        setStyle(range, { cl: { rgb: checkColor(value) } }, host);
      },
    ),
    Name: property(
      '1.1',
      ({ range }, host) => uniformStyle(range, host, ({ ff }) => ff ?? NORMAL.name),
      ({ range }, value, host) => {
        if (typeof value !== 'string' || value === '' || value.length > LONGEST_NAME) {
          throw invalidArgument(`A font name has 1 to ${LONGEST_NAME} characters.`);
        }
        setStyle(range, { ff: value }, host);
      },
    ),
    Size: property(
      '1.1',
      ({ range }, host) => uniformStyle(range, host, ({ fs }) => fs ?? NORMAL.size),
      ({ range }, value, host) => {
        if (typeof value !== 'number' || !(value > 0)) {
          throw invalidArgument('A font size is a number of points above 0.');
        }
        setStyle(range, { fs: value }, host);
      },
    ),
  },
};
