import { uniform, constant } from '../../../../src/model/uncertainty/distributions';
import { fanOf, quartiles, riskOf, russia, russiaWithReserve } from '../uncertain-scenarios';

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
  losses: [uniform(80, 120), uniform(60, 130), constant(90)],
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
    '554.04033983538534',
    '1056.1772788070366',
    '1569.2569995769652',
    '2257.8156962446528',
  ]);
  expect(fingerprint(fan.flat())).toBe('d878fe3d');
});

test('so have a large fan, a schedule, another seed and a risk curve', () => {
  const question = { months: 40, percentiles: quartiles, draws: 20_000, seed: 1 };
  expect([
    fingerprint(fanOf({ ...question, scenario: russia }).flat()),
    fingerprint(fanOf({ ...question, scenario: schedule }).flat()),
    fingerprint(fanOf({ ...question, scenario: russia, seed: 2026 }).flat()),
    fingerprint(riskOf({ ...question, scenario: russia, floor: 500 })),
  ]).toEqual(['de4d2f62', 'e66699a9', '3e6ba97c', 'd49a06b4']);
});
