// Frictionless' own library and its official schemas are of Data Package 1; version 2 adds to it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Package, Profile } from 'datapackage';
import packed from '../../../assets/reference/datapackage.json?edition';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';

interface Descriptor {
  resources: { type?: string; schema?: { fields: { name: string; type: string }[] } }[];
}

const folder = path.resolve(__dirname, '../../../assets/reference');

/** The shipped descriptor, tables marked as version 1 marks them. */
function descriptorAsVersion1(): Descriptor {
  const text = readFileSync(path.join(folder, 'datapackage.json'), 'utf8');
  const descriptor = JSON.parse(text) as Descriptor;
  const resources = descriptor.resources.map(({ type, ...resource }) =>
    type === 'table' ? { ...resource, profile: 'tabular-data-resource' } : resource,
  );
  return { ...descriptor, resources };
}

async function faults(
  standard: Parameters<typeof Profile.load>[0],
  descriptor: object,
): Promise<string[]> {
  const profile = await Profile.load(standard);
  return profile.validate(descriptor).errors.map(({ message }) => message);
}

test('the official schemas take the descriptor and every table of it', async () => {
  const descriptor = descriptorAsVersion1();
  expect(await faults('data-package', descriptor)).toEqual([]);
  const tables = descriptor.resources.filter(({ schema }) => schema);
  expect(tables).toHaveLength(unpackEdition(packed).tables.length);
  for (const table of tables) expect(await faults('tabular-data-resource', table)).toEqual([]);
});

test('the official schemas do refuse', async () => {
  const descriptor = descriptorAsVersion1();
  expect(await faults('data-package', { ...descriptor, resources: [] })).toHaveLength(1);
  const [table] = descriptor.resources;
  const schema = { fields: [{ name: 'month', type: 'moon' }] };
  expect(await faults('tabular-data-resource', { ...table, schema })).not.toEqual([]);
});

test('another reader finds the same rows: types, constraints and keys hold for it too', async () => {
  const { resources } = await Package.load(descriptorAsVersion1(), { basePath: folder });
  const tables = resources.filter(({ tabular }) => tabular);
  const read = await Promise.all(
    tables.map(async (table) => {
      const rows = await table.read({ keyed: true, relations: true });
      expect(await table.checkRelations()).toBe(true);
      return [table.name, rows.length];
    }),
  );
  expect(read).toEqual(unpackEdition(packed).tables.map(({ id, rows }) => [id, rows.length]));
});

test('the other reader refuses a cell that is not of its type', async () => {
  const descriptor = descriptorAsVersion1();
  const label = descriptor.resources
    .flatMap(({ schema }) => schema?.fields ?? [])
    .find(({ name }) => name === 'label');
  if (!label) throw new Error('no field is called label');
  label.type = 'integer';
  const { resources } = await Package.load(descriptor, { basePath: folder });
  const figures = resources.find(({ name }) => name === 'figures');
  await expect(figures?.read({ keyed: true, relations: true })).rejects.toThrow();
});
