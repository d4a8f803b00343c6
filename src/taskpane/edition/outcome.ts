import type { MoveResult } from '../../excel/edition/move-edition';
import type { BibliographyResult } from '../../excel/sources/list-sources';
import { placeText } from '../insert/insert-text';
import { countText } from '../page/count-text';

/** What became of something that was asked for here, as the pane says it. */
export interface EditionOutcome {
  readonly done: boolean;
  readonly text: string;
}

/** @param back the workbook went back to what it was pinned to before */
export function moveOutcome(result: MoveResult, version: string, back: boolean): EditionOutcome {
  if (result.kind === 'failed') return { done: false, text: result.message };
  const where = back ? `Back on edition ${version}` : `Moved to edition ${version}`;
  return {
    done: true,
    text: `${where}: ${countText(result.formulas, 'formula')} calculated again.`,
  };
}

export function listOutcome(result: BibliographyResult): EditionOutcome {
  if (result.kind === 'failed') return { done: false, text: result.message };
  const place = placeText(result.sheet, result.address);
  return { done: true, text: `The bibliography stands at ${place}.` };
}
