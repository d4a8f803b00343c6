import fc from 'fast-check';
import {
  isRunnable,
  whyNoCellText,
  whyNotWebAddress,
} from '../../../src/reference/package/untrusted-text';

test.each([
  '=1+1',
  '+49',
  '-5',
  '@SUM(A1)',
  ' =1',
  '\t=1',
  '\r\n=1',
  '\u0000=1',
  '＝1',
  '\u00a0=1',
])('%j could run in a sheet', (text) => {
  expect(isRunnable(text)).toBe(true);
});

test.each(['T-62', 'about -5', '1=1', '“quoted”', '− 5', '', "'=1"])('%j cannot', (text) => {
  expect(isRunnable(text)).toBe(false);
});

test('whatever stands before it, text that begins with a letter or digit never runs', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'Ж', '7', '('), fc.string(), (first, rest) => {
      expect(isRunnable(first + rest)).toBe(false);
    }),
  );
});

test.each([
  ['javascript:alert(1)', 'must begin with https:// or http://'],
  ['data:text/html,x', 'must begin with https:// or http://'],
  ['file:///etc/passwd', 'must begin with https:// or http://'],
  ['https://user:word@example.org/', 'must not hold a name or password'],
  ['example.org', 'is not a web address'],
  ['', 'is not a web address'],
])('%j is refused as a link', (address, reason) => {
  expect(whyNotWebAddress(address)).toBe(reason);
});

test.each(['https://example.org/a?b=c#d', 'http://example.org'])('%j is a link', (address) => {
  expect(whyNotWebAddress(address)).toBeUndefined();
});

test.each([
  ['T-62\u202efdp', 'U+202E'],
  ['T\u200b-62', 'U+200B'],
  ['T\u200d-62', 'U+200D'],
  ['a\u0007b', 'U+0007'],
  ['\ufeffT-62', 'U+FEFF'],
  ['T-62\u200f', 'U+200F'],
])('%j holds a sign that is not seen, which is named', (text, sign) => {
  expect(whyNoCellText(text)).toContain(sign);
});

test.each(['a\nb\tc', 'می\u200cخواهم', 'שלום\u200f!', 'क्\u200dष', '👩\u200d🚀', 'Zażółć'])(
  '%j is text as people write it',
  (text) => {
    expect(whyNoCellText(text)).toBeUndefined();
  },
);
