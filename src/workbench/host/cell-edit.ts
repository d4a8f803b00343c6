/** Whether a person is typing into a cell: Excel runs no requests meanwhile. */
export class CellEdit {
  private editing = false;
  private waiting: (() => void)[] = [];
  private watching: (() => void)[] = [];

  get active(): boolean {
    return this.editing;
  }

  begin(): void {
    this.editing = true;
  }

  end(): void {
    this.editing = false;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Resolves when nobody is typing. */
  over(): Promise<void> {
    if (!this.editing) return Promise.resolve();
    const over = new Promise<void>((resolve) => this.waiting.push(resolve));
    for (const tell of this.watching.splice(0)) tell();
    return over;
  }

  /** Resolves once a request waits for the person to end typing. */
  awaited(): Promise<void> {
    if (this.waiting.length) return Promise.resolve();
    return new Promise((resolve) => this.watching.push(resolve));
  }
}
