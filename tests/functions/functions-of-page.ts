import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { dateSystemInUse } from '../../src/functions/date-system-in-use';
import type { ReferenceInUse } from '../../src/functions/reference-in-use';
import type { Runs } from '../../src/functions/runs';
import type { setDateSystem } from '../../src/reference/date-system';

/** What functions.js has in common with the rest of its page. */
export interface FunctionsOfPage {
  readonly referenceInUse: { handOver(value: ReferenceInUse | Promise<ReferenceInUse>): void };
  readonly runsInUse: Runs;
  readonly dateSystemInUse: typeof dateSystemInUse;
  /** A workbook counts from 1900 unless a test says otherwise. */
  readonly setDateSystem: typeof setDateSystem;
}

/** The globals of a page under test. */
export interface PageGlobals {
  functionsOfPage?: FunctionsOfPage;
  /** Handed over as soon as the functions are there. */
  referenceForFunctions?: ReferenceInUse | Promise<ReferenceInUse> | undefined;
}

/** The source of functions.js as a script that leaves its modules in a global. */
export const functionsScript = buildSync({
  stdin: {
    contents: `
      import './src/functions/functions';
      import { dateSystemInUse } from './src/functions/date-system-in-use';
      import { referenceInUse } from './src/functions/reference-in-use';
      import { runsInUse } from './src/functions/runs';
      import { setDateSystem } from './src/reference/date-system';
      globalThis.functionsOfPage = { dateSystemInUse, referenceInUse, runsInUse, setDateSystem };
      setDateSystem('1900');
      const reference = globalThis.referenceForFunctions;
      if (reference) referenceInUse.handOver(reference);`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: 'iife',
  write: false,
}).outputFiles[0]?.text as string;

/** The script as a file; each run writes the same. */
export function functionsFile(): string {
  const file = path.resolve('.cache', 'functions-of-page.js');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.${String(process.pid)}`, functionsScript);
  renameSync(`${file}.${String(process.pid)}`, file);
  return file;
}

/** Hands a reference to the functions of this realm's page, whether they are loaded or will be. */
export function handOver(reference: ReferenceInUse | Promise<ReferenceInUse>): void {
  const page = globalThis as PageGlobals;
  page.referenceForFunctions = reference;
  page.functionsOfPage?.referenceInUse.handOver(reference);
}
