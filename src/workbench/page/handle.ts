import type { BoundaryHost } from '../host/external';
import type { Faults } from '../host/faults';
import type { Hub } from '../host/hub';
import { parseAddress } from '../grid/address';
import { createPerson, type Person } from '../person';
import type { AddInOfFile } from '../xlsx/write';
import { pointOfCell, type PagePoint } from './cell-point';
import { openInNewPage, savedWorkbook } from './documents';

/**
 * `window.workbench`: the workbook for looking and for tests. Addresses are as in `B2` (on the sheet in front),
 * `B2:C3` or `Losses!B2`; one that names no cells throws.
 */
export interface WorkbenchHandle extends Person {
  /** Resolves when everything is calculated and every function has answered at least once. */
  settled(): Promise<void>;
  /** Where the middle of a cell of the sheet in front is on the page, to point at it. */
  pointOf(cell: string): PagePoint;
  /** Counts the add-in's requests and their bytes, and makes chosen ones fail. */
  readonly faults: Faults;
  /** Opens an xlsx file in this page's place: the page loads anew. */
  openXlsx(bytes: Uint8Array, name?: string): Promise<void>;
  /** The workbook as an xlsx file. */
  saveXlsx(): Promise<Uint8Array>;
}

declare global {
  interface Window {
    /** What the boundary script looks for from the add-in's pages. */
    workbenchHost?: BoundaryHost;
    workbench?: WorkbenchHandle;
  }
}

export function createHandle(hub: Hub, addIn: AddInOfFile): WorkbenchHandle {
  return {
    ...createPerson(hub.engine, hub),
    settled: () => hub.settled(),
    pointOf(cell) {
      const { top, left } = parseAddress(cell)?.area ?? { top: NaN, left: NaN };
      return pointOfCell(hub.engine.univer, hub.engine.workbook.getId(), top, left);
    },
    faults: hub.faults,
    openXlsx: (bytes, name = 'Book1.xlsx') => openInNewPage(bytes, name, addIn),
    saveXlsx: () => savedWorkbook(hub, addIn),
  };
}
