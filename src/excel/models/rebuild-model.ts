import { carriedFrom, type CarriedEntries } from '../../templates';
import { failureSentence } from '../requests/failures';
import { buildModel, type Building, type BuildResult } from './build-model';
import type { BuiltModel } from './built-model';
import { frontCells } from './front-cells';

/** What became of building a model anew, and of the assumptions that were changed in the old one. */
export type RebuildResult = BuildResult & { readonly carried?: CarriedEntries };

/**
 * Builds a model anew on two more sheets, with the assumptions that the analyst changed in the one
 * that stands; that one stays. Never throws.
 */
export async function rebuildModel(model: BuiltModel, building: Building): Promise<RebuildResult> {
  const { template } = model;
  try {
    const carried = carriedFrom(model.laid, await frontCells(model));
    const result = await buildModel(template, { ...building, entries: carried.entries });
    return { ...result, carried };
  } catch (error) {
    // "again" follows in the sentence.
    const action = `build ${template.name}`;
    return { kind: 'failed', message: failureSentence(error, { action, workbook: true }) };
  }
}
