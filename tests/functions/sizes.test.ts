import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const weight = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

test('the functions are at most 30 kB, gzip, and a worker 12 kB', () => {
  expect(weight('dist/functions.js')).toBeLessThanOrEqual(30_000);
  expect(weight('dist/uncertainty-worker.js')).toBeLessThanOrEqual(12_000);
});
