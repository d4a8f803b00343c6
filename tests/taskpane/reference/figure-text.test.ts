import { figuresOf } from '../../../src/reference/figures/figure';
import { shippedEdition } from '../../excel/edition/edition';
import { figureFacts, ownFirst, whoSays } from '../../../src/taskpane/reference/figure-text';
import { edition } from '../sample-edition';

const all = [...figuresOf(edition).values()];
const [parks, halls] = all;
if (!parks || !halls) throw new Error('the sample has two figures');

test('the figure itself comes first, its rivals by size', () => {
  const others = [900, 100].map((best) => ({ ...halls, key: `rival.${String(best)}`, best }));
  const contestants = [...others, parks].map((figure) => ({ figure, differs: null }));
  expect(ownFirst(contestants, parks).map(({ figure }) => figure.key)).toEqual([
    'stock.a',
    'rival.100',
    'rival.900',
  ]);
});

test('rivals in other units stand where their size puts them, and last what has another measure', () => {
  const yearly = { ...parks, unit: 'tanks/year', best: 1500 };
  const others = [
    { ...halls, key: 'percent', unit: 'percent', best: 1 },
    { ...halls, key: 'monthly.160', unit: 'tanks/month', best: 160 },
    { ...halls, key: 'yearly.342', unit: 'tanks/year', best: 342 },
    { ...halls, key: 'monthly.60', unit: 'tanks/month', best: 60 },
  ];
  const contestants = [...others, yearly].map((figure) => ({ figure, differs: null }));
  expect(ownFirst(contestants, yearly).map(({ figure }) => figure.key)).toEqual([
    ...['stock.a', 'yearly.342', 'monthly.60', 'monthly.160', 'percent'],
  ]);
});

test('a period is told where there is one beside the day', () => {
  const terms = (figure: typeof parks) => figureFacts(figure).map(([term]) => term);
  expect(terms(parks)).not.toContain('Period');
  const spanning = { ...parks, periodStart: '2022-01', periodEnd: '2022-02' };
  expect(Object.fromEntries(figureFacts(spanning))).toMatchObject({
    Period: '2022-01 to 2022-02',
    Evidence: 'primary: read in the data or the original',
    Key: 'stock.a',
  });
});

test('a figure that the edition worked out is said to be from those it was worked out of', () => {
  const shipped = shippedEdition();
  const figures = figuresOf(shipped);
  const whose = (key: string) => {
    const figure = figures.get(key);
    return figure && whoSays(figure, shipped);
  };
  expect(whose('losses.oryx.total')).toBe('Oryx 2025');
  expect(whose('losses.oryx.added.2023')).toBe(
    'Worked out from Oryx 2022, Drake 2026, and scarnecchia 2025',
  );
});
