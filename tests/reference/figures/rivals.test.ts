import packed from '../../../assets/reference/datapackage.json?edition';
import type { Figure } from '../../../src/reference/figures/figure';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';
import { contestsOf, rivalsOf } from '../../../src/reference/figures/rivals';

const edition = unpackEdition(packed);
const contests = contestsOf(edition);

test('a figure finds the others for the same quantity, with what sets them apart', () => {
  const [contest] = rivalsOf(edition, 'active.iiss.2022');
  expect(contest?.quantity).toBe('Active tanks before the invasion');
  expect(contest?.figures.map(({ figure }) => figure.best)).toEqual([2927, 2840, 2987, 4000, 3000]);
  expect(contest?.figures.map(({ differs }) => differs)).toContain('Also given to IISS: 2840.');
});

test('a figure without rivals has none', () => {
  expect(rivalsOf(edition, 'war.duration.article')).toEqual([]);
  expect(rivalsOf(edition, 'no.such.figure')).toEqual([]);
});

/** Units that measure one kind of thing. */
const comparable = (unit: string) => unit.replace('tanks/year', 'tanks/month');

test.each(contests.map((contest) => [contest.quantity, contest.figures] as const))(
  '%s: at least two sources, in units that can be compared',
  (_, figures) => {
    const whoSays = new Set(figures.map(({ figure }) => `${figure.sourceId} ${figure.label}`));
    expect(whoSays.size).toBeGreaterThan(1);
    expect(new Set(figures.map(({ figure }) => comparable(figure.unit))).size).toBe(1);
  },
);

/** First and last month that a figure is about. */
function months({ periodStart, periodEnd, asOf }: Figure): [first: string, last: string] {
  return [(periodStart ?? asOf).slice(0, 7), (periodEnd ?? asOf).slice(0, 7)];
}

test('figures that nothing sets apart are about the same time', () => {
  for (const { quantity, figures } of contests) {
    const spans = figures.flatMap(({ figure, differs }) =>
      differs === null ? [months(figure)] : [],
    );
    const [latestFirst, earliestLast] = [
      spans
        .map(([first]) => first)
        .toSorted()
        .at(-1) ?? '',
      spans.map(([, last]) => last).toSorted()[0] ?? '',
    ];
    expect([quantity, latestFirst <= earliestLast]).toEqual([quantity, true]);
  }
});

/** Lowest and highest number that any of the figures gives, in tanks a year where they are rates. */
function span(quantity: string, counts: (figure: Figure) => boolean = () => true): number[] {
  const contest = contests.find((candidate) => candidate.quantity === quantity);
  const numbers = (contest?.figures ?? [])
    .map(({ figure }) => figure)
    .filter(counts)
    .flatMap(({ low, best, high, unit }) =>
      [low, best, high]
        .filter((value) => value !== null)
        .map((value) => (unit === 'tanks/month' ? value * 12 : value)),
    );
  return [Math.min(...numbers), Math.max(...numbers)];
}

// The spread of each input that a model of Russia's tanks needs, as the editor found it.
test.each([
  ['Active tanks before the invasion', [2840, 4000]],
  ['Tanks in storage before the war', [6200, 7342]],
  ['Tanks in storage in February 2024', [3200, 4000]],
  ['Tanks in storage at the end of 2024', [3400, 3500]],
  ['Stored tanks in good order at the end of 2024', [500, 1200]],
  ['Tanks in storage in autumn 2025', [2478, 2887]],
  ['Active tanks in 2024', [1180, 2400]],
  ['Tanks lost in the first year of the war', [1779, 3388]],
  ['Tanks lost in two years of war', [2764, 6593]],
  ['Tanks lost in 2023', [1014, 2948]],
  ['Tanks lost in 2024', [1060, 3691]],
  ['New tanks built in 2024', [225, 600]],
  ['T-90Ms built in 2024', [30, 300]],
  ['T-90Ms built from 2022 to 2024', [164, 550]],
  ['North Korean armoured vehicles announced for Russia', [50, 100]],
  ['North Korean tanks in 2010', [4000, 4100]],
  ['North Korean gains from the war', [1_700_000_000, 20_000_000_000]],
])('%s spans %j', (quantity, expected) => {
  expect(span(quantity)).toEqual(expected);
});

test('restored in a year: from 342 withdrawn to 1500 and more delivered', () => {
  expect(span('Tanks restored or built in 2024', ({ unit }) => unit === 'tanks/year')).toEqual([
    342, 1500,
  ]);
});
