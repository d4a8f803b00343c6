import packed from '../../../assets/reference/datapackage.json?edition';
import { authorDate } from '../../../src/reference/cite/author-date';
import { figuresOf } from '../../../src/reference/figures/figure';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';

/**
 * Every quantity that the Asia Times article of 2025-05-06 states:
 * key, [low, best, high], unit, [period or day], who says it.
 */
type Row = [string, (number | null)[], string, (string | null)[], string];
const article: readonly Row[] = [
  ['losses.oryx.total', [null, 3960, null], 'tanks', ['2022-02-24', '2025-05-05'], 'Oryx 2025'],
  [
    'war.duration.article',
    [3, 3.2, null],
    'years',
    ['2022-02-24', '2025-05-06'],
    'Asia Times 2025',
  ],
  ['storage.prewar.total', [null, 7342, null], 'tanks', ['2022-02'], 'Epureanu 2025'],
  ['storage.prewar.t62', [null, 1897, null], 'tanks', ['2022-02'], 'Epureanu 2025'],
  [
    'storage.remaining-share.2024-12',
    [null, 47, null],
    'percent',
    ['2024-12-22'],
    'Institute for the Study of War ca. 2024',
  ],
  ['storage.remaining.2024-12.t62', [null, 1082, null], 'tanks', ['2024-12'], 'Epureanu 2025'],
  [
    'refurbishment.iiss.2024',
    [1500, 1500, null],
    'tanks/year',
    ['2024-01-01', '2024-12-31'],
    'Gjerstad and Clavilier 2025',
  ],
  [
    'production.new.forbes.2024',
    [500, null, 600],
    'tanks/year',
    ['2024-01-01', '2024-12-31'],
    'Axe 2024',
  ],
  ['dprk.stock.t62.pism', [2000, 2000, null], 'tanks', ['2023-06'], 'Piotrowski 2023'],
  ['dprk.calibre.t62', [null, 115, null], 'mm', ['2024-06'], 'WP Tech 2024'],
  ['dprk.calibre.125', [null, 125, null], 'mm', ['2023-06'], 'Piotrowski 2023'],
  [
    'dprk.revenue.kida',
    [null, 20_000_000_000, null],
    'USD',
    ['2022-02-24', '2025-04'],
    'Korea Institute for Defense Analyses 2025',
  ],
  ['horizon.stock-use.cepa', [null, 2025, null], 'calendar year', ['2025-01'], 'Luzin 2025'],
  ['horizon.rebuild.rli', [null, 10, null], 'years', ['2025-03'], 'Robert Lansing Institute 2025'],
  ['event.exhibition.year', [null, 2023, null], 'calendar year', ['2025-05-06'], 'Asia Times 2025'],
];

const edition = unpackEdition(packed);
const figures = figuresOf(edition);

test('the figures marked as the article’s are these and no others', () => {
  const marked = [...figures.values()].filter(({ inArticle }) => inArticle).map(({ key }) => key);
  expect(marked.toSorted()).toEqual(article.map(([key]) => key).toSorted());
});

test.each(article)('%s', (key, range, unit, period, source) => {
  const figure = figures.get(key);
  if (!figure) throw new Error(`no figure ${key}`);
  expect([figure.low, figure.best, figure.high]).toEqual(range);
  expect(figure.unit).toBe(unit);
  expect(
    figure.periodStart === null ? [figure.asOf] : [figure.periodStart, figure.periodEnd],
  ).toEqual(period);
  const said = edition.sources.get(figure.sourceId);
  expect(said && authorDate(said)).toBe(source);
});

test('a passage of the article that the copy rewrites says what it means', () => {
  const meant = (key: string) => figures.get(key)?.reading;
  expect(meant('storage.prewar.total')).toContain('47 percent of it was left');
  expect(meant('storage.remaining.2024-12.t62')).toContain('more likely all T-62s left');
  expect(meant('refurbishment.iiss.2024')).toContain('repaired and newly built together');
  expect(meant('losses.oryx.total')).toBe('as stated');
});
