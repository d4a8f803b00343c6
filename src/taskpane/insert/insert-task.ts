import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Destination, InsertResult } from '../../excel/insert-table';
import type { Edition, ReferenceTable } from '../../reference/edition';
import { Announcement } from '../announcement';
import { resultText, runningText } from './insert-text';
import type { Workbook } from './workbook';

/** Where an insert stands. */
export type Insertion =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      readonly table: ReferenceTable;
      readonly destination: Destination;
    }
  | {
      readonly kind: 'ended';
      readonly result: InsertResult;
      /** Absent for what the ribbon inserted: it is not asked for again from the pane. */
      readonly table?: ReferenceTable;
    };

/** Runs one insert at a time, shows where it stands and says it to screen readers. */
export class InsertTask implements ReactiveController {
  insertion: Insertion = { kind: 'none' };

  constructor(private readonly host: ReactiveControllerHost & EventTarget) {
    host.addController(this);
  }

  hostConnected(): void {
    this.show({ kind: 'none' });
  }

  async run(
    workbook: Workbook,
    edition: Edition,
    table: ReferenceTable,
    destination: Destination,
  ): Promise<void> {
    if (this.insertion.kind === 'running') return;
    this.show({ kind: 'running', table, destination });
    this.say(runningText(table, destination));
    const result = await workbook.insert(table, edition, destination);
    this.end(result, table);
  }

  /** Shows what became of an insert, also of one that the ribbon began. */
  end(result: InsertResult, table?: ReferenceTable): void {
    this.show({ kind: 'ended', result, ...(table && { table }) });
    this.say(resultText(result));
  }

  dismiss(): void {
    this.show({ kind: 'none' });
  }

  private show(insertion: Insertion): void {
    this.insertion = insertion;
    this.host.requestUpdate();
  }

  private say(text: string): void {
    this.host.dispatchEvent(new Announcement(text));
  }
}
