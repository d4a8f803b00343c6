import fc from 'fast-check';
import { lastOfMonths, mostStepsBack, wantedDays } from '../../../src/reference/feeds/wanted-days';
import { addDays } from '../../../src/reference/iso-date';

const wanted = (last: string, today: string) =>
  wantedDays(last, today, (day) => `https://data.example/${day}.csv`).map(({ day, tries }) => {
    expect(tries.map(({ address }) => address)).toEqual(
      tries.map((each) => `https://data.example/${each.day}.csv`),
    );
    return { day, steps: tries.map((each) => each.day) };
  });

test('every month end since the last row is wanted, and today', () => {
  expect(wanted('2026-07-31', '2026-10-02').map(({ day }) => day)).toEqual([
    '2026-08-31',
    '2026-09-30',
    '2026-10-02',
  ]);
  expect(wanted('2026-07-31', '2026-07-31')).toEqual([]);
});

test('a day without a file is replaced by one up to ten days before it, of the same month', () => {
  const [september, october] = wanted('2026-08-31', '2026-10-02');
  expect(september?.steps[0]).toBe('2026-09-30');
  expect(september?.steps.at(-1)).toBe('2026-09-20');
  expect(october?.steps).toEqual(['2026-10-02', '2026-10-01']);
});

test('days are asked for once, in order, never before the last row or after today', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(800), (start, length) => {
      const last = addDays('2022-02-28', start);
      const today = addDays(last, length);
      const steps = wanted(last, today).flatMap(({ steps }) => [...steps].reverse());
      expect(steps).toEqual([...new Set(steps)].sort());
      expect(steps.filter((step) => step <= last || step > today)).toEqual([]);
      const counts = wanted(last, today).map((each) => each.steps.length);
      expect(Math.max(0, ...counts)).toBeLessThanOrEqual(mostStepsBack + 1);
    }),
  );
});

test('of each month the newest count is kept, in order', () => {
  const days = ['2026-09-02', '2026-08-30', '2026-08-31', '2026-09-01'];
  expect(lastOfMonths(days.map((day) => ({ day })))).toEqual([
    { day: '2026-08-31' },
    { day: '2026-09-02' },
  ]);
});
