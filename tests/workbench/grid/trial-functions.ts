import path from 'node:path';
import type { HeadlessOptions } from '../../../src/workbench/headless/headless';
import { openExcel, type OpenedExcel } from '../excel';
import functionsJson from '../../cases/trial-functions/functions.json';

/** What the trial functions keep for tests to look at. */
export interface Trial {
  /** How often TRIAL.ADD was called. */
  added: number;
  /** Arguments of TRIAL.HELD that were cancelled. */
  readonly cancelled: unknown[];
  /** Open calls of TRIAL.HELD by argument. */
  readonly held: ReadonlyMap<unknown, { resolve(value: unknown): void }>;
  /** Streams that are running. */
  readonly streams: number;
}

/** A workbook with the functions of tests/cases/trial-functions. */
export async function openWithTrialFunctions(
  options: Partial<HeadlessOptions> = {},
): Promise<{ excel: OpenedExcel; trial: Trial }> {
  const script = path.resolve(__dirname, '../../cases/trial-functions/functions.js');
  const excel = await openExcel({ functionsJson, scripts: [script], ...options });
  const { trial } = globalThis as unknown as { trial: Trial };
  return { excel, trial };
}
