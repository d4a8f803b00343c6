import { between, certainly } from '../../../src/model/uncertainty/estimate';
import { fanOf, quartiles, riskOf, russia, russiaWithReserve } from './uncertain-scenarios';

/** A hash (FNV-1a) of every bit of some numbers. */
function fingerprint(numbers: readonly number[]): string {
  const bytes = new Uint8Array(Float64Array.from(numbers).buffer);
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}

// Analysts compare and cite these numbers: they are the same on every platform and in every
// version, unless a release note says otherwise.
const schedule = {
  ...russiaWithReserve,
  losses: [between(80, 120), between(60, 130), certainly(90)],
};

test('the default fan has the digits it always had', () => {
  const fan = fanOf({
    scenario: russiaWithReserve,
    months: 36,
    percentiles: quartiles,
    draws: 4096,
    seed: 1,
  });
  expect(fan[36]?.map((stock) => stock.toPrecision(17))).toEqual([
    '0.0000000000000000',
    '536.41175437266020',
    '1051.0104207208451',
    '1571.6061664414699',
    '2259.0683558701967',
  ]);
  expect(fingerprint(fan.flat())).toBe('e8716be2');
});

test('so have a large fan, a schedule, another seed and a risk curve', () => {
  const question = { months: 40, percentiles: quartiles, draws: 20_000, seed: 1 };
  expect([
    fingerprint(fanOf({ ...question, scenario: russia }).flat()),
    fingerprint(fanOf({ ...question, scenario: schedule }).flat()),
    fingerprint(fanOf({ ...question, scenario: russia, seed: 2026 }).flat()),
    fingerprint(riskOf({ ...question, scenario: russia, floor: 500 })),
  ]).toEqual(['808ccb09', '27b9f547', '727fbfcc', 'c5c82957']);
});
