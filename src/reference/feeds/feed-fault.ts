import { quoted } from '../package/package-problem';
import { isRunnable } from '../package/untrusted-text';

/** Why what a feed sent is not what it sends. */
export type FeedFault =
  /** An error page, a sign-in page: what networks put in the place of a file. */
  | { readonly kind: 'web-page'; readonly expected: string }
  /** Not the format at all, or only a part of the file; `fault` says where. */
  | { readonly kind: 'broken'; readonly expected: string; readonly fault: string }
  /** Columns or members are missing, renamed or there twice. */
  | {
      readonly kind: 'columns';
      readonly expected: readonly string[];
      readonly got: readonly string[];
    }
  /** No row is about tanks: the types were renamed. */
  | { readonly kind: 'no-type'; readonly expected: string; readonly got: readonly string[] }
  /** Several rows are about the same thing, and nothing says which of them counts. */
  | { readonly kind: 'repeated'; readonly what: string }
  | { readonly kind: 'another-day'; readonly expected: string; readonly got: string }
  | {
      readonly kind: 'no-number';
      readonly day: string;
      readonly column: string;
      readonly got: string;
    };

/** One sentence without its full stop: what was expected, and what came. */
export function describeFeedFault(fault: FeedFault): string {
  switch (fault.kind) {
    case 'web-page':
      return `expected ${fault.expected}, got a web page`;
    case 'broken':
      return `expected ${fault.expected}, whole: ${fault.fault}`;
    case 'columns':
      return `expected ${fault.expected.join(', ')}, each once, got ${firstQuoted(fault.got)}`;
    case 'no-type':
      return `expected a row for ${fault.expected}, got ${firstQuoted(fault.got)}`;
    case 'repeated':
      return `${fault.what} is there more than once`;
    case 'another-day':
      return `expected the day ${fault.expected}, got ${quoted(fault.got)}`;
    case 'no-number':
      return `expected a count of tanks for ${fault.column} on ${fault.day}, got ${whatCame(fault.got)}`;
  }
}

function whatCame(got: string): string {
  const runs = isRunnable(got);
  return runs ? `${quoted(got)}, which a spreadsheet may run as a formula` : quoted(got);
}

function firstQuoted(names: readonly string[]): string {
  const most = 12;
  const shown = names.slice(0, most).map((name) => quoted(name));
  const more = names.length > most ? [`${String(names.length - most)} more`] : [];
  return shown.length === 0 ? 'none' : [...shown, ...more].join(', ');
}
