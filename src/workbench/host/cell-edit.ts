/** Whether a person is typing into a cell: Excel runs no requests meanwhile. */
export class CellEdit {
  private editing = false;
  private waiting: (() => void)[] = [];

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
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
