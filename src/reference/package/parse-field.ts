import {
  cellTypeOf,
  fieldTypes,
  plainText,
  readDayOrMonth,
  unreadFormat,
  type CellType,
  type FieldType,
} from './cell-type';
import { constraintNames, readConstraints } from './constraints';
import type { FieldDescriptor } from './descriptor';
import type { Field } from '../edition/edition';
import { readMissingValues } from './missing-values';
import { quoted } from './package-problem';
import { textOf, type JsonObject, type ShapeReader } from './shape-reader';

/** Members of a field that are read, or that say nothing about its cells. */
export const fieldMembers = [
  ...['name', 'title', 'description', 'type', 'format', 'constraints', 'missingValues', 'example'],
  ...['decimalChar', 'groupChar', 'bareNumber', 'trueValues', 'falseValues', 'rdfType'],
  ...['categories', 'categoriesOrdered', 'delimiter', 'itemType'],
  ...['unit', 'cites', 'dates', 'provenance'],
];

/** What a field may be taken for where its descriptor does not say it in the standard's words. */
export interface FieldRules {
  /** Version 1, where a field without a type is of text; since then it is of any type. */
  readonly version1: boolean;
  /** A type or format that the standard has not is a remark, and the cells say what they are. */
  readonly isForeign: boolean;
}

/** Reads a Table Schema field. */
export function readField(
  value: unknown,
  at: string,
  rules: FieldRules,
  reader: ShapeReader,
): FieldDescriptor {
  const json = reader.object(value, at);
  const name = reader.sheetText(json['name'], `${at}.name`);
  const unit = reader.filledSheetText(json['unit'], `${at}.unit`);
  const { type, cellType } = readType(json, at, name, rules, reader);
  const field: Field = {
    name,
    title: reader.filledSheetText(json['title'], `${at}.title`) ?? name,
    description: reader.filledText(json['description'], `${at}.description`) ?? '',
    type: cellType.type,
    ...(unit !== undefined && { unit }),
    ...readMeaning(json, at, reader),
  };
  nameUnchecked(json, at, reader);
  const missingValues = readMissingValues(json['missingValues'], `${at}.missingValues`, reader);
  return {
    ...{ field, read: readerOf(field, cellType), isAny: type === 'any' },
    ...(cellType.kin && { kin: cellType.kin }),
    constraints: readConstraints(json, at, cellType, reader),
    ...(missingValues && { missingValues }),
  };
}

function readType(
  json: JsonObject,
  at: string,
  name: string,
  { version1, isForeign }: FieldRules,
  reader: ShapeReader,
): { readonly type: FieldType; readonly cellType: CellType } {
  const untyped = version1 ? 'string' : 'any';
  const stated = json['type'] ?? untyped;
  const byCells = { type: 'any', cellType: plainText } as const;
  if (isForeign && !fieldTypes.some((known) => known === stated)) {
    reader.remark(
      `${at}.type`,
      `${quoted(textOf(stated))} is no type of the standard: ${quoted(name)} goes in as its cells are`,
    );
    return byCells;
  }
  const type = reader.oneOf(stated, `${at}.type`, fieldTypes) ?? 'string';
  const format = unreadFormat(type, json);
  if (isForeign && format !== undefined) {
    reader.remark(
      `${at}.format`,
      `${quoted(format)} is no format that is read: ${quoted(name)} goes in as its cells are`,
    );
    return byCells;
  }
  return { type, cellType: cellTypeOf(type, json, at, reader) };
}

/** A text column of dates is held to them; other readers than ours take it for text. */
function readerOf({ dates }: Field, { read }: CellType): CellType['read'] {
  return dates === undefined ? read : readDayOrMonth;
}

function nameUnchecked(json: JsonObject, at: string, reader: ShapeReader): void {
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
