import { editionText } from '../../../src/taskpane/edition/edition-text';
import { pinOf } from '../../../src/reference/stored/pin';
import { edition } from '../sample-edition';

const pin = pinOf(edition);
const pinned = (others = 0) => ({ kind: 'pinned', pin, others }) as const;

test('a workbook that was just moved says from where', () => {
  const versions = { shipped: '2022.7.0', newest: '2022.7.0', earlier: '2022.6.0' };
  expect(editionText(pinned(), versions).detail).toBe('Moved from 2022.6.0.');
});

test.each([
  ['the same edition', pinned(), '2022.7.0', undefined, /same numbers/],
  [
    'a newer one in the add-in',
    pinned(),
    '2022.8.0',
    'review',
    /^Edition 2022.8.0 is here\. Formulas change only when you move the workbook\.$/,
  ],
  ['an older one in the add-in', pinned(), '2022.6.0', undefined, /has the older edition 2022.6.0/],
  ['two pins', pinned(1), '2022.7.0', undefined, /kept first is used/],
  [
    'no pin yet',
    { kind: 'unpinned' },
    '2022.7.0',
    undefined,
    /keeps the figures of edition 2022.7.0/,
  ],
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
  const text = editionText(state, { shipped, newest: shipped });
  expect(text.action).toBe(action);
  expect(text.detail).toMatch(detail);
  expect(text.isProblem).toBe(action === 'pin' || action === 'replace' || action === 'read');
});

test.each([
  [
    'can move to what arrived',
    '2022.8.0',
    ['review', 'A table here is of edition 2022.8.0; formulas keep 2022.7.0 until you move them.'],
  ],
  [
    'can’t move yet',
    '2022.7.0',
    [
      undefined,
      'A table here is of edition 2022.8.0; formulas keep 2022.7.0. To move them too, get edition 2022.8.0 first.',
    ],
  ],
])('a table newer than the pin: formulas %s', (_, newest, said) => {
  const versions = { shipped: '2022.7.0', newest, tables: '2022.8.0' };
  const { action, detail } = editionText(pinned(), versions);
  expect([action, detail]).toEqual(said);
});
