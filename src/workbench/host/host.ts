import type { Engine } from '../grid/engine';
import type { DocumentState } from './document-state';
import type { EventSource } from './events';
import type { ExcelState } from './excel-state';
import type { LargeWrite } from './large-write';
import type { ExcelObject } from './excel-object';

/** What the objects work on. */
export interface Host {
  readonly engine: Engine;
  /** What the workbook keeps besides cells: settings, XML parts, protection. */
  readonly document: DocumentState;
  readonly state: ExcelState;
  readonly events: EventSource;
  readonly largeWrite: LargeWrite;
  /** Names of the add-in's functions, in capitals. */
  functionNames(): string[];
  /** Whether a cell waits for the answer of a custom function. */
  functionsPending(): boolean;
  /** The range that a change event refers to. */
  keptRange(reference: string): ExcelObject;
}
