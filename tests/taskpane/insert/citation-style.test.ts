import { citationStyles } from '../../../src/reference/cite/citation-styles';
import { keepStyle, lastStyle } from '../../../src/taskpane/insert/citation-style';

function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test.each(citationStyles)('%s is the style of the next citation once it was used', (style) => {
  const own = storage();
  keepStyle(style, own);
  expect(lastStyle(own)).toBe(style);
});

test('a style of another version, or a browser that stores nothing, gives the first one', () => {
  const own = storage();
  keepStyle('note', own);
  for (const key of own.kept.keys()) own.setItem(key, 'harvard');
  expect(lastStyle(own)).toBe(citationStyles[0]);
  keepStyle('note', undefined);
  expect(lastStyle(undefined)).toBe(citationStyles[0]);
});
