import fc from 'fast-check';
import { moveFor } from '../../../src/taskpane/reference/list-keys';

const group = { open: true, isGroup: true };
const closed = { open: false, isGroup: false };
const opened = { open: true, isGroup: false };
const list = [group, closed, opened, { ...group, open: false }];

test.each([
  ['ArrowDown', 0, { kind: 'focus', index: 1 }],
  ['ArrowDown', 3, undefined],
  ['ArrowUp', 2, { kind: 'focus', index: 1 }],
  ['ArrowUp', 0, { kind: 'leave-upwards' }],
  ['Home', 2, { kind: 'focus', index: 0 }],
  ['End', 0, { kind: 'focus', index: 3 }],
  ['ArrowRight', 1, { kind: 'toggle' }],
  ['ArrowRight', 2, undefined],
  ['ArrowLeft', 2, { kind: 'toggle' }],
  ['ArrowLeft', 1, { kind: 'focus', index: 0 }],
  ['ArrowLeft', 3, { kind: 'focus', index: 0 }],
  ['Enter', 1, undefined],
])('%s on line %i', (key, index, move) => {
  expect(moveFor(key, index, list)).toEqual(move);
});

test('the focus never leaves the list by a number that is not there', () => {
  const line = fc.record({ open: fc.boolean(), isGroup: fc.boolean() });
  const keys = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'ArrowLeft', 'ArrowRight'];
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1 }),
      fc.nat(),
      fc.constantFrom(...keys),
      (lines, seed, key) => {
        const move = moveFor(key, seed % lines.length, lines);
        if (move?.kind !== 'focus') return;
        expect(lines[move.index]).toBeDefined();
      },
    ),
  );
});
