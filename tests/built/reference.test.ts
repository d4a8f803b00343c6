import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { newDataFor } from '../../src/feeds';
import { shipped, farHosts } from '../feeds/arriving';

const hosts = farHosts();

test('the build lays its data package where add-ins look for a newer edition', async () => {
  const folder = path.resolve(__dirname, '../../dist/reference');
  for (const file of readdirSync(folder))
    hosts.answers.set(
      `https://add-in.example/tankstock/reference/${file}`,
      readFileSync(path.join(folder, file), 'utf8'),
    );
  const data = newDataFor(shipped, hosts.environment);
  const { signal } = new AbortController();
  expect(await data.newerEdition(signal)).toEqual({ ok: true, value: undefined });
  expect(await data.fetchFrom({ kind: 'site' }, { signal })).toMatchObject({
    ok: true,
    value: { edition: { version: shipped.version, tables: shipped.tables } },
  });
});
