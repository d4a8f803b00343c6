import type { InvocationMessage } from '../grid/custom-functions/custom-functions';
import type { RaisedEvent } from './events';

/** Numbers by which the host calls a page. */
const Dispatch = { selectionChanged: 2, richApiMessage: 33, command: 39 } as const;
/** Categories of the Rich API's messages. */
const Category = { customFunction: 1, event: 65_536 } as const;

type Raise = (dispatchId: number, json: string) => void;

/** A page of the add-in that is open. */
export interface Page {
  readonly path: string;
  readonly raise: Raise;
  functionsReady: boolean;
}

/** The add-in's open pages, and what is sent to them. */
export class Pages {
  private readonly open: Page[] = [];
  private waiting: InvocationMessage[] = [];

  /** @param functionsPage the page that answers custom functions; left out, any page does */
  constructor(private readonly functionsPage: string | undefined) {}

  /** Takes a page in; says whether it takes the place of one that was open at the same path. */
  add(page: Page): boolean {
    const before = this.open.findIndex(({ path }) => path === page.path);
    if (before >= 0) this.open.splice(before, 1, page);
    else this.open.push(page);
    return before >= 0;
  }

  has(page: Page): boolean {
    return this.open.includes(page);
  }

  /** Sends calls of functions to their page; they wait until it is ready. */
  invoke(messages: readonly InvocationMessage[]): void {
    const page = this.open.find(({ path, functionsReady }) => {
      return functionsReady && (!this.functionsPage || path === this.functionsPage);
    });
    if (!page) {
      this.waiting.push(...messages);
      return;
    }
    const entries = messages.map(({ type, message }) => {
      return [Category.customFunction, type, '', JSON.stringify(message), 1, false];
    });
    page.raise(Dispatch.richApiMessage, JSON.stringify(entries));
  }

  /** The page can answer functions now: office.js listens from the next turn on. */
  functionsReady(page: Page): void {
    page.functionsReady = true;
    setTimeout(() => {
      const messages = this.waiting;
      this.waiting = [];
      if (messages.length) this.invoke(messages);
    }, 0);
  }

  /** Forgets the calls that no page has seen. */
  forgetCalls(): void {
    this.waiting = [];
  }

  deliver(events: readonly RaisedEvent[]): void {
    const entries = events.map(({ type, targetId, message }) => {
      return [Category.event, type, targetId, JSON.stringify(message), 1, false];
    });
    this.toAll(Dispatch.richApiMessage, entries);
  }

  selectionChanged(): void {
    this.toAll(Dispatch.selectionChanged, []);
  }

  command(id: string, functionName: string, controlId: string): void {
    const event = JSON.stringify({ source: { id: controlId } });
    this.toAll(Dispatch.command, [id, functionName, event]);
  }

  /** Ends the line to every page. */
  close(): void {
    this.open.length = 0;
  }

  private toAll(dispatchId: number, values: unknown[]): void {
    const json = JSON.stringify(values);
    for (const page of this.open) page.raise(dispatchId, json);
  }
}
