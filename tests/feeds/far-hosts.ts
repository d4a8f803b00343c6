import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Environment } from '../../src/feeds';

/** How a file is answered: its text, or what a server does instead. */
export type Answer = string | RequestListener;

/** The add-in's page in these tests. */
export const site = 'https://add-in.example/tankstock/taskpane.html';

/**
 * All hosts of the internet as one server on this computer: `https://host/path` is asked for as
 * `http://127.0.0.1:port/host/path`. What has no answer is a 404. Nothing waits: pauses are noted, and
 * a request is late when the test says so.
 */
export class FarHosts {
  /** Addresses in the order in which they were asked for. */
  readonly asked: string[] = [];
  readonly inits: RequestInit[] = [];
  /** Milliseconds of each pause before a further try. */
  readonly pauses: number[] = [];
  /** What the page does when reading lets it. */
  inBetween: () => void = () => undefined;
  readonly answers = new Map<string, Answer>();
  today = '2026-09-02';
  private late = new AbortController();
  private readonly server: Server = createServer((request, response) => {
    const answer = this.answers.get(`https:/${request.url ?? ''}`);
    if (typeof answer === 'function') answer(request, response);
    else if (answer === undefined) response.writeHead(404).end('404: Not Found');
    else response.end(answer);
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  forget(): void {
    for (const list of [this.asked, this.inits, this.pauses]) list.length = 0;
    this.answers.clear();
    this.inBetween = () => undefined;
    this.today = '2026-09-02';
    this.late = new AbortController();
  }

  /** Time is up for every request. */
  readonly timeIsUp = (): void => this.late.abort();

  /** An answer that leads elsewhere. */
  redirect(to: string): RequestListener {
    return (_, response) => response.writeHead(302, { location: this.here(to) }).end();
  }

  readonly environment: Environment = {
    fetch: async (address, init) => {
      this.asked.push(address);
      this.inits.push(init);
      const response = await fetch(this.here(address), init);
      return Object.defineProperty(response, 'url', { value: this.there(response.url) });
    },
    now: () => new Date(`${this.today}T09:12:44Z`),
    random: () => 0.5,
    wait: (milliseconds) => {
      this.pauses.push(milliseconds);
      return Promise.resolve();
    },
    letOthersGoFirst: () => {
      this.inBetween();
      return Promise.resolve();
    },
    clock: () => performance.now(),
    timeOut: () => this.late.signal,
    site,
  };

  /** Where this server answers for an address. */
  private here(address: string): string {
    const plain = address.replace(/^http:\/\//, 'https://plain~');
    return plain.replace(/^https:\/\//, `${this.origin()}/`);
  }

  /** The address that this server answered for. */
  private there(address: string): string {
    const secure = address.replace(`${this.origin()}/`, 'https://');
    return secure.replace(/^https:\/\/plain~/, 'http://');
  }

  private origin(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }
}
