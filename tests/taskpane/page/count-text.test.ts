import fc from 'fast-check';
import { numberText, setNumberMarks } from '../../../src/reference/number-text';
import { countText } from '../../../src/taskpane/page/count-text';

test.each([
  [3960, '3,960'],
  [20_000_000_000, '20,000,000,000'],
  [72.8, '72.8'],
  [0.05, '0.05'],
  [-10, '−10'],
  [0, '0'],
])('%p is shown as %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

test('no digit of a source is lost', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: 0, max: 3 }),
      (n, places) => {
        const value = Number((n / 10 ** places).toFixed(places));
        expect(Number(numberText(value).replaceAll(',', '').replace('−', '-'))).toBeCloseTo(
          value,
          6,
        );
      },
    ),
  );
});

test('one row, several rows', () => {
  expect([countText(0, 'row'), countText(1, 'row'), countText(1234, 'row')]).toEqual([
    '0 rows',
    '1 row',
    '1,234 rows',
  ]);
});

test('numbers are written with the marks of the computer', () => {
  setNumberMarks({ group: '.', decimal: ',' });
  expect([numberText(3960), numberText(-1234567.25), numberText(0.5)]).toEqual([
    '3.960',
    '−1.234.567,25',
    '0,5',
  ]);
  setNumberMarks({ group: ',', decimal: '.' });
});
