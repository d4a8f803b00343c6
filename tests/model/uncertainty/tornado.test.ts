import fc from 'fast-check';
import { closingStocks } from '../../../src/model/stock';
import { pert, uniform, constant } from '../../../src/model/uncertainty/distributions';
import { tornado } from '../../../src/model/uncertainty/tornado';
import { isUncertain, inputs } from '../../../src/model/uncertainty/uncertain-scenario';
import { russia, uncertainScenario } from './uncertain-scenarios';

test('the article’s ranges: losses matter most, deliveries least', () => {
  const rows = tornado(russia, 24);
  expect(rows.map(({ input }) => input)).toEqual([
    'refurb',
    'losses',
    'start',
    'production',
    'dprk',
  ]);
  // 1750 + 24 · (70 + 3 + 10 − 60) and 1750 + 24 · (70 + 3 + 10 − 140)
  expect(rows[1]).toMatchObject({ atLow: 2302, atHigh: 382, swing: 1920 });
});

test('a two-column range is held at its middle while others vary', () => {
  const rows = tornado({ ...russia, losses: [uniform(60, 140)], start: constant(1750) }, 10);
  const refurb = rows.find(({ input }) => input === 'refurb');
  expect(refurb).toMatchObject({ atLow: 1750 + 10 * (30 + 13 - 100) });
});

test('a schedule is at its low, or at its high, in every month', () => {
  const losses = [pert(0, 50, 100), pert(10, 20, 40)];
  const [row] = tornado({ ...russia, losses }, 3).filter(({ input }) => input === 'losses');
  expect(row).toMatchObject({ atLow: 1750 + 3 * 83 - 20, atHigh: 1750 + 3 * 83 - 180 });
});

test('each row is the deterministic stock at the ends, the widest swing first', () => {
  fc.assert(
    fc.property(uncertainScenario, fc.integer({ min: 1, max: 60 }), (scenario, months) => {
      const rows = tornado(scenario, months);
      expect(rows.map(({ input }) => input).sort()).toEqual(
        inputs.filter((input) => isUncertain(scenario, input)).sort(),
      );
      for (const [at, row] of rows.entries()) {
        const end = (place: 'low' | 'high') => {
          const flow = (input: 'losses' | 'refurb' | 'dprk' | 'production') =>
            scenario[input].map((one) => (input === row.input ? one[place] : one.best));
          const one = (input: 'start' | 'reserve') =>
            input === row.input ? scenario[input][place] : scenario[input].best;
          const certain = { start: one('start'), reserve: one('reserve') };
          const flows = { losses: flow('losses'), refurb: flow('refurb') };
          const gains = { dprk: flow('dprk'), production: flow('production') };
          return closingStocks({ ...certain, ...flows, ...gains }, months)[months];
        };
        expect([row.atLow, row.atHigh]).toEqual([end('low'), end('high')]);
        expect(row.swing).toBe(Math.abs(row.atHigh - row.atLow));
        expect(row.swing).toBeGreaterThanOrEqual(rows[at + 1]?.swing ?? 0);
      }
    }),
  );
});
