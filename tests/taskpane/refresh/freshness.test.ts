import { Freshness } from '../../../src/taskpane/refresh/freshness';

test('what was read is read again once Excel told of a change, after a minute, or when it tells nothing', () => {
  const freshness = new Freshness();
  freshness.read(0);
  expect(freshness.isStale(1)).toBe(true); // nobody follows changes yet
  freshness.follow();
  expect(freshness.isStale(1)).toBe(false);
  expect(freshness.isStale(60_001)).toBe(true);
  freshness.touch();
  expect(freshness.isStale(2)).toBe(true);
  freshness.read(3);
  expect(freshness.isStale(4)).toBe(false);
});
