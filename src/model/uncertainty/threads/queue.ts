/**
 * As many draws as runs may hold in memory together: each takes some 100 bytes for every draw.
 * What is asked beyond that waits for its turn.
 */
const mostDraws = 2_000_000;

interface Waiting {
  readonly draws: number;
  readonly begin: () => void;
}

/** Lets large runs begin in the request in which they were asked, as memory allows. */
export class RunQueue {
  private readonly waiting: Waiting[] = [];
  private held = 0;

  /** Resolves with true at the run's turn, after which `leave` has to be called; false when canceled. */
  enter(draws: number, signal: AbortSignal | undefined): Promise<boolean> {
    return new Promise((resolve) => {
      const run: Waiting = { draws, begin: () => resolve(true) };
      this.waiting.push(run);
      const giveUp = () => {
        const at = this.waiting.indexOf(run);
        if (at < 0) return; // it has begun
        this.waiting.splice(at, 1);
        resolve(false);
        this.beginNext();
      };
      if (signal?.aborted) giveUp();
      else signal?.addEventListener('abort', giveUp, { once: true });
      this.beginNext();
    });
  }

  leave(draws: number): void {
    this.held -= draws;
    this.beginNext();
  }

  private beginNext(): void {
    for (let [next] = this.waiting; next; [next] = this.waiting) {
      if (this.held > 0 && this.held + next.draws > mostDraws) return;
      this.waiting.shift();
      this.held += next.draws;
      next.begin();
    }
  }
}
