/** What a check found wrong, and where. */
export interface PackageProblem {
  /** Path inside the package: `figures.csv`, `datapackage.json`. */
  readonly file: string;
  /** As a spreadsheet numbers it: the header is row 1. In a list of sources, the item's place from 1. */
  readonly row?: number;
  /** The column, or the path of a member in a JSON file: `resources[0].schema`. */
  readonly field?: string;
  readonly message: string;
}

/** One line: `figures.csv, row 12, low: expected a number, got "n/a"`. */
export function describeProblem({ file, row, field, message }: PackageProblem): string {
  const place = [file, row === undefined ? '' : `row ${String(row)}`, field ?? ''];
  return `${place.filter((part) => part !== '').join(', ')}: ${message}`;
}

/** Bad text inside a message: quoted, and cut when long. */
export function quoted(text: string): string {
  return JSON.stringify(shortened(text));
}

/** What would have been right, inside a message: the first of many. */
export function firstWords(words: readonly string[]): string {
  const most = 20;
  const more = words.length > most ? [`${String(words.length - most)} more`] : [];
  return [...words.slice(0, most).map(shortened), ...more].join(', ');
}

/** Text from outside inside a message. */
export function shortened(text: string): string {
  const longest = 60;
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
