import type { MoveResult } from '../../excel/edition/move-edition';
import { countText } from '../page/count-text';

/** What became of a move, as the pane says it. */
export interface MoveOutcome {
  readonly done: boolean;
  readonly text: string;
}

/** @param back the workbook went back to what it was pinned to before */
export function moveOutcome(result: MoveResult, version: string, back: boolean): MoveOutcome {
  if (result.kind === 'failed') return { done: false, text: result.message };
  const where = back ? `Back on edition ${version}` : `Moved to edition ${version}`;
  return {
    done: true,
    text: `${where}: ${countText(result.formulas, 'formula')} calculated again.`,
  };
}
