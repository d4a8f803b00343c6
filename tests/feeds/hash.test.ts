import { createHash, randomBytes } from 'node:crypto';
import { FetchSession } from '../../src/feeds/fetch-session';
import { limits } from '../../src/feeds/limits';
import { FarHosts } from './far-hosts';

const session = (signal = new AbortController().signal) =>
  new FetchSession(new FarHosts().environment, signal, () => undefined);

test.each([
  ['nothing', [0]],
  ['a small file', [1_000]],
  ['a large file', [3 * limits.bytesHashedAtOnce + 7]],
  ['small and large files', [5, limits.bytesHashedAtOnce + 1, 0, 64]],
])('%s has the SHA-256 that any other tool says', async (_, lengths) => {
  const files = lengths.map((length) => new Uint8Array(randomBytes(length)));
  const hash = createHash('sha256').update(Buffer.concat(files)).digest('hex');
  const asked = session();
  expect(await asked.hash(files)).toEqual({ ok: true, value: hash });
  expect(await asked.hash(files)).toEqual({ ok: true, value: hash });
});

test('hashing a large file ends when it is cancelled', async () => {
  const cancelled = session(AbortSignal.abort());
  const large = new Uint8Array(limits.bytesHashedAtOnce + 1);
  expect(await cancelled.hash([large])).toEqual({ ok: false, error: { kind: 'cancelled' } });
});

test('where the file that hashes in slices does not load, a large file is hashed all the same', async () => {
  jest.resetModules();
  jest.doMock('../../src/feeds/sliced-hash', () => {
    throw new Error('offline');
  });
  const { FetchSession: Fresh } = await import('../../src/feeds/fetch-session');
  const large = new Uint8Array(randomBytes(limits.bytesHashedAtOnce + 1));
  const asked = new Fresh(
    new FarHosts().environment,
    new AbortController().signal,
    () => undefined,
  );
  const value = createHash('sha256').update(large).digest('hex');
  expect(await asked.hash([large])).toEqual({ ok: true, value });
});
