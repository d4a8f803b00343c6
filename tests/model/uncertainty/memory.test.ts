import { allocate, OutOfMemory } from '../../../src/model/uncertainty/memory';

test('an array that has no room is told by what failed', () => {
  expect(() => allocate(() => new Float64Array(2 ** 45))).toThrow(OutOfMemory);
  expect(allocate(() => new Float64Array(2))).toHaveLength(2);
});
