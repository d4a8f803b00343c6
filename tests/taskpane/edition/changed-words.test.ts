import fc from 'fast-check';
import { changedWords } from '../../../src/taskpane/edition/changed-words';

test.each([
  ['a list of losses, 2025', 'a list of gains, 2025', 'a list of |losses, |2025'],
  ['a list of gains', 'a list', 'a |list of gains|'],
  ['none', 'A late count.', '|none|'],
  ['one two', 'one and two', 'one ||two'],
  ['one and two', 'one two', 'one |and |two'],
  ['two two', 'two', '|two |two'],
])('%s, beside %s', (text, other, parts) => {
  const { before, changed, after } = changedWords(text, other);
  expect([before, changed, after].join('|')).toBe(parts);
});

const phrase = fc.array(fc.constantFrom('Oryx', 'lists', '3,960', ' '), { maxLength: 6 });

test('the parts are the text, and what surrounds the change stands in both', () => {
  fc.assert(
    fc.property(phrase, phrase, (words, others) => {
      const [text, other] = [words.join(' '), others.join(' ')];
      const { before, changed, after } = changedWords(text, other);
      const beside = changedWords(other, text);
      expect(before + changed + after).toBe(text);
      expect([beside.before, beside.after]).toEqual([before, after]);
    }),
  );
});
