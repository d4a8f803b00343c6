import fc from 'fast-check';
import { freeName, sheetNameFor } from '../../../src/excel/tables/insert/names';
import { longestCell, whyNoCellText } from '../../../src/reference/package/untrusted-text';
import { asText } from '../../../src/excel/tables/table-cells';

test.each([
  '=1+1',
  '+1',
  '-5 tanks',
  '@SUM(A1)',
  "'quoted",
  '342',
  '1-2',
  '2026.8.1',
  'May 2025',
  'TRUE',
  'false',
  '\t=1',
])('text that Excel would run or convert is marked as text: %s', (text) => {
  expect(asText(text)).toBe(`'${text}`);
});

test.each(['oryx-list', 'about, and more than', 'Т-шестьдесят', ''])(
  'plain words go in as they are: "%s"',
  (text) => {
    expect(asText(text)).toBe(text);
  },
);

test('a text that fills a cell gets no apostrophe, which would make it too long', () => {
  const full = `1 ${'long '.repeat(6_553)}`;
  expect(full).toHaveLength(longestCell);
  expect(asText(full)).toBe(full);
  expect(asText(full.slice(1))).toHaveLength(longestCell);
  // One that can't do without it is refused where it is read.
  expect(whyNoCellText(full)).toBeUndefined();
  expect(whyNoCellText(`=${full.slice(1)}`)).toMatch(/longer than the 32766 characters/);
  expect(whyNoCellText('1'.repeat(longestCell))).toMatch(/longer than the 32766 characters/);
});

test('no text is ever written that begins with a formula character', () => {
  fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@]/.test(asText(text))));
});

test('taken names get a number, compared without case', () => {
  expect(freeName('ref_losses', ['other'], '_')).toBe('ref_losses');
  expect(freeName('ref_losses', ['REF_LOSSES', 'ref_losses_2'], '_')).toBe('ref_losses_3');
});

test('sheet names are always ones that Excel takes', () => {
  const names = fc.array(fc.string(), { maxLength: 5 });
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), names, (title, group, subtitle, taken) => {
      const name = sheetNameFor({ title, group, subtitle }, taken);
      expect(name).toMatch(/^[^/\\?*:[\]]{1,31}$/);
      expect(name).not.toMatch(/^'|'$/);
      expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
    }),
  );
});

test('a title that is too long gives way to group and subtitle, cut between words', () => {
  const losses = { group: 'Losses', subtitle: 'Oryx, monthly' };
  const title = 'Visually confirmed Russian tank losses';
  expect(sheetNameFor({ ...losses, title }, [])).toBe('Losses Oryx');
  expect(sheetNameFor({ ...losses, title: 'Tanks in storage' }, [])).toBe('Tanks in storage');
  const long = { title, group: 'Events and forecasts', subtitle: 'Forecasts, judged later' };
  expect(sheetNameFor(long, [])).toBe('Events and forecasts');
});
