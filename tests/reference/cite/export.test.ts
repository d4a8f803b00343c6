import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import packed from '../../../assets/reference/datapackage.json?edition';
import { toBibtex } from '../../../src/reference/cite/bibtex';
import { toRis } from '../../../src/reference/cite/ris';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';
import type { Citable, CslName } from '../../../src/reference/source';

const sources = [...unpackEdition(packed).sources.values()];

/** The file as a reference manager reads it: citation-js, which knows nothing of this project. */
function readBack(text: string): Map<unknown, Record<string, unknown>> {
  const items = plugins.input.chain(text, { generateGraph: false });
  return new Map(items.map((item) => [item['id'], item]));
}

function wholeName(name: CslName): string {
  return 'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');
}

function namesIn(item: Record<string, unknown> | undefined): string[] {
  return ((item?.['author'] ?? []) as CslName[]).map(wholeName);
}

const yearOf = (source: Citable) => source.issued?.['date-parts'][0]?.[0];

describe.each([
  ['BibTeX', toBibtex],
  ['RIS', toRis],
])('%s', (_, write) => {
  const back = readBack(write(sources));

  test('every source is in the file', () => {
    expect([...back.keys()]).toEqual(sources.map(({ id }) => id));
  });

  test.each(sources.map((source) => [source.id, source] as const))('keeps %s', (id, source) => {
    const item = back.get(id);
    expect(item).toMatchObject({ title: source.title });
    expect(item?.['URL']).toBe(source.URL);
    expect(item?.['issued']).toMatchObject({
      'date-parts': [expect.arrayContaining([yearOf(source)])],
    });
    if (source.note !== undefined) expect(item?.['note']).toContain(source.note);
  });
});

test('BibTeX keeps every author', () => {
  const back = readBack(toBibtex(sources));
  for (const { id, author = [] } of sources)
    expect([id, ...namesIn(back.get(id))]).toEqual([id, ...author.map(wholeName)]);
});

test('RIS keeps every author, with a dash for the comma in a body’s name', () => {
  const authors = (source: Citable) =>
    [...toRis([source]).matchAll(/^AU {2}- (.*)\r$/gm)].map(([, name]) => name);
  const listed = (name: CslName) =>
    'literal' in name ? name.literal.replace(', ', ' – ') : `${name.family}, ${name.given ?? ''}`;
  for (const source of sources) expect(authors(source)).toEqual((source.author ?? []).map(listed));
});

const awkward: Citable = {
  id: 'awkward',
  type: 'report',
  title: '50% of {T_62} & "more": \\ ~ ^ # $5',
  author: [{ literal: 'A & B {Ltd}' }, { family: 'O’Neil', given: 'J. R.' }],
  publisher: 'House, & Sons',
  issued: {
    'date-parts': [
      [2025, 5, 6],
      [2025, 5, 9],
    ],
    circa: true,
  },
  URL: 'https://example.org/a_b?c=%7B&d={e}#f',
  note: 'One line.\r\nER  - and another.',
};

test('signs that mean something to BibTeX come back as they were', () => {
  const item = readBack(toBibtex([awkward])).get('awkward');
  expect(item?.['title']).toBe(awkward.title);
  expect(item?.['publisher']).toBe(awkward.publisher);
  expect(namesIn(item)).toEqual(['A & B {Ltd}', 'J. R. O’Neil']);
});

test.each(['}', '{', 'a } b', '{ a', '} {', '}}{'])(
  'a brace without its other ends nothing: %s',
  (title) => {
    const file = toBibtex([
      { ...awkward, title },
      { ...awkward, id: 'next' },
    ]);
    expect(readBack(file).get('awkward')?.['title']).toBe(title);
    expect(readBack(file).get('next')?.['title']).toBe(awkward.title);
  },
);

test('BibTeX keeps the day, a range and an approximate date', () => {
  expect(toBibtex([awkward])).toContain('date = {2025-05-06~/2025-05-09~}');
  expect(toBibtex([awkward])).toContain('month = may');
});

test('a line break in a note cannot begin another entry of RIS', () => {
  const lines = toRis([awkward, awkward]).split('\r\n');
  expect(lines.filter((line) => line.startsWith('ER  -'))).toHaveLength(2);
  expect(lines).toContain('N1  - Dated ca. May 6–9, 2025. One line. ER - and another.');
});
