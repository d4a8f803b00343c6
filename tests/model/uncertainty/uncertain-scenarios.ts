import fc from 'fast-check';
import {
  percentiles,
  pert,
  uniform,
  constant,
  type Estimate,
} from '../../../src/model/uncertainty/distributions';
import type { UncertainScenario } from '../../../src/model/uncertainty/uncertain-scenario';
import { fan, type Fan, type FanQuestion } from '../../../src/model/uncertainty/fan';
import { risk, type Risk, type RiskQuestion } from '../../../src/model/uncertainty/risk';
import { when, type When, type WhenQuestion } from '../../../src/model/uncertainty/when';
import { runAtOnce } from '../../../src/model/uncertainty/threads/runner';

export const unlimited = constant(Infinity);

/** Ranges of the size that the field argues about. */
export const russia: UncertainScenario = {
  start: pert(1500, 1750, 2100),
  losses: [pert(60, 105, 140)],
  refurb: [pert(30, 70, 125)],
  dprk: [pert(0, 3, 11)],
  production: [pert(3, 10, 25)],
  reserve: unlimited,
};

export const russiaWithReserve: UncertainScenario = {
  ...russia,
  reserve: pert(2400, 2900, 3500),
};

export const quartiles = [0.05, 0.25, 0.5, 0.75, 0.95];

export const fanOf = (question: FanQuestion): Fan => runAtOnce(fan(question), question.draws);

export const riskOf = (question: RiskQuestion): Risk => runAtOnce(risk(question), question.draws);

export const whenOf = (question: WhenQuestion): When => runAtOnce(when(question), question.draws);

const estimate = (most: number): fc.Arbitrary<Estimate> =>
  fc
    .tuple(
      fc.constantFrom('certain', 'uniform', 'pert', 'percentiles'),
      fc.array(fc.double({ min: 0, max: most, noNaN: true }), { minLength: 5, maxLength: 5 }),
    )
    .map(([kind, values]) => {
      const [low = 0, p25 = 0, best = 0, p75 = 0, high = 0] = values.sort((a, b) => a - b);
      if (kind === 'certain') return constant(best);
      if (kind === 'percentiles') return percentiles([low, p25, best, p75, high]);
      return kind === 'uniform' ? uniform(low, high) : pert(low, best, high);
    });

const flow = fc.array(estimate(150), { minLength: 1, maxLength: 4 });

/** Scenarios of any kind: certain and uncertain inputs, schedules, with and without a reserve. */
export const uncertainScenario: fc.Arbitrary<UncertainScenario> = fc.record({
  start: estimate(3000),
  losses: flow,
  refurb: flow,
  dprk: flow,
  production: flow,
  reserve: fc.oneof(fc.constant(unlimited), estimate(4000)),
});
