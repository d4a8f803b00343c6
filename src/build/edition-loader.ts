import path from 'node:path';
import type { Compilation, LoaderContext } from 'webpack';
import type { Edition } from '../reference/edition/edition';
import { changelogFile } from '../reference/package/package-path';
import { describeProblem, type PackageProblem } from '../reference/package/package-problem';
import { packEdition } from '../reference/edition/packed-edition';
import { fail, type Result } from '../reference/result';
import { readPackage } from './read-package';
import { ownPackageProblems } from './released-edition';

interface Options {
  /** File that remembers the last released edition: the version must say what changed since. */
  readonly released?: string;
}

/**
 * Compiles a Data Package into one module, or fails the build with file, row and field.
 *
 *     import packed from '../../assets/reference/datapackage.json?edition';
 *     import packed from '../../assets/reference/datapackage.json?edition=figures';
 *
 * The second holds only the tables named after `=` (several joined by commas) with their sources.
 */
export default function editionLoader(this: LoaderContext<Options>): string {
  const edition = checkedEdition(this);
  if (!edition.ok) {
    const error = brokenPackage(edition.error);
    if (isNews(error.message, this._compilation)) throw error;
    return `throw new Error(${JSON.stringify(error.message)});`;
  }
  const tables = new URLSearchParams(this.resourceQuery).get('edition');
  const packed = packEdition(edition.value, tables ? tables.split(',') : undefined);
  // JSON in a string is parsed about twice as fast as an object literal of this size.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(packed))});`;
}

function checkedEdition(
  loader: LoaderContext<Options>,
): Result<Edition, readonly PackageProblem[]> {
  const folder = path.dirname(loader.resourcePath);
  const { released } = loader.getOptions();
  const { edition, paths } = readPackage(folder);
  const beside = released === undefined ? [] : [released, path.join(folder, changelogFile)];
  for (const file of [...paths, ...beside]) loader.addDependency(file);
  if (!edition.ok || released === undefined) return edition;
  const problems = ownPackageProblems(edition.value, folder, released);
  return problems.length === 0 ? edition : fail(problems);
}

/** webpack shows the message alone: where in the loader it was thrown helps nobody. */
function brokenPackage(problems: readonly PackageProblem[]): Error {
  const lines = ['The data package is broken.', ...problems.map(describeProblem)];
  return Object.assign(new Error(lines.join('\n')), { hideStack: true });
}

const told = new WeakMap<Compilation, Set<string>>();

/** False when this build has failed of it already: a package is compiled for each import of it. */
function isNews(message: string, compilation: Compilation | undefined): boolean {
  if (!compilation) return true;
  const before = told.get(compilation) ?? new Set();
  told.set(compilation, new Set([...before, message]));
  return !before.has(message);
}
