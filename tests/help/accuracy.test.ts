import path from 'node:path';
import { readPackage } from '../../src/build/read-package';
import { draws as drawsArgument } from '../../src/functions/contracts/uncertain-arguments';
import study from '../../src/help/accuracy-study.json';
import { renderHelpPages } from '../../src/help/pages';
import { ourErrors } from '../bench/accuracy-study';

const reference = study.percentiles.map(({ tanks }) => tanks);

test.each(study.sizes.slice(0, 2))(
  'at $draws draws the errors are those that the help shows',
  ({ draws, sobol }) => {
    for (const [at, error] of ourErrors(draws, reference).entries())
      expect(error).toBeCloseTo(Object.values(sobol)[at] as number, 2);
  },
);

test('one of our draws serves as well as 5, 9 and 11 pseudo-random ones', () => {
  const worth = new Map(study.sizes.map((size) => [size.draws, size.worth]));
  expect([...worth.keys()]).toEqual([256, 1024, 4096, 16_384]);
  expect(worth.get(1024)).toBeGreaterThanOrEqual(5);
  expect(worth.get(4096)).toBeGreaterThanOrEqual(9);
  expect(worth.get(16_384)).toBeGreaterThanOrEqual(11);
});

test('the default is the first number of draws that is off by ten tanks at most', () => {
  const enough = study.sizes.find(({ sobol }) => Math.max(...Object.values(sobol)) <= 10);
  expect(enough?.draws).toBe(drawsArgument.leftOut.reads);
});

test('the help shows the errors of every method, and TANKRISK leads to them', () => {
  const { edition } = readPackage(path.resolve('assets/reference'));
  if (!edition.ok) throw new Error('the data package can not be read');
  const pages = renderHelpPages(edition.value);
  const page = pages.get('tankfan.html') ?? '';
  for (const { pseudoRandom, latinHypercube, sobol } of study.sizes) {
    for (const errors of [pseudoRandom, latinHypercube, sobol]) {
      const cells = Object.values(errors).map((error) => `<td>${error.toFixed(1)}</td>`);
      expect(page).toContain(cells.join(''));
    }
  }
  expect(pages.get('tankrisk.html')).toContain('href="tankfan.html#accuracy"');
  expect(pages.get('tanktornado.html')).not.toContain('accuracy');
});
