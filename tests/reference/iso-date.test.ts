import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  daysCovered,
  isIsoDay,
  isIsoMonth,
  nextMonth,
} from '../../src/reference/iso-date';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each([
  '2025-02-29',
  '2025-13-01',
  '2025-00-10',
  '2025-04-31',
  '2025-4-1',
  '20250401',
  '2025-04',
  '',
])('%j is not a day', (text) => {
  expect(isIsoDay(text)).toBe(false);
});

test.each(['2025-13', '2025-00', '2025', '2025-1', '2025-01-01', ''])(
  '%j is not a month',
  (text) => {
    expect(isIsoMonth(text)).toBe(false);
  },
);

test('every day of the calendar is a day, in a month that it lies in', () => {
  fc.assert(
    fc.property(day, (iso) => {
      const month = iso.slice(0, 7);
      expect(isIsoDay(iso)).toBe(true);
      expect(isIsoMonth(month)).toBe(true);
      const { first, last } = daysCovered(month);
      expect(first <= iso && iso <= last).toBe(true);
      expect(isIsoDay(last)).toBe(true);
    }),
  );
});

test('the next month begins the day after the last day of this one', () => {
  fc.assert(
    fc.property(day, (iso) => {
      const month = iso.slice(0, 7);
      const dayAfter = new Date(Date.parse(daysCovered(month).last) + 86_400_000);
      expect(daysCovered(nextMonth(month)).first).toBe(dayAfter.toISOString().slice(0, 10));
    }),
  );
});

test('days are added and counted over months, years and leap days alike', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
});
