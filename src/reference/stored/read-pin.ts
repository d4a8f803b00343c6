import { isVersion } from '../edition/edition-version';
import type { Figure } from '../figures/figure';
import { isIsoDay } from '../iso-date';
import type { PackageProblem } from '../package/package-problem';
import { readSources } from '../package/parse-sources';
import { parseJson, ShapeReader, type JsonObject } from '../package/shape-reader';
import { fail, succeed, type Result } from '../result';
import type { Citable } from '../source';
import { pinFormat, type Pin } from './pin';
import { readFigure } from './read-figure';

/** What problems name as the file: the pin stands in the workbook, not in a package. */
const file = 'pinned edition';

/**
 * Reads what `pinText` wrote. A workbook comes from anywhere and any add-in may write into it, so
 * every member is checked as a data package's is.
 */
export function readPin(text: string): Result<Pin, readonly PackageProblem[]> {
  const json = parseJson(text);
  if (!json.ok) return fail([{ file, message: json.error }]);
  const reader = new ShapeReader(file);
  const root = reader.object(json.value, '');
  if (root['format'] !== pinFormat)
    return fail([
      { file, field: 'format', message: 'was written by another version of the add-in' },
    ]);
  const sources = readSources(file, root['sources']);
  const { version, released } = readHead(root, reader);
  const figures = readFigures(root, reader, sources.ok ? sources.value : undefined);
  const problems = [...reader.problems, ...figures.problems, ...(sources.ok ? [] : sources.error)];
  if (problems.length > 0 || !sources.ok) return fail(problems);
  return succeed({ version, released, figures: figures.byKey, sources: sources.value });
}

function readHead(root: JsonObject, reader: ShapeReader): Pick<Pin, 'version' | 'released'> {
  const version = reader.text(root['version'], 'version');
  if (!isVersion(version)) reader.refuse('version', 'expected a version such as 2026.8.0');
  const released = reader.text(root['released'], 'released');
  if (!isIsoDay(released)) reader.refuse('released', 'expected a day such as 2026-11-23');
  return { version, released };
}

function readFigures(
  root: JsonObject,
  head: ShapeReader,
  sources: ReadonlyMap<string, Citable> | undefined,
): { byKey: ReadonlyMap<string, Figure>; problems: readonly PackageProblem[] } {
  const fields = head.texts(root['fields'], 'fields');
  const byKey = new Map<string, Figure>();
  const problems = head.list(root['figures'], 'figures').flatMap((value, i) => {
    const reader = new ShapeReader(file);
    const cells = reader.list(value, 'figures');
    const figure = readFigure(
      Object.fromEntries(fields.map((name, at) => [name, cells[at]])),
      reader,
    );
    if (byKey.has(figure.key)) reader.refuse('key', 'is used twice');
    if (sources) checkSources(figure, sources, reader);
    byKey.set(figure.key, figure);
    return reader.problems.map((problem) => ({ ...problem, row: i + 1 }));
  });
  return { byKey, problems };
}

function checkSources(
  { sourceId, viaSourceId }: Figure,
  sources: ReadonlyMap<string, Citable>,
  reader: ShapeReader,
): void {
  if (!sources.has(sourceId)) reader.refuse('sourceId', 'is not among the sources');
  if (viaSourceId !== null && !sources.has(viaSourceId))
    reader.refuse('viaSourceId', 'is not among the sources');
}
