/** Remembers the package as released, once its version says what changed: `npx tsx scripts/release-edition.ts`. */
import path from 'node:path';
import { describeProblem } from '../src/reference/package/package-problem';
import { readPackage } from '../src/build/read-package';
import { releasedFile, rememberRelease, ownPackageProblems } from '../src/build/released-edition';

const folder = path.resolve('assets/reference');
const { edition } = readPackage(folder);
const problems = edition.ok
  ? ownPackageProblems(edition.value, folder, releasedFile)
  : edition.error;
if (edition.ok && problems.length === 0) {
  rememberRelease(edition.value, releasedFile);
  console.log(`Edition ${edition.value.version} is remembered as released.`);
} else {
  console.error(problems.map(describeProblem).join('\n'));
  process.exitCode = 1;
}
