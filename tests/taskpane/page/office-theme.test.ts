import fc from 'fast-check';
import { luminanceOf, themeOf } from '../../../src/taskpane/page/office-theme';

test.each([
  ['Colorful and White', '#FFFFFF', 'light'],
  ['the grey of Colorful', '#F3F2F1', 'light'],
  ['Dark Gray', '#666666', 'dark'],
  ['Black', '#0A0A0A', 'dark'],
  ['without a number sign', '262626', 'dark'],
  ['with transparency in front', '#FF262626', 'dark'],
])('%s (%s) is %s', (_name, color, theme) => {
  expect(themeOf(color)?.theme).toBe(theme);
});

test('the pane takes over Office’s black, but not a grey on which its text would fade', () => {
  expect(themeOf('#0a0a0a')?.background).toBe('#0a0a0a');
  expect(themeOf('#444444')).toEqual({ theme: 'dark' });
});

test.each([undefined, '', 'black', '#12', 'rgb(0, 0, 0)'])('%p names no colour', (color) => {
  expect(themeOf(color)).toBeUndefined();
});

test('luminance runs from black to white and rises with every channel', () => {
  expect(luminanceOf('000000')).toBe(0);
  expect(luminanceOf('ffffff')).toBeCloseTo(1);
  const channel = fc.integer({ min: 0, max: 254 });
  const hex = (channels: readonly number[]) =>
    channels.map((value) => value.toString(16).padStart(2, '0')).join('');
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), fc.nat(2), (color, brighter) => {
      const next = color.map((value, i) => (i === brighter ? value + 1 : value));
      expect(luminanceOf(hex(next))).toBeGreaterThan(luminanceOf(hex(color)));
    }),
  );
});
