import { dialectMembers } from './dialect';
import { fieldMembers } from './parse-field';
import { isObject, type JsonObject, type ShapeReader } from './shape-reader';
import { firstWords } from './package-problem';

const packageMembers = [
  ...['$schema', 'name', 'id', 'title', 'description', 'homepage', 'version', 'created', 'profile'],
  ...['licenses', 'license', 'sources', 'contributors', 'author', 'keywords', 'image', 'resources'],
  'tankstock',
];

const resourceMembers = [
  ...[
    '$schema',
    'name',
    'path',
    'url',
    'data',
    'type',
    'profile',
    'title',
    'description',
    'format',
  ],
  ...['mediatype', 'encoding', 'bytes', 'hash', 'sources', 'licenses', 'homepage', 'schema'],
  ...['dialect', 'tankstock'],
];

const schemaMembers = [
  ...['$schema', 'name', 'title', 'description', 'fields', 'fieldsMatch', 'missingValues'],
  ...['primaryKey', 'foreignKeys', 'uniqueKeys'],
];

/** Names the members that neither the standard nor this reader knows: what they say is not read. */
export function nameUnknownMembers(
  root: JsonObject,
  resources: readonly JsonObject[],
  reader: ShapeReader,
): void {
  const schemas = objects(resources.map(({ schema }) => schema));
  const fields = schemas.flatMap(({ fields }) => objects(Array.isArray(fields) ? fields : []));
  const dialects = objects(resources.map(({ dialect }) => dialect));
  const name = (of: readonly JsonObject[], known: readonly string[], where: string): void => {
    const names = of.flatMap((json) => Object.keys(json)).filter((key) => !known.includes(key));
    const each = [...new Set(names)];
    if (each.length > 0) reader.remark(where, `not read: ${firstWords(each)}`);
  };
  name([root], packageMembers, '');
  name(resources, resourceMembers, 'resources');
  name(schemas, schemaMembers, 'schema');
  name(fields, fieldMembers, 'fields');
  name(dialects, dialectMembers, 'dialect');
}

function objects(values: readonly unknown[]): JsonObject[] {
  return values.filter(isObject);
}
