import type { CellAddress } from '../../excel/selection';
import type { Workbook } from '../workbook/workbook';

/** Changes come in bursts: a write, what depends on it, and late answers of functions. */
const gatherMs = 100;

/** Knows what is to be said of the selected cell, now and after each change of the workbook. */
export class CellWatch<Found> {
  private place: CellAddress | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looking = false;
  private again = false;

  /**
   * @param find asks Excel what stands at a cell
   * @param found told what stands there, or undefined where there is no such thing, and at which cell, each time that Excel was asked
   */
  constructor(
    private readonly find: (place: CellAddress) => Promise<Found | undefined>,
    private readonly found: (found: Found | undefined, place: CellAddress | undefined) => void,
  ) {}

  /** Begins to follow changes. Where Excel won't tell of them what is shown is as it was when the cell was selected. */
  async follow({ watchCells }: Pick<Workbook, 'watchCells'>): Promise<void> {
    try {
      await watchCells(() => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.look(), gatherMs);
      });
    } catch {
      // An older or busy Excel: selecting the cell again looks anew.
    }
  }

  moveTo(place: CellAddress | undefined): void {
    this.place = place;
    void this.look();
  }

  /** Asks Excel once at a time; what happens meanwhile is asked for afterwards. */
  private async look(): Promise<void> {
    if (this.looking) {
      this.again = true;
      return;
    }
    this.looking = true;
    do {
      this.again = false;
      await this.ask();
      // A later place or change makes what was asked for stale.
    } while (this.again);
    this.looking = false;
  }

  private async ask(): Promise<void> {
    const { place } = this;
    try {
      const found = place && (await this.find(place));
      if (place === this.place) this.found(found, place);
    } catch {
      // Excel is busy or a cell is being edited: what is shown stays until the next change.
    }
  }
}
