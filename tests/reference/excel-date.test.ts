import fc from 'fast-check';
import {
  dateSerial,
  firstSerial,
  isoOf,
  lastSerial,
  serialOf,
} from '../../src/reference/excel-date';

test('dates are Excel serial numbers, a month being its first day', () => {
  expect(dateSerial('2022-02-24')).toBe(44_616);
  expect(dateSerial('2022-02')).toBe(44_593);
  expect(dateSerial('1900-03-01')).toBe(61);
});

test('from 1900-03-01 to 9999-12-31 a serial number and its date are the same day', () => {
  expect([isoOf(firstSerial), isoOf(lastSerial)]).toEqual(['1900-03-01', '9999-12-31']);
  fc.assert(
    fc.property(fc.integer({ min: firstSerial, max: lastSerial }), (serial) => {
      expect(serialOf(isoOf(serial))).toBe(serial);
      expect(dateSerial(isoOf(serial).slice(0, 7))).toBeLessThanOrEqual(serial);
    }),
  );
});

test.each(['2025-02-30', '2025-13-01', '2025-02', '5 May 2025', ''])('%j is no day', (text) => {
  expect(serialOf(text)).toBeUndefined();
});
