import { invalidArgument } from '../errors';
import { property, type ObjectType, type Property } from '../member';
import type { RangeFontObject } from './handles';
import { checkColor, setLook, uniformLook } from './range-look';

const LONGEST_NAME = 31;

function switched(part: 'bold' | 'italic'): Property<RangeFontObject> {
  return property(
    '1.1',
    ({ range }, host) => uniformLook(range, host, part),
    ({ range }, value, host) => {
      if (typeof value !== 'boolean') throw invalidArgument(`${part} must be true or false.`);
      setLook(range, { [part]: value }, host);
    },
  );
}

export const rangeFont: ObjectType<RangeFontObject> = {
  members: {
    Bold: switched('bold'),
    Italic: switched('italic'),
    Color: property(
      '1.1',
      ({ range }, host) => uniformLook(range, host, 'fontColor'),
      ({ range }, value, host) => {
        setLook(range, { fontColor: checkColor(value) }, host);
      },
    ),
    Name: property(
      '1.1',
      ({ range }, host) => uniformLook(range, host, 'fontName'),
      ({ range }, value, host) => {
        if (typeof value !== 'string' || value === '' || value.length > LONGEST_NAME) {
          throw invalidArgument(`A font name has 1 to ${LONGEST_NAME} characters.`);
        }
        setLook(range, { fontName: value }, host);
      },
    ),
    Size: property(
      '1.1',
      ({ range }, host) => uniformLook(range, host, 'fontSize'),
      ({ range }, value, host) => {
        if (typeof value !== 'number' || !(value > 0)) {
          throw invalidArgument('A font size is a number of points above 0.');
        }
        setLook(range, { fontSize: value }, host);
      },
    ),
  },
};
