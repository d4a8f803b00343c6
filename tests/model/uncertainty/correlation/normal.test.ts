import {
  levelsOf,
  normalProbability,
  normalQuantiles,
} from '../../../../src/model/uncertainty/correlation/normal';
import { createScriptBlock } from '../../../../src/model/uncertainty/engine/script-block';

test.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [-1.959963984540054, 0.025],
  [-3, 0.0013498980316300933],
  [-6, 9.865876450376981e-10],
  [4.5, 0.9999966023268753],
])('the probability below %d is tabulated in every textbook', (z, expected) => {
  expect(Math.abs(normalProbability(z) / expected - 1)).toBeLessThan(1e-12);
});

test('a level’s normal number has that level', () => {
  const block = createScriptBlock();
  const last = 2 ** 32 - 1;
  const levels = [0, 1, 1000, 2 ** 20, 2 ** 28, 2 ** 31 - 1, 2 ** 31, 3e9, last - 1000, last];
  block.levels.set(levels);
  block.cubics.set(normalQuantiles());
  block.read(levels.length);
  const found = new Uint32Array(levels.length);
  levelsOf(block.quantiles, levels.length, found);
  for (const [at, level] of levels.entries()) {
    const fromEnd = Math.min(level, last - level) + 1;
    expect(Math.abs((found[at] as number) - level)).toBeLessThanOrEqual(2 + 1e-6 * fromEnd);
  }
});
