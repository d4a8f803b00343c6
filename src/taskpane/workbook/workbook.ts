import { consume, createContext, type Context } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { state } from 'lit/decorators.js';
import type { WorkbookEdition } from '../../excel/edition/workbook-edition';
import type { CellAddress } from '../../excel/selection';

/** What the pane asks of Excel. */
export type Workbook = typeof import('./excel-workbook');

/** What the pane asks of Excel about models. */
export type Models = Awaited<ReturnType<Workbook['models']>>;

/** "absent" in a plain browser: the reference can be read there, but nothing inserted. */
export type WorkbookState = Workbook | 'starting' | 'absent';

export const workbookContext = createContext<WorkbookState>(Symbol('workbook'));

/** The selection's top left cell; undefined while Excel names none. */
export const selectionContext = createContext<CellAddress | undefined>(Symbol('selection'));

/** The edition that the workbook's formulas answer from; undefined outside Excel, and until it is loaded. */
export const editionContext = createContext<WorkbookEdition | undefined>(Symbol('edition'));

/**
 * A property that holds the workbook, given by the pane to all that stands in it: a `WorkbookState`.
 * It is a `Workbook` in what the pane shows only once there is one.
 */
export const workbook = given(workbookContext);

/** A property that holds the selected cell, given likewise: a `CellAddress`, or undefined. */
export const selection = given(selectionContext);

/** A property that holds the edition, given likewise: a `WorkbookEdition` in what stands in place of it. */
export const workbookEdition = given(editionContext);

function given<T>(context: Context<unknown, T>) {
  return (element: ReactiveElement, name: string): void => {
    state()(element, name);
    consume({ context, subscribe: true })(element as ReactiveElement & Record<string, T>, name);
  };
}
