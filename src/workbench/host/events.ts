/** The numbers that Microsoft's client listens to. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Handlers of a whole collection listen under the workbook's own id. */
export const WORKBOOK_TARGET = 'Workbook';

/** An event on its way to the client. */
export interface RaisedEvent {
  readonly type: number;
  readonly targetId: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** Keeps what the client listens to and delivers what happens. */
export class EventSource {
  /** Runtime.enableEvents of this add-in. */
  enabled = true;
  private readonly listening = new Map<string, number>();
  private pending: RaisedEvent[] = [];

  constructor(private readonly deliver: (events: readonly RaisedEvent[]) => void) {}

  register(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    this.listening.set(key, (this.listening.get(key) ?? 0) + 1);
  }

  unregister(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    const left = (this.listening.get(key) ?? 0) - 1;
    if (left > 0) this.listening.set(key, left);
    else this.listening.delete(key);
  }

  /** Whether anybody listens, so that nobody works out a message in vain. */
  hears(type: number, targetId: string): boolean {
    return this.enabled && this.listening.has(`${type} ${targetId}`);
  }

  /**
   * Sends the event to those who listen. It arrives after the answer to the request that caused it:
   * a handler that asks the workbook must find it as the event says.
   */
  raise(event: RaisedEvent): void {
    if (!this.hears(event.type, event.targetId)) return;
    this.pending.push(event);
    if (this.pending.length > 1) return;
    setTimeout(() => {
      const events = this.pending;
      this.pending = [];
      this.deliver(events);
    }, 0);
  }

  /** Handlers are gone when their page is loaded anew. */
  forget(): void {
    this.listening.clear();
    this.enabled = true;
  }
}
