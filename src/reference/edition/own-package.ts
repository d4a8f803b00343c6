import type { Edition, ReferenceTable } from './edition';

const ownPrefix = 'own_';

/** Whether a table is called as those of analysts' own packages are. */
export function isOwnTable(id: string): boolean {
  return id.trim().toLowerCase().startsWith(ownPrefix);
}

/**
 * An analyst's own package, marked as theirs: no table can be taken for one of ours by its id, its
 * group or its notes, whatever the package calls it.
 * @param day ISO day on which it was read, for tables that cite no source with a day
 */
export function asOwnPackage(edition: Edition, address: string, day: string): Edition {
  const file = chosenName(address);
  const where =
    file === undefined ? `at ${keptAddress(address)}` : `in ${file}, a file of a computer`;
  const note = `From the data package "${edition.title}" ${where}. Its form was checked, its figures were not.`;
  return {
    ...edition,
    version: comparableVersion(edition.version, day),
    released: edition.released === '' ? day : edition.released,
    tables: edition.tables.map((table) => ({
      ...table,
      id: `${ownPrefix}${table.id}`,
      group: `Your package: ${edition.title}`,
      notes: [note, ...table.notes],
      retrieved: table.retrieved === '' ? day : table.retrieved,
      ...seriesOf(table),
    })),
  };
}

/** A package that does not say how its table is a series: by its first column of dates. */
function seriesOf({ series, fields }: ReferenceTable): Pick<ReferenceTable, 'series'> {
  const dates =
    fields.find(({ type }) => type === 'date') ?? fields.find(({ type }) => type === 'yearmonth');
  return series || !dates ? {} : { series: { date: dates.name } };
}

const fileScheme = 'file:';

/** Stands for the address of what was chosen from the computer, which has none. */
export function chosenAddress(name: string): string {
  return fileScheme + name.replace(/[?#]/g, '_');
}

/** The name of what was chosen from the computer; undefined for an address on the internet. */
export function chosenName(address: string): string | undefined {
  return address.startsWith(fileScheme) ? address.slice(fileScheme.length) : undefined;
}

/**
 * What is kept of a package's address, in workbooks too: what follows the question mark may be a key
 * to the data, which whoever is given the workbook would be given with it.
 */
export function keptAddress(address: string): string {
  return address.split('?')[0] ?? address;
}

/**
 * A version that others can be compared with: of `v1.2` the number 1.2.0; where a package has none,
 * or words, the day on which it was read.
 */
function comparableVersion(written: string, day: string): string {
  const numbers = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/.exec(written.trim());
  const parts = numbers ? numbers.slice(1) : day.split('-');
  return parts.map((part: string | undefined) => String(Number(part ?? 0))).join('.');
}
