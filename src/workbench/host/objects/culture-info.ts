import { ExcelObject } from '../excel-object';
import { navigation, property, type ObjectType } from '../member';

export class CultureInfoObject extends ExcelObject {
  readonly type = 'CultureInfo';
}

export class NumberFormatInfoObject extends ExcelObject {
  readonly type = 'NumberFormatInfo';
}

export const cultureInfo: ObjectType<CultureInfoObject> = {
  members: {
    Name: property('1.11', (_, host) => host.state.regional.name.toLowerCase()),
    NumberFormat: navigation('1.11', () => new NumberFormatInfoObject()),
  },
};

export const numberFormatInfo: ObjectType<NumberFormatInfoObject> = {
  members: {
    NumberDecimalSeparator: property('1.11', (_, host) => host.state.regional.decimal),
    NumberGroupSeparator: property('1.11', (_, host) => host.state.regional.group),
  },
};
