import { figuresOf } from '../../src/reference/figure';
import { figureFacts, ownFirst } from '../../src/taskpane/reference/figure-text';
import { edition } from './sample-edition';

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
