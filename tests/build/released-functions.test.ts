import { readFileSync } from 'node:fs';
import { functionsMetadata } from '../../src/build/functions-metadata';
import { functionsOf, readReleased, versionProblem } from '../../src/build/released-functions';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const changed = functionsMetadata().replace('"reserve"', '"stored"');

test('what differs from the released functions has a higher version', () => {
  expect(versionProblem(functionsOf(version, functionsMetadata()), readReleased())).toBeUndefined();
});

test.each([
  ['0.9.0', functionsMetadata(), undefined],
  [
    '0.9.0',
    changed,
    'functions.json is not that of the released 0.9.0: raise the version in package.json and in manifest.xml',
  ],
  ['0.10.0', changed, undefined],
  ['1.0.0', changed, undefined],
  ['0.8.10', functionsMetadata(), 'version 0.8.10 is below 0.9.0, the released'],
])('after a release 0.9.0, version %s', (next, metadata, problem) => {
  const released = functionsOf('0.9.0', functionsMetadata());
  expect(versionProblem(functionsOf(next, metadata), released)).toBe(problem);
});
