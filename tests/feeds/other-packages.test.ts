import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chosenPlace, describeFetchFault, newDataFor, type ChosenFile } from '../../src/feeds';
import { bundled, farHosts } from './arriving';

/**
 * Each folder `other-<rule>` is a package as somebody else may write it, and in `expected.json` what
 * becomes of it: its tables, and what the pane says.
 */
const casesFolder = path.resolve(__dirname, '../cases');
const hosts = farHosts();

function filesIn(folder: string): ChosenFile[] {
  return readdirSync(path.join(casesFolder, folder))
    .filter((name) => name !== 'expected.json')
    .map((name) => {
      const bytes = readFileSync(path.join(casesFolder, folder, name));
      return {
        ...{ name, size: bytes.length, webkitRelativePath: `${folder}/${name}` },
        arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
      };
    });
}

async function becomes(folder: string): Promise<object> {
  const files = filesIn(folder);
  const asking = { signal: new AbortController().signal, files };
  const arrival = await newDataFor(bundled, hosts.environment).fetchFrom(
    chosenPlace(files),
    asking,
  );
  if (!arrival.ok) return { refused: describeFetchFault(arrival.error).split('\n') };
  const { edition, warnings } = arrival.value;
  const tables = edition.tables.map(({ id, fields, primaryKey, rows }) => ({
    ...{ id, key: primaryKey, rows },
    columns: fields.map(({ name, type }) => `${name}: ${type}`),
  }));
  return { tables, said: warnings };
}

const folders = readdirSync(casesFolder).filter((name) => name.startsWith('other-'));

test.each(folders)('%s', async (folder) => {
  const expected = path.join(casesFolder, folder, 'expected.json');
  expect(await becomes(folder)).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
});
