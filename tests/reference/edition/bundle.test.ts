import path from 'node:path';
import packed from '../../../assets/reference/datapackage.json?edition';
import { readPackage } from '../../../src/build/read-package';
import { packEdition, unpackEdition } from '../../../src/reference/edition/packed-edition';

const edition = unpackEdition(packed);

test('an edition comes out of the bundle as it went in', () => {
  expect(readPackage(path.resolve('assets/reference'))).toMatchObject({
    edition: { ok: true, value: edition },
  });
  for (const table of edition.tables)
    for (const row of table.rows) expect(row).toHaveLength(table.fields.length);
});

test('a bundle of one table holds that table and the sources that it cites, no more', () => {
  const losses = unpackEdition(packEdition(edition, ['losses_general_staff']));
  expect(losses.tables.map(({ id }) => id)).toEqual(['losses_general_staff']);
  expect([...losses.sources.keys()]).toEqual([
    'general-staff-ukraine',
    'petroivaniuk-dataset',
    'romansverdan-losses',
  ]);
});
