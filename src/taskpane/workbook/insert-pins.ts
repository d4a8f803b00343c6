import type { WorkbookEdition } from '../../excel/edition/workbook-edition';

/**
 * Ties inserts to the edition that the workbook keeps: the first one has it kept, and once all that
 * were made since are taken back it need not be.
 */
export class InsertPins {
  /** Excel's ids of the tables that were inserted since this pane had the edition kept. */
  private readonly inserted = new Set<string>();
  private pinned = false;
  /** What is asked for meanwhile has to find the workbook as this leaves it. */
  private last: Promise<void> = Promise.resolve();

  /** @param opened the workbook's edition; undefined where its file did not load */
  constructor(
    private readonly opened: Promise<Pick<WorkbookEdition, 'state' | 'pin' | 'unpin'> | undefined>,
  ) {}

  add(tableId: string): Promise<void> {
    return this.inTurn(async () => {
      const edition = await this.opened;
      if (edition?.state.kind === 'unpinned') this.pinned = true;
      if (this.pinned) this.inserted.add(tableId);
      await edition?.pin();
    });
  }

  takeBack(tableId: string): Promise<void> {
    return this.inTurn(async () => {
      const wasHere = this.inserted.delete(tableId);
      if (!wasHere || this.inserted.size > 0) return;
      this.pinned = false;
      await (await this.opened)?.unpin().catch(() => undefined); // it stays pinned, and the pane shows it
    });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }
}
