import { createContext } from '@lit/context';
import type { AssumptionResult } from '../../excel/formulas/assumption-row';
import type { CellTarget, FormulaResult } from '../../excel/formulas/enter-formula';
import type { ExamplesResult } from '../../excel/formulas/examples-sheet';
import type { goTo } from '../../excel/go-to';
import type { insertTable } from '../../excel/tables/insert/insert-table';
import type { undoInsert } from '../../excel/tables/insert/undo-insert';
import { watchSelection, type CellAddress } from '../../excel/selection';
import type { Entered } from './enter-request';

/** What the pane asks of Excel. */
export interface Workbook {
  insert: typeof insertTable;
  undoInsert: typeof undoInsert;
  enter: (entered: Entered, target: CellTarget) => Promise<FormulaResult | AssumptionResult>;
  watchSelection: typeof watchSelection;
  goTo: typeof goTo;
  openExamples: () => Promise<ExamplesResult>;
}

/** "absent" in a plain browser: the reference can be read there, but nothing inserted. */
export type WorkbookState = Workbook | 'starting' | 'absent';

/** Given by the pane to all that stands in it. */
export const workbookContext = createContext<WorkbookState>(Symbol('workbook'));

/** The selected cell, given likewise; undefined until Excel has told it. */
export const placeContext = createContext<CellAddress | undefined>(Symbol('place'));

/** What writes into the workbook: not needed for the pane's first view, so a file of its own. */
const writing = () => import(/* webpackChunkName: "excel" */ './writing');

const notLoaded = {
  kind: 'failed',
  message: 'A part of the add-in could not be loaded. Close the pane and open it again.',
} as const;

export const excelWorkbook: Workbook = {
  watchSelection,
  insert: async (...wanted) =>
    writing().then(
      ({ insertTable }) => insertTable(...wanted),
      () => notLoaded,
    ),
  undoInsert: async (...wanted) =>
    writing().then(
      ({ undoInsert }) => undoInsert(...wanted),
      () => notLoaded,
    ),
  enter: async (entered, target) =>
    writing().then(
      async ({ enterFormula, insertAssumption }): Promise<FormulaResult | AssumptionResult> =>
        'formula' in entered ? enterFormula(entered, target) : insertAssumption(entered, target),
      () => notLoaded,
    ),
  goTo: async (...wanted) =>
    writing().then(
      ({ goTo }) => goTo(...wanted),
      () => notLoaded.message,
    ),
  async openExamples() {
    try {
      const [{ openExamples }, { guideGroups }] = await Promise.all([
        writing(),
        import(/* webpackChunkName: "examples" */ '../../help/guides/all'),
      ]);
      return await openExamples(guideGroups);
    } catch {
      return { kind: 'failed', message: 'The examples could not be loaded: try again.' };
    }
  },
};
