import path from 'node:path';
import { buildSync } from 'esbuild';
import { functionsMetadata } from '../../src/build/functions-metadata';
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

/** The script that {@link compileFunctions} writes: functions.js with its modules left in a global. */
export const functionsFile = path.resolve('.cache', 'functions-of-page.js');

/** Compiles functions.js from its source, once before the first test. */
export default function compileFunctions(): void {
  buildSync({
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
    outfile: functionsFile,
  });
}

/** The functions.json that Excel reads, from its source. */
export const functionsJson: unknown = JSON.parse(functionsMetadata());

/** Hands a reference to the functions of this realm's page, whether they are loaded or will be. */
export function handOver(reference: ReferenceInUse | Promise<ReferenceInUse>): void {
  const page = globalThis as PageGlobals;
  page.referenceForFunctions = reference;
  page.functionsOfPage?.referenceInUse.handOver(reference);
}
