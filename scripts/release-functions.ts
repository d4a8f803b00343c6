/** Remembers functions.json as released, once it is published: `npx tsx scripts/release-functions.ts`. */
import { readFileSync } from 'node:fs';
import { functionsMetadata } from '../src/build/functions-metadata';
import {
  functionsOf,
  readReleased,
  rememberFunctions,
  versionProblem,
} from '../src/build/released-functions';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const functions = functionsOf(version, functionsMetadata());
const problem = versionProblem(functions, readReleased());
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  rememberFunctions(functions);
  console.log(`The functions of ${version} are remembered as released.`);
}
