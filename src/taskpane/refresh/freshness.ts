/** What Excel tells nothing of, such as a table's new name, is seen at the latest after this long. */
const trustedMs = 60_000;

/** Whether what was read of the workbook may still be so. All times are in milliseconds of one clock. */
export class Freshness {
  private isFollowed = false;
  private readAt = -Infinity;

  /** From now on `touch` is called when something changes. */
  follow(): void {
    this.isFollowed = true;
  }

  touch(): void {
    this.readAt = -Infinity;
  }

  /** It is read: what changes while that lasts touches it again. */
  read(now: number): void {
    this.readAt = now;
  }

  isStale(now: number): boolean {
    return !this.isFollowed || now - this.readAt > trustedMs;
  }
}
