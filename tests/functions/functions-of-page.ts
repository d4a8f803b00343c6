import { readFileSync } from 'node:fs';
import type { countAnswersInUse, dateSystemInUse } from '../../src/functions/from-page';
import type { ReferenceInUse } from '../../src/functions/reference-in-use';
import type { Runs } from '../../src/functions/runs';
import type { noAnswers } from '../../src/taskpane/page/missing-parts';
import type { setDateSystem } from '../../src/reference/date-system';
import { metadataFile } from '../compiled-files';

export { functionsFile } from '../compiled-files';

/** What functions.js has in common with the rest of its page. */
export interface FunctionsOfPage {
  readonly referenceInUse: { handOver(value: ReferenceInUse | Promise<ReferenceInUse>): void };
  readonly runsInUse: Runs;
  readonly noAnswers: typeof noAnswers;
  readonly countAnswersInUse: typeof countAnswersInUse;
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

/** The functions.json that Excel reads, from its source. */
export const functionsJson: unknown = JSON.parse(readFileSync(metadataFile, 'utf8'));

/** Hands a reference to the functions of this realm's page, whether they are loaded or will be. */
export function handOver(reference: ReferenceInUse | Promise<ReferenceInUse>): void {
  const page = globalThis as PageGlobals;
  page.referenceForFunctions = reference;
  page.functionsOfPage?.referenceInUse.handOver(reference);
}
