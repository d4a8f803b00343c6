import packed from '../../../assets/reference/datapackage.json?edition';
import { sourceLine, sourceUrl, tableCitation } from '../../../src/reference/cite/citation';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';

const edition = unpackEdition(packed);

function table(id: string) {
  const found = edition.tables.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
}

test('the line under a table says who counted, which copies were read, and which edition it is', () => {
  expect(sourceLine(table('losses_oryx'), edition)).toBe(
    'Oryx 2022, via gsajko 2025, scarnecchia 2025, and Drake 2026; edition 2026.12.0, retrieved 2026-11-29',
  );
  expect(sourceLine(table('losses_general_staff'), edition)).toBe(
    'General Staff of the Armed Forces of Ukraine 2026, via Ivaniuk 2026 and romansverdan 2026; edition 2026.12.0, retrieved 2026-11-29',
  );
});

test('a table of many sources says how many, and leads to none of them', () => {
  expect(sourceLine(table('figures'), edition)).toBe(
    '157 sources, named in each row; edition 2026.12.0, retrieved 2026-11-29',
  );
  expect(tableCitation(table('figures'), edition)).toBe('157 sources, named in each row');
  expect(sourceUrl(table('figures'), edition)).toBeUndefined();
});

test('the line leads to the source, or to the copy of a source that has no page', () => {
  expect(sourceUrl(table('losses_oryx'), edition)).toMatch(/^https:\/\/www\.oryxspioenkop\.com\//);
  expect(sourceUrl(table('losses_general_staff'), edition)).toMatch(
    /^https:\/\/github\.com\/PetroIvaniuk\//,
  );
});

test('the list of sources in a workbook has them in full', () => {
  expect(tableCitation(table('losses_general_staff'), edition)).toBe(
    'General Staff of the Armed Forces of Ukraine. (2026). [Daily claims of Russian equipment losses] ' +
      '[Data set]. General Staff of the Armed Forces of Ukraine. Read in: Ivaniuk, P. (2026). 2022 Ukraine ' +
      'Russia War Dataset: data/russia_losses_equipment.json [Data set]. GitHub. ' +
      'https://github.com/PetroIvaniuk/2022-Ukraine-Russia-War-Dataset romansverdan. (2026). ' +
      'russian-Losses-in-Ukraine: data/russia_losses.csv [Data set]. GitHub. ' +
      'https://github.com/romansverdan/russian-Losses-in-Ukraine',
  );
});

test('a table that cites nothing says so', () => {
  const losses = table('losses_oryx');
  const uncited = { ...losses, fields: losses.fields.filter(({ cites }) => cites === undefined) };
  expect(sourceLine(uncited, edition)).toMatch(/^No source stated; edition /);
  expect(tableCitation(uncited, edition)).toBe('No source stated.');
  expect(sourceUrl(uncited, edition)).toBeUndefined();
});
