import fc from 'fast-check';
import { editDistance, nearestKeys } from '../../../src/reference/figures/nearest-keys';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), maxLength: 8 });

describe('the distance between two texts', () => {
  test.each([
    ['tank', 'tank', 0],
    ['tank', 'tanks', 1],
    ['tank', 'tnak', 1],
    ['tank', 'bank', 1],
    ['oryx', '', 4],
    ['kitten', 'sitting', 3],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test('is the same both ways, nothing for the same text, and at most the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  test('one typing slip is one away', () => {
    fc.assert(
      fc.property(word, fc.nat(), (text, place) => {
        const at = place % (text.length + 1);
        expect(editDistance(text, `${text.slice(0, at)}x${text.slice(at)}`)).toBe(1);
      }),
    );
  });
});

describe('the nearest keys', () => {
  const keys = [
    'losses.oryx.total',
    'losses.oryx.damaged',
    'storage.prewar.t62',
    'active.iiss.2022',
  ];

  test('are the best first, and no more than asked for', () => {
    expect(nearestKeys('losses.oryx.totl', keys)[0]).toBe('losses.oryx.total');
    expect(nearestKeys('losses.oryx', keys, 1)).toHaveLength(1);
  });

  test.each([
    ['koksan', ['losses.oryx.koksan']],
    ['T-62', ['storage.prewar.t62', 'storage.prewar.t62.early']],
    ['refurbishing', ['refurb.plan']],
    ['lossess', ['losses.oryx.koksan', 'losses.oryx.added.2022', 'losses.oryx.added.2024']],
    ['losses.oryx.2024', ['losses.oryx.added.2024']],
    ['storage.prewar.t72', ['storage.prewar.t72.early']],
    ['active.iiss.2024', ['active.iiss.2024-02']],
    ['losses.oryx.added.2027', ['losses.oryx.added.2022', 'losses.oryx.added.2024']],
  ])('to %s are those with its words, and with its year or type of tank', (wanted, nearest) => {
    const likeKeys = [
      'losses.oryx.added.2022',
      'losses.oryx.added.2024',
      'losses.oryx.koksan',
      'storage.prewar.t62',
      'storage.prewar.t62.early',
      'storage.prewar.t72.early',
      'active.iiss.2022',
      'active.iiss.2024-02',
      'refurb.plan',
    ];
    expect(nearestKeys(wanted, likeKeys)).toEqual(nearest);
  });

  test('are found by their words in any order', () => {
    expect(nearestKeys('t62 storage', keys)).toEqual(['storage.prewar.t62']);
  });

  test('are none when nothing is alike', () => {
    expect(nearestKeys('zzz', keys)).toEqual([]);
    expect(nearestKeys('anything', [])).toEqual([]);
  });

  test('always hold the key itself first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), (key) => {
        expect(nearestKeys(key, keys)[0]).toBe(key);
      }),
    );
  });
});
