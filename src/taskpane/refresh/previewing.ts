import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { InsertedTable } from '../../excel/refresh/inserted-table';
import { countText } from '../page/count-text';
import type { Offers } from './offers';
import { applied, oneByOne, previewOf, undone, withChoice, type PreviewItem } from './preview';
import type { PreviewAsk } from './requests';
import type { RunningWork } from './running-work';
import { madeNumbers } from './table-actions';
import type { Workbook } from '../workbook/workbook';

type Choose = Extract<PreviewAsk, { kind: 'choose' }>;

/** The preview of a refresh of one table or several: what is chosen, written and taken back in it. */
export class Previewing implements ReactiveController {
  items: readonly PreviewItem[] = [];
  /** What is at work can be broken off. */
  cancelable = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly workbook: Workbook,
    private readonly offers: Offers,
    private readonly running: RunningWork,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.items = [];
  }

  /** Something in it can still be chosen or written. */
  get isOpen(): boolean {
    return this.items.some(({ plan }) => plan);
  }

  /** Reads the tables. @returns what there is to say aloud, as of all that is done here; nothing while something else is at work */
  async open(tables: readonly InsertedTable[]): Promise<string> {
    let said = '';
    await this.alone('Reading the tables', false, async () => {
      this.items = tables.map((table) => ({ table, choices: new Map() }));
      for (const table of tables) this.put(await previewOf(this.workbook, table, this.offers));
      said = this.openText;
    });
    return said;
  }

  private get openText(): string {
    const open = this.items.filter(({ plan }) => plan);
    const asked = open.reduce((sum, { plan }) => sum + (plan?.merge.conflicts.length ?? 0), 0);
    const words = asked > 0 ? `, ${countText(asked, 'conflict')} to decide` : '';
    return `Preview of ${countText(open.length, 'table')}${words}. Nothing is written yet.`;
  }

  choose({ insertId, choice, id }: Choose): void {
    const item = this.byInsertId(insertId);
    if (item) this.put(withChoice(item, choice, id));
  }

  /** Writes table after table. */
  async apply(): Promise<string> {
    const open = this.items.filter(({ plan }) => plan);
    let outcomes: readonly string[] = [];
    await this.alone('Writing', true, async (signal) => {
      const write = async (item: PreviewItem) => {
        const { title } = item.table.base;
        this.running.show({ text: `Writing ${title}` });
        const after = await applied(this.workbook, item, this.running.task(title, signal));
        this.put(after);
        return after;
      };
      outcomes = await oneByOne(open, write, () => signal.aborted);
    });
    return outcomes.join(' ');
  }

  async undo(insertId: string): Promise<string> {
    const item = this.byInsertId(insertId);
    if (!item) return '';
    const { title } = item.table.base;
    await this.alone(`Taking back the refresh of ${title}`, true, async (signal) => {
      this.put(await undone(this.workbook, item, this.offers, this.running.task(title, signal)));
    });
    return this.byInsertId(insertId)?.outcome?.text ?? '';
  }

  async clearFilter(insertId: string): Promise<string> {
    const item = this.byInsertId(insertId);
    if (!item) return '';
    let said = `All rows of ${item.table.base.title} are shown.`;
    await this.alone('Clearing the filter', false, async () => {
      const problem = await this.workbook.clearFilters(insertId);
      if (problem === undefined) this.put(await previewOf(this.workbook, item.table, this.offers));
      else {
        said = problem;
        this.put({ ...item, outcome: { intent: 'error', text: problem } });
      }
    });
    return said;
  }

  async makeNumbers(insertId: string): Promise<string> {
    const item = this.byInsertId(insertId);
    if (!item) return '';
    let said = '';
    await this.alone('Making numbers', false, async () => {
      const outcome = await madeNumbers(this.workbook, insertId, item.table.base.title);
      said = outcome.text;
      const now =
        outcome.intent === 'success'
          ? await previewOf(this.workbook, item.table, this.offers)
          : item;
      this.put({ ...now, outcome });
    });
    return said;
  }

  private async alone(
    text: string,
    cancelable: boolean,
    work: (signal: AbortSignal) => Promise<unknown>,
  ): Promise<void> {
    this.cancelable = cancelable;
    await this.running.run(text, async (signal) => {
      await work(signal);
    });
  }

  private byInsertId(insertId: string): PreviewItem | undefined {
    return this.items.find(({ table }) => table.insertId === insertId);
  }

  private put(item: PreviewItem): void {
    this.items = this.items.map((each) =>
      each.table.insertId === item.table.insertId ? item : each,
    );
    this.host.requestUpdate();
  }
}
