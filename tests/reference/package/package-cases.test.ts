import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPackage } from '../../../src/build/read-package';
import { describeProblem } from '../../../src/reference/package/package-problem';

/**
 * Each folder `package-<fault>` holds the files in which it differs from `package-whole`, and in
 * `expected.txt` the report of that package: what a build or the task pane must say, line by line.
 */
const casesFolder = path.resolve(__dirname, '../../cases');
const whole = path.join(casesFolder, 'package-whole');
const faults = readdirSync(casesFolder)
  .filter((name) => name.startsWith('package-') && name !== 'package-whole')
  .map((name) => path.join(casesFolder, name));

function reportOf(...layers: readonly string[]): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  try {
    for (const layer of layers) cpSync(layer, folder, { recursive: true });
    const { edition } = readPackage(folder);
    return edition.ok ? [] : edition.error.map(describeProblem);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the whole package has no faults', () => {
  expect(reportOf(whole)).toEqual([]);
});

test.each(faults.map((folder) => [path.basename(folder), folder]))('%s', (_, folder) => {
  const expected = readFileSync(path.join(folder, 'expected.txt'), 'utf8').trim().split('\n');
  expect(reportOf(whole, folder)).toEqual(expected);
});
