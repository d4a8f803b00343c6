import { compareVersions, isVersion } from '../../../src/reference/edition/edition-version';

test.each([
  ['2026.8.0', '2026.9.0'],
  ['2026.9.0', '2026.10.0'],
  ['2026.8.0', '2026.8.1'],
  ['2026.12.9', '2027.0.0'],
])('%s is older than %s', (older, newer) => {
  expect(compareVersions(older, newer)).toBeLessThan(0);
  expect(compareVersions(newer, older)).toBeGreaterThan(0);
  expect(compareVersions(newer, newer)).toBe(0);
});

test.each(['2026.8', '2026.08.0', 'v2026.8.0', '2026.8.0-rc', '', ' 2026.8.0'])(
  '"%s" is no version',
  (text) => {
    expect(isVersion(text)).toBe(false);
  },
);
