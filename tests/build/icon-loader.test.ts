import type { LoaderContext } from 'webpack';
import iconLoader from '../../src/build/icon-loader';

const load = (svg: string) =>
  iconLoader.call({ resourcePath: 'some-icon.svg' } as LoaderContext<unknown>, svg);

test('an icon becomes its size and one path of all its paths', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"><path d="M1 1h2"/><path d="M3 3v1z"/></svg>';
  expect(load(svg)).toBe('export const size = 16;\nexport const path = "M1 1h2M3 3v1z";');
});

test.each([
  ['a colour of its own', '<svg viewBox="0 0 16 16"><path fill="red" d="M1 1h2"/></svg>'],
  ['a circle', '<svg viewBox="0 0 16 16"><path d="M1 1h2"/><circle r="2"/></svg>'],
  ['no square', '<svg viewBox="0 0 16 12"><path d="M1 1h2"/></svg>'],
  ['nothing', '<svg viewBox="0 0 16 16"></svg>'],
])('an icon with %s stops the build, by its name', (_what, svg) => {
  expect(() => load(svg)).toThrow('some-icon.svg: not an icon of paths alone');
});
