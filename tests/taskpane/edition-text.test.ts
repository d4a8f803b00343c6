import { editionText } from '../../src/taskpane/edition/edition-text';
import { pinOf } from '../../src/reference/pin/pin';
import { edition } from './sample-edition';

const pin = pinOf(edition);
const pinned = (others = 0) => ({ kind: 'pinned', pin, others }) as const;

test('a workbook that was just moved says from where', () => {
  expect(editionText(pinned(), '2022.7.0', '2022.6.0').detail).toBe('Moved from 2022.6.0.');
});

test.each([
  ['the same edition', pinned(), '2022.7.0', undefined, /keep these figures/],
  [
    'a newer one in the add-in',
    pinned(),
    '2022.8.0',
    'review',
    /^Edition 2022.8.0 is here\. Nothing changes by itself\.$/,
  ],
  [
    'an older one in the add-in',
    pinned(),
    '2022.6.0',
    undefined,
    /ships the older edition 2022.6.0/,
  ],
  ['two pins', pinned(1), '2022.7.0', undefined, /the oldest counts/],
  ['no pin yet', { kind: 'unpinned' }, '2022.7.0', undefined, /pins edition 2022.7.0/],
  [
    'a workbook that can’t be pinned',
    { kind: 'not-pinned', why: 'It is protected.' },
    '2022.7.0',
    'pin',
    /It is protected\./,
  ],
  ['a damaged pin', { kind: 'damaged', why: 'no JSON' }, '2022.7.0', 'replace', /#N\/A: no JSON\./],
  ['a pin that was not read', { kind: 'unread', why: 'Busy.' }, '2022.7.0', 'read', /Busy/],
] as const)('%s', (_, state, shipped, action, detail) => {
  const text = editionText(state, shipped);
  expect(text.action).toBe(action);
  expect(text.detail).toMatch(detail);
  expect(text.trouble).toBe(action === 'pin' || action === 'replace' || action === 'read');
});
