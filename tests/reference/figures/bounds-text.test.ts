import { boundsText, shortBoundsText } from '../../../src/reference/figures/bounds-text';

const unit = 'tanks';

test.each([
  ['a plain figure', { low: null, best: 7342, high: null, unit }, '7,342', '7,342'],
  ['a range', { low: 3500, best: null, high: 4200, unit }, '3,500 to 4,200', '3,500–4,200'],
  ['a range with a best', { low: 30, best: 60, high: 90, unit }, '30 to 90, best 60', '30–90'],
  ['at least', { low: 6200, best: 6200, high: null, unit }, 'at least 6,200', '≥ 6,200'],
  ['up to', { low: null, best: null, high: 100, unit }, 'up to 100', '≤ 100'],
  ['a low with another best', { low: 3, best: 3.2, high: null, unit }, 'from 3, best 3.2', '3.2'],
  ['nothing', { low: null, best: null, high: null, unit }, 'not stated', '–'],
  ['zero', { low: null, best: 0, high: null, unit }, '0', '0'],
  ['a year', { low: null, best: 2025, high: null, unit: 'calendar year' }, '2025', '2025'],
])('%s', (_name, bounds, text, short) => {
  expect(boundsText(bounds)).toBe(text);
  expect(shortBoundsText(bounds)).toBe(short);
});
