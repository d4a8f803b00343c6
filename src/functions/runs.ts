/** A calculation of many draws that a cell waits for. */
export interface Run {
  /** Tells the runs of a page apart. */
  readonly id: number;
  /** The function, such as TANKFAN, and its cell, such as Sheet1!B3, where Excel names them. */
  readonly call: string | undefined;
  readonly cell: string | undefined;
  readonly draws: number;
  readonly months: number;
  /** What share of the work is done: 0 … 1. */
  readonly done: number;
  /** The cell then shows #N/A, and says that the calculation was stopped. */
  readonly stop: () => void;
}

/** The runs that cells wait for, for the pane to show and to stop. */
export class Runs {
  private readonly open = new Map<number, Run>();
  private readonly listeners = new Set<() => void>();
  private lastId = 0;

  /** In the order in which they began. */
  all(): readonly Run[] {
    return [...this.open.values()];
  }

  /** A run that may be about to begin: it counts from `show` to `end`. */
  prepare(run: Omit<Run, 'id' | 'done'>): OpenRun {
    const id = ++this.lastId;
    return new OpenRun({ ...run, id, done: 0 }, (now) => this.put(id, now));
  }

  /** Calls back after each change. Returns what ends that. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private put(id: number, run: Run | undefined): void {
    if (run) this.open.set(id, run);
    else this.open.delete(id);
    for (const listener of this.listeners) listener();
  }
}

/** For whoever carries a run out. What is answered at once is never shown: nobody waits for it. */
export class OpenRun {
  private shown = false;

  constructor(
    private run: Run,
    private readonly put: (run: Run | undefined) => void,
  ) {}

  show(): void {
    this.shown = true;
    this.put(this.run);
  }

  /** @param done what share of the work is done: 0 … 1 */
  readonly tell = (done: number): void => {
    this.run = { ...this.run, done };
    if (this.shown) this.put(this.run);
  };

  readonly end = (): void => {
    this.shown = false;
    this.put(undefined);
  };
}

/** The page's runs. */
export const runsInUse = new Runs();
