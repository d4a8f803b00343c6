import { cellTypeOf, fieldTypes, readDayOrMonth, type CellType } from './cell-type';
import { constraintNames, readConstraints } from './constraints';
import type { FieldDescriptor } from './descriptor';
import type { Field } from '../edition/edition';
import { readMissingValues } from './missing-values';
import type { JsonObject, ShapeReader } from './shape-reader';

/** Members of a field that are read, or that say nothing about its cells. */
export const fieldMembers = [
  ...['name', 'title', 'description', 'type', 'format', 'constraints', 'missingValues', 'example'],
  ...['decimalChar', 'groupChar', 'bareNumber', 'trueValues', 'falseValues', 'rdfType'],
  ...['categories', 'categoriesOrdered', 'unit', 'cites', 'dates', 'provenance'],
];

/**
 * Reads a Table Schema field.
 * @param version1 where a field without a type is of text; since then it is of any type
 */
export function readField(
  value: unknown,
  at: string,
  version1: boolean,
  reader: ShapeReader,
): FieldDescriptor {
  const json = reader.object(value, at);
  const name = reader.sheetText(json['name'], `${at}.name`);
  const unit = reader.filledSheetText(json['unit'], `${at}.unit`);
  const untyped = version1 ? 'string' : 'any';
  const type = reader.oneOf(json['type'] ?? untyped, `${at}.type`, fieldTypes) ?? 'string';
  const cellType = cellTypeOf(type, json, at, reader);
  const field: Field = {
    name,
    title: reader.filledSheetText(json['title'], `${at}.title`) ?? name,
    description: reader.filledText(json['description'], `${at}.description`) ?? '',
    type: cellType.type,
    ...(unit !== undefined && { unit }),
    ...readMeaning(json, at, reader),
  };
  nameUnread(json, at, reader);
  const missingValues = readMissingValues(json['missingValues'], `${at}.missingValues`, reader);
  return {
    ...{ field, read: readerOf(field, cellType), isAny: type === 'any' },
    constraints: readConstraints(json, at, cellType, reader),
    ...(missingValues && { missingValues }),
  };
}

/** A text column of dates is held to them; other readers than ours take it for text. */
function readerOf({ dates }: Field, { read }: CellType): CellType['read'] {
  return dates === undefined ? read : readDayOrMonth;
}

function nameUnread(json: JsonObject, at: string, reader: ShapeReader): void {
  const constraints = reader.optionalObject(json['constraints'], `${at}.constraints`);
  for (const name of Object.keys(constraints).filter((key) => !constraintNames.includes(key)))
    reader.remark(`${at}.constraints.${name}`, 'is not checked');
}

function readMeaning(
  json: JsonObject,
  at: string,
  reader: ShapeReader,
): Pick<Field, 'cites' | 'dates' | 'provenance'> {
  const cites =
    json['cites'] === undefined
      ? undefined
      : reader.oneOf(json['cites'], `${at}.cites`, ['source', 'via']);
  const dates =
    json['dates'] === undefined
      ? undefined
      : reader.oneOf(json['dates'], `${at}.dates`, ['day-or-month']);
  if ((cites ?? dates) !== undefined && json['type'] !== 'string')
    reader.refuse(`${at}.type`, 'a column of source ids or of days and months is of type string');
  const { provenance } = json;
  if (provenance !== undefined && provenance !== true)
    reader.refuse(`${at}.provenance`, 'expected true, or nothing');
  return {
    ...(cites && { cites }),
    ...(dates && { dates }),
    ...(provenance === true && { provenance }),
  };
}
