import packed from '../../../assets/reference/datapackage.json?edition';
import { citeSource } from '../../../src/reference/cite/citation';
import { citationStyles } from '../../../src/reference/cite/citation-styles';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';
import {
  sourceTypes,
  type Citable,
  type CslDate,
  type CslName,
} from '../../../src/reference/source';
import { citeprocText } from './citeproc';

const { sources } = unpackEdition(packed);

/**
 * APA calls an interview that appeared nowhere a personal communication. Those of the package were
 * given to the press, so they are called interviews.
 */
function expectedText(source: Citable, style: (typeof citationStyles)[number]): string {
  return citeprocText(source, style).replace('[Personal communication]', '[Interview]');
}

describe.each(citationStyles)('%s is what citeproc-js makes', (style) => {
  test.each([...sources.values()].map((source) => [source.id, source] as const))(
    'of %s',
    (_, source) => {
      expect(citeSource(source, style)).toBe(expectedText(source, style));
    },
  );

  const article: Citable = {
    id: 'x',
    type: 'article-newspaper',
    title: 'Tanks, counted',
    'container-title': 'The Daily',
    URL: 'https://example.org/tanks',
  };
  const lee: CslName = { family: 'Lee', given: 'Choong-Koo' };
  const lim: CslName = { family: 'Lim', given: 'Jeong-won' };
  const axe: CslName = { family: 'Axe', given: 'David B.' };
  const body: CslName = { literal: 'Institute of Counts' };

  const outlets = [{}, { 'container-title': 'Outlet' }, { publisher: 'House' }];
  test.each(sourceTypes)('of a %s, wherever it appeared', (type) => {
    for (const outlet of [...outlets, { ...outlets[1], ...outlets[2] }]) {
      const issued = { 'date-parts': [[2025, 5, 6]] };
      const source: Citable = { id: 'x', type, title: 'Tanks', author: [axe], issued, ...outlet };
      expect(citeSource(source, style)).toBe(expectedText(source, style));
    }
  });

  test.each<[string, CslName[]]>([
    ['one person', [lee]],
    ['two persons', [lee, lim]],
    ['two bodies', [body, { literal: 'Reuters' }]],
    ['three', [axe, lee, body]],
    ['four', [axe, lee, lim, body]],
    ['a person without a given name', [{ family: 'Jompy' }]],
    ['nobody', []],
  ])('of names: %s', (_, author) => {
    const source = { ...article, author, issued: { 'date-parts': [[2025, 5, 6]] } };
    const named = author.length > 0 ? source : { ...article, issued: source.issued };
    expect(citeSource(named, style)).toBe(expectedText(named, style));
  });

  const dates: number[][][] = [
    [[2025]],
    [[2025, 5]],
    [[2025, 5, 6]],
    [[2022], [2025]],
    [
      [2025, 2],
      [2025, 5],
    ],
    [
      [2024, 12],
      [2025, 1],
    ],
    [
      [2025, 5, 6],
      [2025, 5, 9],
    ],
    [
      [2025, 5, 30],
      [2025, 6, 2],
    ],
    [
      [2024, 12, 30],
      [2025, 1, 2],
    ],
  ];
  test.each(dates.flatMap((ends) => [true, false].map((circa) => [ends, circa] as const)))(
    'of the date %j, circa %s',
    (ends, circa) => {
      const issued: CslDate = { 'date-parts': ends, ...(circa && { circa }) };
      for (const type of ['article-magazine', 'report', 'book'] as const) {
        const source: Citable = { ...article, type, author: [axe], issued };
        expect(citeSource(source, style)).toBe(expectedText(source, style));
      }
    },
  );

  test('of a source without a date', () => {
    const source: Citable = { ...article, author: [axe] };
    expect(citeSource(source, style)).toBe(expectedText(source, style));
  });

  test.each([
    `Russia's tanks and the '62s`,
    `'Heroes' come home`,
    `Minister hails 'heroes'`,
    `Minister calls them "heroes"`,
    'How many are left?',
    'N. Korea and the U.S.',
  ])('of the title %s', (title) => {
    const source: Citable = {
      ...article,
      title,
      author: [axe],
      issued: { 'date-parts': [[2025]] },
    };
    expect(citeSource(source, style)).toBe(expectedText(source, style));
  });
});

test('APA has a comma before the & after an inverted name, not after a body', () => {
  const by = (...author: CslName[]): string =>
    citeSource({ id: 'x', type: 'report', title: 'Tanks', author }, 'apa');
  const axe = { family: 'Axe', given: 'David' };
  const body = { literal: 'Institute of Counts' };
  expect(by(axe, body)).toBe('Axe, D., & Institute of Counts. (n.d.). Tanks.');
  expect(by(body, axe)).toBe('Institute of Counts & Axe, D. (n.d.). Tanks.');
});
