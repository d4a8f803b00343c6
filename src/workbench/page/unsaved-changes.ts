/** Counts what is changed in a workbook, and knows whether a file holds all of it. */
export class UnsavedChanges {
  private changes = 0;
  private saved = 0;

  /** Whether there are changes that no file holds. */
  get any(): boolean {
    return this.changes > this.saved;
  }

  /** How many changes there were so far: to be handed back when a file with them is saved. */
  get count(): number {
    return this.changes;
  }

  add(): void {
    this.changes += 1;
  }

  /** A file holds the first so many changes; those made while it was written are in none. */
  keptInFile(count: number): void {
    this.saved = Math.max(this.saved, count);
  }

  /** The person lets go of them. */
  giveUp(): void {
    this.saved = this.changes;
  }
}
