import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DamagedPart, InsertedTable } from '../../excel/refresh/inserted-table';
import { compareVersions } from '../../reference/edition/edition-version';
import { Freshness } from './freshness';
import type { Offers } from './offers';
import { canRefresh } from './table-state';
import type { Workbook } from '../workbook/workbook';

/** The inserted tables as they were when the workbook was last looked at. */
export class InsertedState implements ReactiveController {
  tables: readonly InsertedTable[] = [];
  /** Parts that should hold an inserted table, and can't be read. */
  damaged: readonly DamagedPart[] = [];
  /** Tables that Sources lists, and whose rows as inserted the workbook does not keep. */
  withoutBase: readonly string[] = [];
  /** Why the workbook could not be looked at. */
  problem: string | undefined;
  private looking: Promise<void> | undefined;
  private readonly freshness = new Freshness();
  private following = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly workbook: Pick<Workbook, 'insertedTables' | 'watchTables'>,
    private readonly offers: Offers,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.look();
    void this.follow();
  }

  /** Whether the workbook may stand otherwise by now: to look at it all inserted rows are read. */
  get isStale(): boolean {
    return this.freshness.isStale(performance.now());
  }

  /** Looks at the workbook; while it does, another call waits for the same answer. */
  look(): Promise<void> {
    this.looking ??= this.lookNow().finally(() => (this.looking = undefined));
    return this.looking;
  }

  /** Looks once what may be looking now is done: the workbook has changed meanwhile. */
  async lookAgain(): Promise<void> {
    await this.looking;
    await this.look();
  }

  byInsertId(insertId: string): InsertedTable | undefined {
    return this.tables.find((table) => table.insertId === insertId);
  }

  /** Tables that newer data can be written into. */
  get updates(): readonly InsertedTable[] {
    return this.tables.filter(canRefresh);
  }

  /** The newest edition of a table of ours that is there; undefined without any. */
  get newestEdition(): string | undefined {
    return this.tables
      .filter(({ base, standing }) => base.origin.kind !== 'package' && standing.kind === 'found')
      .map(({ base }) => base.edition)
      .toSorted(compareVersions)
      .at(-1);
  }

  private async follow(): Promise<void> {
    if (this.following) return;
    this.following = true;
    try {
      await this.workbook.watchTables(() => {
        this.freshness.touch();
      });
      this.freshness.follow();
    } catch {
      // A busy Excel: without its word the workbook is looked at each time.
    }
  }

  private async lookNow(): Promise<void> {
    this.freshness.read(performance.now());
    const found = await this.workbook.insertedTables(this.offers.all);
    if (found.kind === 'found') {
      this.tables = found.tables;
      this.damaged = found.damaged;
      this.withoutBase = found.withoutBase;
      this.problem = undefined;
    } else {
      this.problem = found.message;
      this.freshness.touch();
    }
    this.host.requestUpdate();
  }
}
