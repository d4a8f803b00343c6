import { parseAddress } from '../grid/address';
import type { BoundaryHost } from '../host/external';
import type { Faults } from '../host/faults';
import type { Hub } from '../host/hub';
import { createPerson, type Person } from '../host/person';
import { pointOfCell, type PagePoint } from './cell-point';
import type { WorkbookDocument } from './workbook-document';

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
  /** Opens an xlsx file in this workbook's place: the page loads anew. */
  openXlsx(bytes: Uint8Array, name: string): Promise<void>;
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

export function createHandle(hub: Hub, document: WorkbookDocument): WorkbenchHandle {
  const { engine } = hub;
  return {
    ...createPerson(engine, hub),
    settled: () => hub.settled(),
    pointOf(cell) {
      const { top, left } = parseAddress(cell)?.area ?? {};
      if (top === undefined || left === undefined) throw new Error(`"${cell}" names no cell.`);
      return pointOfCell(engine.univer, engine.workbook.getId(), top, left);
    },
    faults: hub.faults,
    openXlsx: (bytes, name) => document.open(bytes, name),
    saveXlsx: () => document.bytes(),
  };
}
