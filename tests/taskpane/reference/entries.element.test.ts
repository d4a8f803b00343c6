import packed from '../../reference/compiled-package';
import { rewritten } from '../../reference/traps';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';
import { figuresOf } from '../../../src/reference/figures/figure';
import '../../../src/taskpane/reference/figure-entry';
import '../../../src/taskpane/reference/table-entry';
import { show } from '../shown';

const edition = unpackEdition(packed);
const figures = figuresOf(edition);
const origin = { kind: 'bundled' } as const;

test.each(edition.tables.map((table) => [table.title, table] as const))(
  '%s opens with all that must be said of it',
  async (_, table) => {
    const entry = await show('tank-table-entry', { offer: { table, edition, origin }, open: true });
    const text = spaced(entry.text);
    expect(table.notes.filter((note) => !text.includes(spaced(note)))).toEqual([]);
    expect(text).toContain(spaced(table.licence));
  },
);

test.each(rewritten.map(([key]) => key))(
  'the figure %s, whose words were rewritten, opens with its meaning',
  async (key) => {
    const figure = figures.get(key);
    if (!figure) throw new Error(`There is no figure ${key}.`);
    const entry = await show('tank-figure-entry', { figure, edition, open: true });
    expect(spaced(entry.text)).toContain(spaced(figure.reading));
  },
);

test('markup and script addresses in the data stay words', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const sources = [...edition.sources].map(
    ([id, source]) => [id, { ...source, title: hostile, URL: 'javascript:alert(1)' }] as const,
  );
  const [table] = edition.tables;
  if (!table) throw new Error('There is no table.');
  const entry = await show('tank-table-entry', {
    offer: {
      ...{ table: { ...table, title: hostile, notes: [hostile] }, origin },
      edition: { ...edition, sources: new Map(sources) },
    },
    open: true,
  });
  expect(entry.buttons[0]).toContain(hostile);
  expect(entry.text.split(hostile).length).toBeGreaterThan(2);
  expect([entry.all('img'), entry.all('a')]).toEqual([[], []]);
});

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
