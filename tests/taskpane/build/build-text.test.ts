import { localDay } from '../../../src/taskpane/build/build-text';

test('the log names the day where the analyst is: half an hour after midnight it is not yesterday', () => {
  const now = new Date('2026-11-29T22:30:00Z');
  // As in Kyiv, wherever this runs.
  Object.assign(now, { getFullYear: () => 2026, getMonth: () => 10, getDate: () => 30 });
  expect(localDay(now)).toBe('2026-11-30');
});
