import fc from 'fast-check';
import { score } from '../../../src/model/forecast';
import { fivePercentilesOf, pert } from '../../../src/model/uncertainty/distributions';

const row = fc
  .array(fc.integer({ min: 0, max: 500 }), { minLength: 5, maxLength: 5 })
  .map((values) => values.sort((a, b) => a - b));
const forecasts = fc.array(fc.tuple(row, fc.integer({ min: -100, max: 600 })), { minLength: 1 });

test('worked values of an independent implementation', () => {
  const ranges = [pert(10, 25, 60), pert(20, 30, 45), pert(5, 20, 50)].map(fivePercentilesOf);
  const all = score(ranges, [22, 50, 4], [30, 30, 30]);
  expect(all.forecasts).toBe(3);
  expect(all.inside90).toBeCloseTo(0.3333333333, 9);
  expect(all.inside50).toBeCloseTo(0.3333333333, 9);
  expect(all.bias).toBeCloseTo(1.3661023709, 9);
  expect(all.meanError).toBeCloseTo(14.2749223375, 9);
  expect(all.skill).toBeCloseTo(0.206948759, 9);
  expect(all.crps).toBeCloseTo(10.4168849602, 9);
});

test('a certain forecast that holds is inside, and without error', () => {
  const one = Array.from({ length: 5 }, () => 0.1 + 0.2);
  expect(score([one], [0.3], undefined)).toMatchObject({ inside90: 1, inside50: 1, forecasts: 1 });
});

test('a certain forecast’s ranked probability score is its mean error', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: -99, max: 99 }), (at, came) => {
      const { crps, meanError } = score([Array.from({ length: 5 }, () => at)], [came], undefined);
      expect(crps).toBeCloseTo(meanError, 9);
    }),
  );
});

test('shares are shares, the bias is no larger than the error, and skill compares two errors', () => {
  fc.assert(
    fc.property(forecasts, fc.integer({ min: -100, max: 600 }), (given, naive) => {
      const outcomes = given.map(([, outcome]) => outcome);
      const all = score(
        given.map(([range]) => range),
        outcomes,
        outcomes.map(() => naive),
      );
      expect(all.inside90).toBeGreaterThanOrEqual(all.inside50);
      expect(all.inside90).toBeLessThanOrEqual(1);
      expect(Math.abs(all.bias)).toBeLessThanOrEqual(all.meanError);
      const naiveError =
        outcomes.reduce((sum, outcome) => sum + Math.abs(outcome - naive), 0) / outcomes.length;
      if (naiveError === 0) expect(all.skill).toBeUndefined();
      else expect(all.skill).toBeCloseTo(1 - all.meanError / naiveError, 9);
    }),
  );
});

test('without naive forecasts there is no skill', () => {
  expect(score([[1, 2, 3, 4, 5]], [9], undefined).skill).toBeUndefined();
});
