import type { Constraints, FieldDescriptor } from './descriptor';
import type { Field } from '../edition/edition';
import type { JsonObject, ShapeReader } from './shape-reader';

const types = ['string', 'integer', 'number', 'date', 'yearmonth'] as const;
const checkedConstraints = ['required', 'enum', 'minimum', 'maximum'];
/** Members of a Table Schema field that change what its text means. */
const otherFormats = ['decimalChar', 'groupChar', 'bareNumber'];

/** Reads a Table Schema field. What it declares and nobody checks is refused. */
export function readField(value: unknown, at: string, reader: ShapeReader): FieldDescriptor {
  const json = reader.object(value, at);
  const name = reader.sheetText(json['name'], `${at}.name`);
  const unit =
    json['unit'] === undefined ? {} : { unit: reader.sheetText(json['unit'], `${at}.unit`) };
  const field: Field = {
    name,
    title: reader.sheetText(json['title'] ?? name, `${at}.title`),
    description: reader.optionalText(json['description'], `${at}.description`) ?? '',
    type: reader.oneOf(json['type'], `${at}.type`, types) ?? 'string',
    ...unit,
    ...readMeaning(json, at, reader),
  };
  if (json['format'] !== undefined) reader.oneOf(json['format'], `${at}.format`, ['default']);
  for (const member of otherFormats.filter((candidate) => json[candidate] !== undefined))
    reader.refuse(`${at}.${member}`, 'only plain numbers such as 1234.5 can be read');
  return { field, constraints: readConstraints(json, at, field, reader) };
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

function readConstraints(
  json: JsonObject,
  at: string,
  field: Field,
  reader: ShapeReader,
): Constraints {
  const member = `${at}.constraints`;
  const constraints = reader.optionalObject(json['constraints'], member);
  for (const name of Object.keys(constraints).filter((key) => !checkedConstraints.includes(key)))
    reader.refuse(`${member}.${name}`, `is not checked; use ${checkedConstraints.join(', ')}`);
  const { required, minimum, maximum } = constraints;
  if (required !== undefined && typeof required !== 'boolean')
    reader.refuse(`${member}.required`, 'expected true or false');
  const numeric = field.type === 'integer' || field.type === 'number';
  if (!numeric && (minimum ?? maximum) !== undefined)
    reader.refuse(member, 'minimum and maximum are checked for numbers only');
  if (numeric && constraints['enum'] !== undefined)
    reader.refuse(`${member}.enum`, 'is checked for text only');
  return {
    required: required === true,
    enum:
      constraints['enum'] === undefined
        ? undefined
        : new Set(reader.texts(constraints['enum'], `${member}.enum`)),
    minimum: reader.optionalNumber(minimum, `${member}.minimum`),
    maximum: reader.optionalNumber(maximum, `${member}.maximum`),
  };
}
