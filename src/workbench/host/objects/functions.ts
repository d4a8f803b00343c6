import { DAYS_TO_1904 } from '../../grid/univer-patches';
import { notImplemented } from '../errors';
import { ExcelObject } from '../excel-object';
import { method, property, type ObjectType } from '../member';

/** Workbook.functions: what the sheet's functions give without a cell. */
export class FunctionsObject extends ExcelObject {
  readonly type = 'Functions';
}

export class FunctionResultObject extends ExcelObject {
  readonly type = 'FunctionResult';
  constructor(readonly value: number) {
    super();
  }
}

const millisecondsPerDay = 86_400_000;

export const functions: ObjectType<FunctionsObject> = {
  members: {
    Date: method('1.2', (_, args, host) => {
      const [year, month, day] = [args.at(0), args.at(1), args.at(2)];
      if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') {
        throw notImplemented('Functions.date of anything but numbers');
      }
      const serial = dateSerial(Math.trunc(year), Math.trunc(month), Math.trunc(day));
      return new FunctionResultObject(serial - (host.document.dates1904 ? DAYS_TO_1904 : 0));
    }),
  },
};

/** The day's number counted from 1900; only from March 1900 on, before which Excel counts a day too many. */
function dateSerial(year: number, month: number, day: number): number {
  const serial = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / millisecondsPerDay;
  if (year < 1904 || !(serial > 61 && serial < 2_958_466)) {
    throw notImplemented('Functions.date of years before 1904 or after 9999');
  }
  return serial;
}

export const functionResult: ObjectType<FunctionResultObject> = {
  members: {
    Value: property('1.2', ({ value }) => value),
    /** Set only when the function failed. */
    Error: property('1.2', () => null),
  },
};
