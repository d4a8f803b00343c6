import { inUnit } from '../../../src/taskpane/reference/comparable';

const monthly = { low: null, best: 10, high: 160, unit: 'tanks/month' };

test('rates a month and a year of the same thing can be compared, other units not', () => {
  const yearly = { low: null, best: 120, high: 1920, unit: 'tanks/year' };
  expect(inUnit(monthly, 'tanks/year')).toEqual(yearly);
  expect(inUnit(yearly, 'tanks/month')).toEqual(monthly);
  expect(inUnit(monthly, 'tanks/month')).toBe(monthly);
  expect(inUnit(monthly, 'tanks')).toBeUndefined();
  expect(inUnit(monthly, 'guns/month')).toBeUndefined();
  expect(inUnit({ ...monthly, unit: 'percent' }, 'ratio')).toBeUndefined();
});
