import type { Steps } from '../reference/package/steps';
import { fail, succeed, type Result } from '../reference/result';
import type { FetchFault } from './fetch-fault';
import { limits } from './limits';
import type { Bytes } from './read-body';
import { request, type FileRequest } from './request';
import type { Environment } from './environment';
import { sha256 } from '../reference/sha256';

/** How far fetching is: files that arrived, of those that are known to be wanted. */
export interface Progress {
  readonly arrived: number;
  readonly wanted: number;
}

/** A file as it arrived. */
export interface ArrivedFile {
  readonly bytes: Bytes;
  readonly text: string;
}

/** One refresh: all its requests, one after the other, within the limits. */
export class FetchSession {
  private requestsLeft: number = limits.requests;
  private bytesLeft: number = limits.bytesInAll;
  private readonly hashes = new WeakMap<Bytes, string>();

  constructor(
    private readonly environment: Environment,
    private readonly signal: AbortSignal,
    readonly report: (progress: Progress) => void,
  ) {}

  /** ISO instant in UTC, to the minute. */
  now(): string {
    return `${this.environment.now().toISOString().slice(0, 16)}Z`;
  }

  /** Asks for a file; after a fault that may pass, again, each time after a longer and less foreseeable wait. */
  async getBytes(asked: FileRequest): Promise<Result<Bytes, FetchFault>> {
    for (let tried = 1; ; tried += 1) {
      const answer = await this.getOnce(asked);
      if (answer.ok || !mayPass(answer.error) || tried === limits.tries) return answer;
      const longest = limits.backoffMilliseconds * 2 ** (tried - 1);
      await this.environment.wait(longest * (0.5 + this.environment.random() / 2), this.signal);
    }
  }

  /** Asks for a file of text in UTF-8. */
  async get(asked: FileRequest): Promise<Result<ArrivedFile, FetchFault>> {
    const bytes = await this.getBytes(asked);
    return bytes.ok ? decoded(bytes.value, asked.address) : bytes;
  }

  /** Works step by step, and pauses as often as the limit says. */
  async inTurns<T>(steps: Steps<T>): Promise<Result<T, FetchFault>> {
    const { clock, letOthersGoFirst } = this.environment;
    if (this.signal.aborted) return fail({ kind: 'cancelled' });
    let started = clock();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return succeed(step.value);
      if (clock() - started < limits.workMilliseconds) continue;
      await letOthersGoFirst();
      if (this.signal.aborted) return fail({ kind: 'cancelled' });
      started = clock();
    }
  }

  /**
   * SHA-256 of files joined, hexadecimal. The browser's own copies what it is given, and holds up the
   * page with ten megabytes for a tenth of a second.
   */
  async hash(files: readonly Bytes[]): Promise<Result<string, FetchFault>> {
    const [only, ...others] = files;
    const before = only && others.length === 0 ? this.hashes.get(only) : undefined;
    if (before !== undefined) return succeed(before);
    const length = files.reduce((sum, file) => sum + file.length, 0);
    const hash =
      length <= limits.bytesHashedAtOnce
        ? succeed(await sha256(files))
        : await this.hashLarge(files);
    if (hash.ok && only && others.length === 0) this.hashes.set(only, hash.value);
    return hash;
  }

  /** Few files are so large: what hashes them comes when one does, and where it can't, the browser's own does. */
  private async hashLarge(files: readonly Bytes[]): Promise<Result<string, FetchFault>> {
    const loading = import(/* webpackChunkName: "hash" */ './sliced-hash');
    const sliced = await loading.catch(() => undefined);
    return sliced ? this.inTurns(sliced.hashInSlices(files)) : succeed(await sha256(files));
  }

  private async getOnce(asked: FileRequest): Promise<Result<Bytes, FetchFault>> {
    if (this.signal.aborted) return fail({ kind: 'cancelled' });
    if (this.requestsLeft === 0) return fail({ kind: 'too-many-requests' });
    this.requestsLeft -= 1;
    const mostBytes = Math.min(asked.mostBytes, this.bytesLeft);
    const answer = await request({ ...asked, mostBytes }, this.environment, this.signal);
    if (!answer.ok)
      return answer.error.kind === 'too-large' && mostBytes < asked.mostBytes
        ? fail({ kind: 'too-much' })
        : answer;
    this.bytesLeft -= answer.value.length;
    return answer;
  }
}

function mayPass(fault: FetchFault): boolean {
  switch (fault.kind) {
    case 'no-answer':
    case 'broke-off':
      return true;
    case 'status':
      return fault.status >= 500 || fault.status === 429;
    default:
      return false;
  }
}

function decoded(bytes: Bytes, address: string): Result<ArrivedFile, FetchFault> {
  try {
    return succeed({ bytes, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch {
    return fail({ kind: 'no-text', address });
  }
}
