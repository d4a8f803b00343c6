import { fail, type Result } from '../reference/result';
import type { FetchFault } from './fetch-fault';
import { limits } from './limits';
import { readBody, type Bytes } from './read-body';
import type { Environment } from './environment';

/** A file to ask for, and what may come in its place. */
export interface FileRequest {
  readonly address: string;
  readonly mostBytes: number;
  /** Redirects lead to https in any case; a feed must not become another host's. */
  readonly mayLeadTo: 'same-host' | 'any-host';
}

/**
 * Asks once. A plain GET: a header of our own would make the browser ask the host for leave first,
 * which hosts of raw files refuse.
 */
export async function request(
  asked: FileRequest,
  { fetch, timeOut }: Pick<Environment, 'fetch' | 'timeOut'>,
  signal: AbortSignal,
): Promise<Result<Bytes, FetchFault>> {
  const { address } = asked;
  const late = timeOut(limits.timeOutMilliseconds);
  const end = new AbortController();
  for (const either of [signal, late]) abortWith(either, end);
  let answered = false;
  try {
    const response = await fetch(address, { signal: end.signal, referrerPolicy: 'no-referrer' });
    answered = true;
    const refusal = refusalOf(asked, response);
    return refusal ? fail(refusal) : await readBody(response, asked);
  } catch {
    // What a failed fetch throws differs between engines and names no reason.
    if (signal.aborted) return fail({ kind: 'cancelled' });
    if (late.aborted) return fail({ kind: 'time-out', address });
    return fail({ kind: answered ? 'broke-off' : 'no-answer', address });
  } finally {
    end.abort(); // lets go of what was not read, and of the two signals
  }
}

function abortWith(cause: AbortSignal, end: AbortController): void {
  if (cause.aborted) end.abort();
  cause.addEventListener('abort', () => end.abort(), { signal: end.signal });
}

function refusalOf(
  { address, mayLeadTo }: FileRequest,
  response: Response,
): FetchFault | undefined {
  if (response.redirected && !mayStandAt(new URL(response.url), new URL(address), mayLeadTo))
    return { kind: 'redirected', address, to: response.url };
  return response.ok ? undefined : { kind: 'status', address, status: response.status };
}

function mayStandAt(to: URL, from: URL, mayLeadTo: FileRequest['mayLeadTo']): boolean {
  if (to.origin === from.origin) return true;
  return to.protocol === 'https:' && (mayLeadTo === 'any-host' || to.host === from.host);
}
