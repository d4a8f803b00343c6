import { describeFeedFault, type FeedFault } from '../reference/feeds/feed-fault';
import { quoted, type PackageProblem } from '../reference/package/package-problem';
import { problemLines } from '../reference/package/package-words';
import { limits } from './limits';

/** Why nothing arrived. What the workbook and the add-in hold stays as it is. */
export type FetchFault =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'address'; readonly address: string; readonly reason: string }
  /** That of an origin, without what followed its question mark. */
  | { readonly kind: 'not-whole'; readonly address: string }
  /** No connection, or the host does not let pages read its files. */
  | { readonly kind: 'no-answer'; readonly address: string }
  | { readonly kind: 'broke-off'; readonly address: string }
  | { readonly kind: 'time-out'; readonly address: string }
  | { readonly kind: 'status'; readonly address: string; readonly status: number }
  | { readonly kind: 'redirected'; readonly address: string; readonly to: string }
  | { readonly kind: 'too-large'; readonly address: string; readonly mostBytes: number }
  /** All files together, beyond the limit. */
  | { readonly kind: 'too-much' }
  | { readonly kind: 'too-many-requests' }
  | { readonly kind: 'no-text'; readonly address: string }
  | { readonly kind: 'web-page'; readonly address: string }
  /** Of what was chosen from the computer; the reason without its full stop. */
  | { readonly kind: 'file'; readonly name: string; readonly reason: string }
  /** No file for any of the days that were asked for. */
  | { readonly kind: 'no-day'; readonly first: string; readonly last: string }
  | { readonly kind: 'feed'; readonly address: string; readonly fault: FeedFault }
  /** The faults of a package that is not as its descriptor says, or of the descriptor itself. */
  | { readonly kind: 'package'; readonly problems: readonly PackageProblem[] }
  /** The add-in's site holds an older edition than the add-in. */
  | { readonly kind: 'older'; readonly version: string; readonly than: string }
  /** It holds another one under the same version; `change` says in what. */
  | { readonly kind: 'contradicts'; readonly version: string; readonly change: string };

/** Sentences for people: what happened, and where. */
export function describeFetchFault(fault: FetchFault): string {
  switch (fault.kind) {
    case 'cancelled':
      return 'Cancelled.';
    case 'no-address':
      return 'Enter an address.';
    case 'address':
      return `${quoted(fault.address)} ${fault.reason}.`;
    case 'not-whole':
      return `What followed ? in the address of ${nameOf(fault.address)} was kept nowhere: enter the whole address again.`;
    case 'no-answer':
      return `${hostOf(fault.address)} can't be reached: there is no connection, or it doesn't let add-ins read its files.`;
    case 'broke-off':
      return `${nameOf(fault.address)} broke off before its end.`;
    case 'time-out':
      return `${hostOf(fault.address)} did not send ${fileOf(fault.address)} within ${String(limits.timeOutMilliseconds / 1000)} seconds.`;
    case 'status':
      return `${hostOf(fault.address)} answers ${String(fault.status)} for ${fileOf(fault.address)}.`;
    case 'redirected':
      return `${nameOf(fault.address)} leads to ${quoted(fault.to)}, which is not asked.`;
    case 'too-large':
      return `${nameOf(fault.address)} has more than ${sizeOf(fault.mostBytes)}.`;
    case 'too-much':
      return `All files together have more than ${sizeOf(limits.bytesInAll)}.`;
    case 'too-many-requests':
      return `More than ${String(limits.requests)} requests would be needed.`;
    case 'no-text':
      return `${nameOf(fault.address)} is not text in UTF-8.`;
    case 'web-page':
      return `${nameOf(fault.address)} is a web page, not a file of data.`;
    case 'file':
      return `${quoted(fault.name)} ${fault.reason}.`;
    case 'no-day':
      return `There is no file for any day tried between ${fault.first} and ${fault.last}.`;
    case 'feed':
      return `${nameOf(fault.address)}: ${describeFeedFault(fault.fault)}.`;
    case 'package':
      return problemLines(fault.problems).join('\n');
    case 'older':
      return `The add-in's site has edition ${fault.version}, which is older than ${fault.than} inside the add-in.`;
    case 'contradicts':
      return `The add-in's site has edition ${fault.version} otherwise than the add-in: ${fault.change}. One of them is wrong.`;
  }
}

function nameOf(address: string): string {
  return `${fileOf(address)} from ${hostOf(address)}`;
}

function hostOf(address: string): string {
  return new URL(address).host;
}

function fileOf(address: string): string {
  return new URL(address).pathname.split('/').at(-1) ?? '';
}

export function sizeOf(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${String(kilobytes)} kB` : `${String(kilobytes / 1024)} MB`;
}
