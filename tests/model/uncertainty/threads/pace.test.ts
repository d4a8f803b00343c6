import { pert, uniform, constant } from '../../../../src/model/uncertainty/distributions';
import { fan } from '../../../../src/model/uncertainty/fan';
import { workAtOnce, workOf } from '../../../../src/model/uncertainty/threads/pace';
import { risk } from '../../../../src/model/uncertainty/risk';
import { runAtOnce, Runner } from '../../../../src/model/uncertainty/threads/runner';
import { perform, type Job } from '../../../../src/model/uncertainty/threads/job';
import { fanOf, quartiles, riskOf, russia, russiaWithReserve } from '../uncertain-scenarios';

const schedule = Array.from({ length: 200 }, (_, at) => uniform(60 + (at % 7), 140));
/** Schedules with a shape of their own in every month, whose quantiles have to be tabulated. */
const shapes = Array.from({ length: 400 }, (_, at) => pert(50, 60 + at / 5.4, 140));
const shaped = { ...russia, losses: shapes, refurb: shapes, dprk: shapes, production: shapes };
const scheduled = { ...russiaWithReserve, losses: schedule, refurb: schedule };

/** How many steps a question is answered in, where other runs use the block in every pause. */
function stepsOf<Answer>(job: Job<Answer>, draws: number): { steps: number; answer: Answer } {
  for (let steps = 1; ;) {
    const { done, value } = job.next();
    if (done) return { steps, answer: value };
    const request = value;
    const deliver = (result: Parameters<typeof request.take>[0][number]) => request.take([result]);
    const performing = perform(request.task, { first: 0, count: draws }, deliver);
    while (!performing.next().done) {
      steps += 1;
      fanOf({ scenario: russia, months: 3, percentiles: [0.5], draws: 100, seed: 5 });
    }
  }
}

const seed = 1;

test.each([
  ['few draws of many months', russiaWithReserve, 4096, 1200],
  ['many draws', russia, 60_000, 100],
  ['schedules', scheduled, 20_000, 200],
  ['few draws and many shapes', shaped, 100, 400],
])('%s: no step is long, and pauses change no digit', (_, scenario, draws, months) => {
  const fanQuestion = { scenario, months, percentiles: quartiles, draws, seed };
  const riskQuestion = { scenario, floor: 400, months, draws, seed };
  const longest = 1.5 * workAtOnce;
  const mostSteps = workOf(scenario, draws, months) / longest;
  const fanned = stepsOf(fan(fanQuestion), draws);
  expect(fanned.steps).toBeGreaterThan(mostSteps);
  expect(fanned.answer).toEqual(runAtOnce(fan(fanQuestion), draws));
  const risked = stepsOf(risk(riskQuestion), draws);
  expect(risked.steps).toBeGreaterThan(mostSteps);
  expect(risked.answer).toEqual(riskOf(riskQuestion));
});

test('a schedule with a shape of its own in every month is large work sooner', async () => {
  const losses = Array.from({ length: 366 }, (_, at) => pert(50, 60 + at / 10, 140));
  const question = { months: 366, percentiles: quartiles, draws: 4000, seed };
  const runner = new Runner();
  expect(runner.fan({ ...question, scenario: russia })).not.toBeInstanceOf(Promise);
  const shaped = { ...question, scenario: { ...russia, losses } };
  const outcome = runner.fan(shaped);
  expect(outcome).toBeInstanceOf(Promise);
  expect(await outcome).toEqual(fanOf(shaped));
});

test('with nothing uncertain any number of draws is answered at once', () => {
  const certain = {
    start: constant(1750),
    losses: [constant(117)],
    refurb: [constant(70)],
    dprk: [constant(3)],
    production: [constant(8)],
    reserve: constant(1000),
  };
  const question = { scenario: certain, months: 1200, draws: 1_000_000, seed };
  const runner = new Runner();
  expect(runner.fan({ ...question, percentiles: [0.5] })).toHaveLength(1201);
  expect(runner.risk({ ...question, floor: 0 })).toHaveLength(1200);
});
