import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { buildSync } from 'esbuild';

/** functions.js with its modules left in a global, and the functions.json that Excel reads. */
export const functionsFile = path.resolve('.cache', 'functions-of-page.js');
export const metadataFile = path.resolve('.cache', 'functions.json');

/** Compiles both from their source, once before the first test. */
export default function compileFunctions(): void {
  const { outputFiles } = buildSync({
    stdin: { contents: functionsOfPage, resolveDir: process.cwd() },
    bundle: true,
    format: 'iife',
    write: false,
  });
  writeWhole(functionsFile, outputFiles[0]?.text ?? '');
  writeWhole(metadataFile, metadata());
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

/** Bundled first: jest would compile each of its modules by itself, at each start. */
function metadata(): string {
  const { outputFiles } = buildSync({
    entryPoints: ['src/build/functions-metadata.ts'],
    bundle: true,
    platform: 'node',
    write: false,
  });
  const bundled = { exports: {} as { functionsMetadata?: () => string } };
  vm.runInThisContext(`(module) => {${outputFiles[0]?.text ?? ''}\n}`)(bundled);
  return bundled.exports.functionsMetadata?.() ?? '';
}
