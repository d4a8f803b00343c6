/** Failures that Excel answers before it looks at a request, by office.js's numbers. */
export const HostStatus = {
  /** A cell is being edited: InvalidOperationInCellEditMode. */
  cellEditMode: 5004,
  /** The session has ended or timed out: InvalidOrTimedOutSession. */
  sessionLost: 5012,
  /** Too much is going on: ActivityLimitReached. */
  tooBusy: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  /** The add-in may not do this: AccessDenied. */
  accessDenied: 7000,
} as const;

/** A failure to be had: of the host, or an error of Excel's. */
export type Fault = (
  | { readonly status: number }
  | { readonly error: { readonly code: string; readonly message?: string } }
) & {
  /**
   * `after`: the request is carried out and its answer is lost. `midway`: half of its commands are
   * carried out, since the documents leave open whether those before a failing one stay done.
   * Otherwise nothing is done.
   */
  readonly when?: 'before' | 'midway' | 'after';
};

/** What the add-in asked of Excel over some time. */
export interface Traffic {
  readonly requests: number;
  /** Characters of the requests' and the answers' JSON, as bytes of UTF-8. */
  readonly bytesSent: number;
  readonly bytesReceived: number;
  /** The largest request and the largest answer. */
  readonly largestSent: number;
  readonly largestReceived: number;
}

const NOTHING: Traffic = {
  requests: 0,
  bytesSent: 0,
  bytesReceived: 0,
  largestSent: 0,
  largestReceived: 0,
};

/** Counts requests and makes chosen ones fail. Calls that office.js makes by itself do not count. */
export class Faults {
  private counted = NOTHING;
  private readonly planned = new Map<number, Fault>();
  private readonly acts = new Map<number, () => void | Promise<void>>();
  private everyTime: ((k: number) => void | Promise<void>) | undefined;
  private lasting: { readonly from: number; readonly fault: Fault } | undefined;

  /** What has been counted since the beginning or the last reset. */
  get traffic(): Traffic {
    return this.counted;
  }

  /** Begins to count anew and forgets what was to fail. */
  reset(): void {
    this.counted = NOTHING;
    this.planned.clear();
    this.acts.clear();
    this.everyTime = undefined;
    this.lasting = undefined;
  }

  /** @param k which request from now on: 1 is the next */
  failRequest(k: number, fault: Fault): void {
    this.planned.set(this.counted.requests + k, fault);
  }

  /** What a person does just before the k-th request from now on is carried out. */
  beforeRequest(k: number, act: () => void | Promise<void>): void {
    this.acts.set(this.counted.requests + k, act);
  }

  /** What a person does before every request, until `reset`; told which one since then. */
  beforeEachRequest(act: (k: number) => void | Promise<void>): void {
    this.everyTime = act;
  }

  /** Lets the person act before the request that was noted last. */
  async personActs(): Promise<void> {
    const { requests } = this.counted;
    const act = this.acts.get(requests);
    this.acts.delete(requests);
    await act?.();
    await this.everyTime?.(requests);
  }

  /** Every request from the k-th on fails, until `reset`: a session that is lost stays lost. */
  failFrom(k: number, fault: Fault): void {
    this.lasting = { from: this.counted.requests + k, fault };
  }

  /** Notes a request and says whether it is to fail. */
  sent(bytes: number): Fault | undefined {
    const requests = this.counted.requests + 1;
    this.counted = {
      ...this.counted,
      requests,
      bytesSent: this.counted.bytesSent + bytes,
      largestSent: Math.max(this.counted.largestSent, bytes),
    };
    const planned = this.planned.get(requests);
    this.planned.delete(requests);
    const lasting = this.lasting && requests >= this.lasting.from ? this.lasting.fault : undefined;
    return planned ?? lasting;
  }

  received(bytes: number): void {
    this.counted = {
      ...this.counted,
      bytesReceived: this.counted.bytesReceived + bytes,
      largestReceived: Math.max(this.counted.largestReceived, bytes),
    };
  }
}
