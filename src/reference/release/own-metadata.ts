import { mostOf } from '../package/package-limits';
import type { JsonObject, ShapeReader } from '../package/shape-reader';

/**
 * Holds the members that say who made a package, of what and under which terms to Data Package 2.0.
 * They are not shown, but what others can't read should not be released.
 */
export function checkMetadata(root: JsonObject, reader: ShapeReader): void {
  checkOrigin(root, '', reader);
  filled(root, 'keywords', '', reader).forEach((value, i) => {
    reader.text(value, `keywords[${String(i)}]`);
  });
  filled(root, 'contributors', '', reader).forEach((value, i) => {
    const at = `contributors[${String(i)}]`;
    const contributor = members(value, at, ['title', 'path', 'email', 'organization'], reader);
    filled(contributor, 'roles', `${at}.`, reader).forEach((role, j) => {
      reader.text(role, `${at}.roles[${String(j)}]`);
    });
  });
}

/** The same of a resource, which may have sources and licences of its own. */
export function checkResourceMetadata(resource: JsonObject, at: string, reader: ShapeReader): void {
  checkOrigin(resource, `${at}.`, reader);
  if (resource['type'] !== undefined) reader.oneOf(resource['type'], `${at}.type`, ['table']);
}

function checkOrigin(json: JsonObject, within: string, reader: ShapeReader): void {
  reader
    .optionalList(json['sources'], `${within}sources`, mostOf.words)
    .forEach((value, i) =>
      members(value, `${within}sources[${String(i)}]`, ['title', 'path'], reader),
    );
  filled(json, 'licenses', within, reader).forEach((value, i) => {
    const at = `${within}licenses[${String(i)}]`;
    const licence = members(value, at, ['name', 'path', 'title'], reader);
    if (licence['name'] === undefined && licence['path'] === undefined)
      reader.refuse(at, 'expected a name or a path');
  });
}

/** A list that may be left out, but not be empty. */
function filled(
  json: JsonObject,
  member: string,
  within: string,
  reader: ShapeReader,
): readonly unknown[] {
  const value = json[member];
  const list = reader.optionalList(value, within + member, mostOf.words);
  if (Array.isArray(value) && value.length === 0)
    reader.refuse(within + member, 'expected at least one entry');
  return list;
}

/** An object that is not empty, whose known members are text. */
function members(
  value: unknown,
  at: string,
  known: readonly string[],
  reader: ShapeReader,
): JsonObject {
  const json = reader.object(value, at);
  if (Object.keys(json).length === 0) reader.refuse(at, `expected ${known.join(', ')}`);
  for (const name of known) if (json[name] !== undefined) reader.text(json[name], `${at}.${name}`);
  return json;
}
