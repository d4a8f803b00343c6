import { isVersion } from '../edition/edition-version';
import { isIsoDay } from '../iso-date';
import { descriptorFile } from '../package/package-path';
import { quoted, type PackageProblem } from '../package/package-problem';
import { isObject, parseJson, ShapeReader } from '../package/shape-reader';
import { tableIds } from '../package/table-id';
import { isRunnable } from '../package/untrusted-text';
import { checkMetadata, checkResourceMetadata } from './own-metadata';

/**
 * What the descriptor of our own package must say besides what the standard asks of any: a version to
 * compare editions by, the day of release, who made it, and names that are those of tables in Excel.
 */
export function checkOwnDescriptor(text: string): readonly PackageProblem[] {
  const json = parseJson(text);
  if (!json.ok || !isObject(json.value)) return []; // said where it is read
  const reader = new ShapeReader(descriptorFile);
  const { version, created, resources } = json.value;
  if (typeof version !== 'string' || !isVersion(version))
    reader.refuse('version', 'expected a semantic version such as 2026.8.0');
  if (typeof created !== 'string' || !isIsoDay(created.slice(0, 10)))
    reader.refuse('created', 'expected a date and time such as 2026-11-23T00:00:00Z');
  checkMetadata(json.value, reader);
  (Array.isArray(resources) ? resources : []).filter(isObject).forEach((resource, i) => {
    const at = `resources[${String(i)}]`;
    checkResourceMetadata(resource, at, reader);
    const { name, schema } = resource;
    if (schema !== undefined && (typeof name !== 'string' || tableIds([name])[0] !== name))
      reader.refuse(
        `${at}.name`,
        'expected lower-case letters, digits and _: it names a table in Excel',
      );
  });
  return [...reader.problems, ...checkOwnTexts(descriptorFile, text)];
}

/**
 * Texts of our own that a spreadsheet may run as a formula, wherever they are copied to. There is no
 * exception for an honest minus or plus: such text is reworded ("minus 5", "plus 12").
 */
export function checkOwnTexts(file: string, text: string): readonly PackageProblem[] {
  const json = parseJson(text);
  if (!json.ok) return [];
  return textsIn(json.value, '')
    .filter(([, value]) => isRunnable(value))
    .map(([field, value]) => ({
      ...{ file, field },
      message: `${quoted(value)} begins with = + - or @, which a spreadsheet may run as a formula; word it otherwise`,
    }));
}

/** Every text in a JSON value, with the path of the member that it is. */
function textsIn(json: unknown, at: string): (readonly [string, string])[] {
  if (typeof json === 'string') return [[at, json]];
  if (Array.isArray(json))
    return json.flatMap((item: unknown, i) => textsIn(item, `${at}[${String(i)}]`));
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([name, value]) =>
    textsIn(value, at === '' ? name : `${at}.${name}`),
  );
}
