import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CellTarget } from '../../excel/formulas/enter-formula';
import type { InsertRecord, InsertTarget } from '../../excel/tables/insert/insert-table';
import type { Offer } from '../../reference/stored/base';
import { Announcement } from '../page/announcement';
import { spelled } from '../page/spelling';
import type { Entered } from './enter-request';
import { resultText, runningText, type EndedInsert } from './insert-text';
import type { Workbook } from '../workbook/workbook';

/** Where an insert stands. */
export type Insertion =
  | { readonly kind: 'none' }
  /** `text` says what is being done. */
  | { readonly kind: 'running'; readonly text: string }
  | {
      readonly kind: 'ended';
      readonly result: EndedInsert;
      /** What can be asked for again at another place; absent for what the ribbon inserted. */
      readonly offer?: Offer;
      readonly entered?: Entered;
      /** What could not be taken back, to be tried again. */
      readonly undo?: InsertRecord;
    };

type Wanted = Pick<Extract<Insertion, { kind: 'ended' }>, 'offer' | 'entered' | 'undo'>;

/** Runs one insert at a time, shows where it stands and says it to screen readers. */
export class InsertTask implements ReactiveController {
  insertion: Insertion = { kind: 'none' };
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly host: ReactiveControllerHost & EventTarget) {
    host.addController(this);
  }

  hostConnected(): void {
    this.show({ kind: 'none' });
  }

  async run(
    workbook: Pick<Workbook, 'insertTable'>,
    offer: Offer,
    target: InsertTarget,
  ): Promise<void> {
    const insert = () => workbook.insertTable(offer, target);
    await this.start(runningText(offer.table, target), insert, { offer });
  }

  /** Enters a formula or a row of them. */
  async enter(
    workbook: Pick<Workbook, 'enterFormula' | 'insertAssumption'>,
    entered: Entered,
    target: CellTarget,
  ): Promise<void> {
    const [what, enter] =
      'formula' in entered
        ? [spelled(entered.formula), () => workbook.enterFormula(entered, target)]
        : [entered.title, () => workbook.insertAssumption(entered, target)];
    await this.start(`Entering ${what}`, enter, { entered });
  }

  /** Takes an insert back. */
  async undo(workbook: Pick<Workbook, 'undoInsert'>, record: InsertRecord): Promise<void> {
    const text = `Taking ${record.placement.tableName} out again`;
    await this.start(text, () => workbook.undoInsert(record), { undo: record });
  }

  /** Shows what became of an insert that the ribbon began, after the one that may be running here. */
  async report(result: EndedInsert): Promise<void> {
    await this.running;
    this.end(result, result.kind === 'standing' ? { offer: result.offer } : {});
  }

  private async start(
    text: string,
    work: () => Promise<EndedInsert>,
    wanted: Wanted,
  ): Promise<void> {
    if (this.insertion.kind === 'running') return;
    this.show({ kind: 'running', text });
    this.say(text);
    this.running = work().then((result) => {
      this.end(result, wanted);
    });
    await this.running;
  }

  private end(result: EndedInsert, wanted: Wanted = {}): void {
    this.show({ kind: 'ended', result, ...wanted });
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
