/** What fetching needs of the page around it: passed in, so that nothing here waits or asks by itself. */
export interface Environment {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly now: () => Date;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Lets the page do what waits: paint, answer a click, calculate a cell. */
  readonly letOthersGoFirst: () => Promise<void>;
  /** Milliseconds since some moment. */
  readonly clock: () => number;
  /** A signal that is aborted after so many milliseconds. */
  readonly timeOut: (milliseconds: number) => AbortSignal;
  /** Address of the add-in's page: its own site stands beside it. */
  readonly site: string;
}

/** The environment of a page. AbortSignal.timeout is missing in the Safari engine of older macOS. */
export function environmentOf(page: Window): Environment {
  return {
    fetch: (address, init) => page.fetch(address, init),
    now: () => new Date(),
    random: () => Math.random(),
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const timer = page.setTimeout(resolve, milliseconds);
        signal.addEventListener('abort', () => {
          page.clearTimeout(timer);
          resolve();
        });
      }),
    letOthersGoFirst,
    clock: () => page.performance.now(),
    timeOut: (milliseconds) => {
      const late = new AbortController();
      page.setTimeout(() => late.abort(), milliseconds);
      return late.signal;
    },
    site: page.location.href,
  };
}

/** Browsers hold nested timers back for 4 ms each; messages come at once. */
function letOthersGoFirst(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
