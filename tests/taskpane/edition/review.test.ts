import type { LoggedChange } from '../../../src/reference/edition/changelog';
import type { Figure } from '../../../src/reference/figures/figure';
import { pinOf, type Pin } from '../../../src/reference/stored/pin';
import { reviewMove } from '../../../src/taskpane/edition/review';
import { reviewText } from '../../../src/taskpane/edition/review-text';
import { edition } from '../sample-edition';

const from = pinOf(edition);
const figure = (key: string): Figure => {
  const found = from.figures.get(key);
  if (!found) throw new Error(`no figure ${key}`);
  return found;
};

/** The next edition: figures by key, undefined for those that go. */
function next(
  changed: Readonly<Record<string, Partial<Figure> | undefined>>,
  sources: Pin['sources'] = from.sources,
): Pin {
  const figures = new Map(from.figures);
  for (const [key, change] of Object.entries(changed)) {
    if (change === undefined) figures.delete(key);
    else figures.set(key, { ...(figures.get(key) ?? figure('stock.a')), ...change, key });
  }
  return { ...from, version: '2022.8.0', figures, sources };
}

const log: LoggedChange[] = [
  {
    version: '2022.8.0',
    table: 'figures',
    key: 'stock.a',
    from: '7342',
    to: '7350',
    reason: 'Recounted.',
  },
  {
    version: '2022.7.0',
    table: 'figures',
    key: 'stock.a',
    from: '7300',
    to: '7342',
    reason: 'Older.',
  },
];

test('the same edition changes nothing', () => {
  expect(reviewMove(from, from, new Set(), log)).toEqual({ used: [], others: [], added: [] });
});

test('a changed value says what it was and is, with its unit and the reason', () => {
  const review = reviewMove(from, next({ 'stock.a': { best: 7350 } }), new Set(['stock.a']), log);
  expect(review.used).toEqual([
    {
      name: 'stock.a',
      title: 'Tanks in parks',
      lines: [{ from: '7,342 tanks', to: '7,350 tanks' }],
      reasons: ['Recounted.'],
    },
  ]);
  expect(review.others).toEqual([]);
});

test('what the workbook does not use stands apart', () => {
  const review = reviewMove(from, next({ 'stock.a': { best: 1 } }), new Set(['stock.b']), []);
  expect([review.used.length, review.others.length]).toEqual([0, 1]);
});

test('words that change are named, sources as they are cited', () => {
  const to = next({ 'stock.b': { note: null, sourceId: 'counter-2022', inArticle: true } });
  expect(reviewMove(from, to, new Set(), []).others[0]?.lines).toEqual([
    { what: 'Source', from: 'Épureanu 2024', to: 'The Counter 2022' },
    { what: 'In the article', from: 'no', to: 'yes' },
    { what: 'Note', from: 'Doubtful.', to: 'none' },
  ]);
});

test('a figure that goes is told with what its formulas will show, a new one by itself', () => {
  const to = next({ 'stock.a': undefined, 'stock.c': { label: 'Tanks in sheds' } });
  const review = reviewMove(from, to, new Set(['stock.a']), []);
  expect(review.used[0]?.lines).toEqual([
    { from: '7,342 tanks', to: 'not in the new edition: its formulas will show #N/A' },
  ]);
  expect(review.added.map(({ label }) => label)).toEqual(['Tanks in sheds']);
});

test('a new figure that a formula names already is a change to the workbook', () => {
  const review = reviewMove(from, next({ 'stock.c': { best: 12 } }), new Set(['stock.c']), []);
  expect(review.used).toMatchObject([
    {
      name: 'stock.c',
      lines: [{ from: '#N/A, not in the workbook’s edition', to: '12 tanks' }],
    },
  ]);
  expect(review.added).toEqual([]);
});

test('a source that is cited otherwise is a change to all that use its figures', () => {
  const sources = new Map(from.sources);
  const counter = sources.get('counter-2022');
  if (counter) sources.set('counter-2022', { ...counter, title: 'Counting more tanks' });
  const [change] = reviewMove(from, next({}, sources), new Set(['stock.a']), []).used;
  expect(change).toMatchObject({ name: 'counter-2022', lines: [{ what: 'Citation' }] });
  expect(change?.lines[0]?.to).toContain('Counting more tanks');
});

const change = { name: 'stock.a', title: 'Tanks in parks', lines: [], reasons: [] };

test.each([
  [0, 0, 'The two editions say the same.'],
  [0, 2, '2 changes, none to what this workbook uses.'],
  [1, 0, '1 change, to what this workbook uses.'],
  [1, 2, '3 changes, 1 of them to what this workbook uses.'],
])('%i used and %i other changes: %s', (used, others, text) => {
  const changes = (count: number) => Array<typeof change>(count).fill(change);
  expect(reviewText({ used: changes(used), others: changes(others) })).toBe(text);
});
