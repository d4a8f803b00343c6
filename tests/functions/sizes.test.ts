import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const weight = (script: Uint8Array) => gzipSync(script, { level: 9 }).length;

test('the functions without uncertainty are at most 10 kB, gzip', () => {
  const { outputFiles } = buildSync({
    entryPoints: ['src/functions/functions.ts'],
    ...{ bundle: true, minify: true, target: 'es2022', write: false },
  });
  expect(weight(outputFiles[0]?.contents ?? new Uint8Array())).toBeLessThanOrEqual(10_000);
});

test('with the engine of the fans, which answers at once, it is 25 kB, and a worker 9 kB', () => {
  expect(weight(readFileSync('dist/functions.js'))).toBeLessThanOrEqual(25_000);
  expect(weight(readFileSync('dist/uncertainty-worker.js'))).toBeLessThanOrEqual(9_000);
});
