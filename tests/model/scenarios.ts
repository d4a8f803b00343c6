import fc from 'fast-check';
import type { Flow } from '../../src/model/flow';
import type { Scenario } from '../../src/model/scenario';

/** Tanks: whole, fractional, none, and far more than anyone has. */
export const tanks = fc.oneof(
  fc.integer({ min: 0, max: 5000 }),
  fc.double({ min: 0, max: 5000, noNaN: true }),
  fc.double({ min: 0, max: 1e12, noNaN: true }),
);

const aMonth = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.double({ min: 0, max: 300, noNaN: true }),
);

export const flow: fc.Arbitrary<Flow> = fc.array(aMonth, { minLength: 1, maxLength: 30 });

export const reserve = fc.oneof(fc.constant(Infinity), tanks);

export const scenario: fc.Arbitrary<Scenario> = fc.record({
  start: tanks,
  losses: flow,
  refurb: flow,
  dprk: flow,
  production: flow,
  reserve,
});

export const months = fc.integer({ min: 1, max: 60 });
