import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { buildSync, type BuildOptions } from 'esbuild';
import type { PackedEdition } from '../src/reference/edition/packed-edition';
import { editionFile, functionsFile, metadataFile } from './compiled-files';

/** Compiles what many tests read, from its source: once before the first, not in each file. */
export default function compileOnce(): void {
  writeWhole(functionsFile, bundled(functionsOfPage, { format: 'iife' }));
  const { functionsMetadata, packedEdition } = madeByTheBuild();
  writeWhole(metadataFile, functionsMetadata());
  writeWhole(editionFile, JSON.stringify(packedEdition('assets/reference')));
}

/** Another run of tests in this folder may be reading the file. */
function writeWhole(file: string, text: string): void {
  const aside = `${file}.${String(process.pid)}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(aside, text);
  renameSync(aside, file);
}

const functionsOfPage = `
  import './src/functions/functions';
  import { countAnswers } from './src/functions/answers/counts';
  import { SourcedAnswers } from './src/functions/answers/sourced';
  import {
    countAnswersInUse,
    dateSystemInUse,
    sourcedAnswersInUse,
  } from './src/functions/from-page';
  import { runsInUse } from './src/functions/runs';
  import { setDateSystem } from './src/reference/date-system';
  import { noAnswers } from './src/taskpane/page/missing-parts';
  const answersFrom = (reference) => new SourcedAnswers(reference);
  const referenceInUse = {
    handOver: (reference) =>
      sourcedAnswersInUse.handOver(
        'then' in reference ? reference.then(answersFrom) : answersFrom(reference),
      ),
  };
  globalThis.functionsOfPage = {
    countAnswersInUse,
    dateSystemInUse,
    noAnswers,
    referenceInUse,
    runsInUse,
    setDateSystem,
  };
  setDateSystem('1900');
  countAnswersInUse.handOver(countAnswers);
  const reference = globalThis.referenceForFunctions;
  if (reference) referenceInUse.handOver(reference);`;

const build = `
  export { functionsMetadata } from './src/build/functions-metadata';
  import { readPackage } from './src/build/read-package';
  import { packEdition } from './src/reference/edition/packed-edition';
  import { describeProblem } from './src/reference/package/package-problem';
  export function packedEdition(folder) {
    const { edition } = readPackage(folder);
    if (!edition.ok) throw new Error(edition.error.map(describeProblem).join('\\n'));
    return packEdition(edition.value);
  }`;

interface Build {
  functionsMetadata(): string;
  packedEdition(folder: string): PackedEdition;
}

/** Bundled first: jest would compile each of its modules by itself, at each start. */
function madeByTheBuild(): Build {
  const made = { exports: {} };
  const script = bundled(build, { platform: 'node' });
  vm.runInThisContext(`(module, require) => {${script}\n}`)(made, require);
  return made.exports as Build;
}

function bundled(contents: string, options: BuildOptions): string {
  const stdin = { contents, resolveDir: process.cwd() };
  const { outputFiles } = buildSync({ stdin, bundle: true, write: false, ...options });
  return outputFiles?.[0]?.text ?? '';
}
