import fc from 'fast-check';
import { describeFeedFault } from '../../../src/reference/feeds/feed-fault';
import { parseGeneralStaff } from '../../../src/reference/feeds/general-staff';

/** Where the claims are made it may already be tomorrow. */
const today = '2026-08-01';

const days = [
  { date: '2026-07-31', day: 1618, tank: 12_231, 'fuel tank': 60, cost: null },
  { date: '2026-08-01', day: 1619, tank: 12_233 },
  { date: '2026-08-02', day: 1620, tank: 12_231, 'ground robotic systems': '=HYPERLINK("x")' },
];

function answer(value: unknown): string {
  const counts = parseGeneralStaff(
    typeof value === 'string' ? value : JSON.stringify(value),
    today,
  );
  return counts.ok ? 'read' : describeFeedFault(counts.error);
}

test('the claims of all days are read, falling ones too, in the order of days', () => {
  expect(parseGeneralStaff(JSON.stringify([...days].reverse()), today)).toEqual({
    ok: true,
    value: days.map(({ date, tank }) => ({ day: date, total: tank })),
  });
});

const expected = 'expected a JSON list of claims by day';

test.each([
  ['a web page', '\n<html><body>Sign in</body></html>', `${expected}, got a web page`],
  [
    'half a file',
    JSON.stringify(days).slice(0, 100),
    `${expected}, whole: it is not JSON: a bracket, quote or comma is missing or too many`,
  ],
  ['an object', { days }, `${expected}, whole: it holds no day`],
  ['no day', [], `${expected}, whole: it holds no day`],
  ['a list of numbers', [1], `${expected}, whole: an item is no object`],
  [
    'a renamed member',
    [{ date: '2026-08-01', tanks: 1 }],
    'expected date, tank, each once, got "date", "tanks"',
  ],
  ['an inherited member', '[{"date":"2026-08-01","__proto__":{"tank":1}}]', /^expected date, tank/],
  ['no such day', [{ date: '2026-02-30', tank: 1 }], `${expected}, whole: "2026-02-30" is no day`],
  [
    'a day to come',
    [{ date: '2026-08-03', tank: 1 }],
    `${expected}, whole: 2026-08-03 is yet to come`,
  ],
  ['a day twice', [days[0], days[0]], 'the day 2026-07-31 is there more than once'],
  [
    'text for a number',
    [{ date: '2026-08-01', tank: '12233' }],
    'expected a count of tanks for tank on 2026-08-01, got "12233"',
  ],
  [
    'a formula',
    [{ date: '2026-08-01', tank: '=1+1' }],
    /which a spreadsheet may run as a formula$/,
  ],
  ['half a tank', [{ date: '2026-08-01', tank: 0.5 }], /got "0.5"$/],
  [
    'a day that is an object',
    [{ date: { toString: 1, valueOf: 2 }, tank: 1 }],
    `${expected}, whole: "an object" is no day`,
  ],
  [
    'a count that is an object',
    [{ date: '2026-08-01', tank: { toString: null } }],
    /got "an object"$/,
  ],
  [
    'lists in lists',
    `[{"date":${'['.repeat(20_000)}${']'.repeat(20_000)},"tank":1}]`,
    `${expected}, whole: "a list" is no day`,
  ],
  ['fewer than none', [{ date: '2026-08-01', tank: -1 }], /got "-1"/],
])('%s is refused', (_, value, message) => {
  expect(answer(value)).toEqual(
    typeof message === 'string' ? message : expect.stringMatching(message),
  );
});

test('no part of a file passes for the whole', () => {
  const text = JSON.stringify(days);
  fc.assert(
    fc.property(fc.nat(text.length - 1), (length) => {
      expect(parseGeneralStaff(text.slice(0, length), today).ok).toBe(false);
    }),
  );
});

test('whatever JSON arrives, the answer is a list of counts or a fault in words', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(answer(text)).toMatch(/\S/);
    }),
  );
});
