import { enterFormula } from '../../excel/formulas/enter-formula';
import { openExamples, type ExamplesResult } from '../../excel/formulas/examples-sheet';
import { goTo } from '../../excel/go-to';
import { insertTable } from '../../excel/tables/insert/insert-table';
import { undoInsert } from '../../excel/tables/insert/undo-insert';
import { watchSelection } from '../../excel/selection';

/** What the pane asks of Excel. */
export interface Workbook {
  insert: typeof insertTable;
  undoInsert: typeof undoInsert;
  enter: typeof enterFormula;
  watchSelection: typeof watchSelection;
  goTo: typeof goTo;
  openExamples: () => Promise<ExamplesResult>;
}

/** "absent" in a plain browser: the reference can be read there, but nothing inserted. */
export type WorkbookState = Workbook | 'starting' | 'absent';

export const excelWorkbook: Workbook = {
  insert: insertTable,
  undoInsert,
  enter: enterFormula,
  watchSelection,
  goTo,
  async openExamples() {
    try {
      const { guideGroups } = await import(
        /* webpackChunkName: "examples" */ '../../help/guides/all'
      );
      return await openExamples(guideGroups);
    } catch {
      return { kind: 'failed', message: 'The examples could not be loaded: try again.' };
    }
  },
};
