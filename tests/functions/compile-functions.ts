import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

/** functions.js with its modules left in a global, and the functions.json that Excel reads. */
export const functionsFile = path.resolve('.cache', 'functions-of-page.js');
export const metadataFile = path.resolve('.cache', 'functions.json');

/** Compiles both from their source, once before the first test. */
export default function compileFunctions(): void {
  buildSync({
    stdin: { contents: functionsOfPage, resolveDir: process.cwd() },
    bundle: true,
    format: 'iife',
    outfile: functionsFile,
  });
  writeFileSync(metadataFile, metadata());
}

const functionsOfPage = `
  import './src/functions/functions';
  import { dateSystemInUse } from './src/functions/date-system-in-use';
  import { referenceInUse } from './src/functions/reference-in-use';
  import { runsInUse } from './src/functions/runs';
  import { setDateSystem } from './src/reference/date-system';
  globalThis.functionsOfPage = { dateSystemInUse, referenceInUse, runsInUse, setDateSystem };
  setDateSystem('1900');
  const reference = globalThis.referenceForFunctions;
  if (reference) referenceInUse.handOver(reference);`;

/** Bundled first: jest would compile each of its modules by itself, at each start. */
function metadata(): string {
  const outfile = path.resolve('.cache', 'functions-metadata.cjs');
  buildSync({
    entryPoints: ['src/build/functions-metadata.ts'],
    bundle: true,
    platform: 'node',
    outfile,
  });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it has been written just now
  const { functionsMetadata } = require(outfile) as { functionsMetadata(): string };
  return functionsMetadata();
}
