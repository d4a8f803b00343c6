import { isVersion } from '../edition/edition-version';
import type { Cell, Field } from '../edition/edition';
import { feedIds, type Place } from '../edition/incoming';
import { isIsoDay, isIsoMonth } from '../iso-date';
import { keptAddress } from '../edition/own-package';
import { describeProblem, type PackageProblem } from '../package/package-problem';
import { readField } from '../package/parse-field';
import { ShapeReader, type JsonObject } from '../package/shape-reader';
import { whyNotWebAddress } from '../package/untrusted-text';
import { fail, succeed, type Result } from '../result';
import type { BaseTable } from './base';

/** What problems name as the file: the base stands in the workbook. */
const file = 'rows as inserted';

/** A base as JSON, for `readBase`. */
export function baseJson({ fields, ...base }: BaseTable): JsonObject {
  const described = fields.map(({ description, ...field }) =>
    description === '' ? field : { ...field, description },
  );
  return { ...base, fields: described };
}

/**
 * Reads a base that was written as JSON. A workbook comes from anywhere and any program may write
 * into it, so every member is checked.
 * @returns or why it can't be used, in a sentence
 */
export function readBase(value: unknown): Result<BaseTable, string> {
  const reader = new ShapeReader(file);
  const root = reader.object(value, '');
  const fields = reader.list(root['fields'], 'fields').map((each) => readOne(each, reader));
  const names = fields.map(({ name }) => name);
  const primaryKey = reader.texts(root['primaryKey'], 'primaryKey');
  // A table of an analyst's package may have none: it is known in the workbook, and not refreshed.
  if (primaryKey.some((name) => !names.includes(name)))
    reader.refuse('primaryKey', 'expected names of fields');
  const edition = reader.text(root['edition'], 'edition');
  if (!isVersion(edition)) reader.refuse('edition', 'expected a version such as 2026.8.0');
  const retrieved = reader.text(root['retrieved'], 'retrieved');
  if (!isIsoDay(retrieved)) reader.refuse('retrieved', 'expected a day such as 2026-11-23');
  const base: BaseTable = {
    ...{ fields, primaryKey, edition, retrieved },
    id: reader.text(root['id'], 'id'),
    title: reader.text(root['title'], 'title'),
    hash: reader.text(root['hash'], 'hash'),
    origin: readOrigin(reader.object(root['origin'], 'origin'), reader),
    citation: reader.text(root['citation'], 'citation'),
    caption: reader.texts(root['caption'], 'caption'),
    ...readAddress(root['address'], reader),
    ...readUndecided(root['undecided'], reader),
    rows: readRows(root['rows'], fields, reader),
  };
  return reader.problems.length === 0 ? succeed(base) : fail(summary(reader.problems));
}

function readOne(value: unknown, reader: ShapeReader): Field {
  const { cumulative, cites } = reader.object(value, 'fields');
  const { field } = readField(value, 'fields', reader);
  return {
    ...field,
    ...(cumulative === true && { cumulative }),
    ...((cites === 'source' || cites === 'via') && { cites }),
  };
}

function summary(problems: readonly PackageProblem[]): string {
  const [first, ...others] = problems;
  const text = first ? describeProblem(first) : file;
  return others.length === 0 ? text : `${text} (and ${String(others.length)} more)`;
}

function readOrigin(json: JsonObject, reader: ShapeReader): Place {
  const kinds = ['bundled', 'site', 'package', 'feed'] as const;
  const kind = reader.oneOf(json['kind'], 'origin.kind', kinds) ?? 'bundled';
  if (kind === 'package')
    return { kind, address: keptAddress(reader.text(json['address'], 'origin.address')) };
  if (kind === 'feed')
    return { kind, feed: reader.oneOf(json['feed'], 'origin.feed', feedIds) ?? 'oryx' };
  return { kind };
}

function readAddress(value: unknown, reader: ShapeReader): { address?: string } {
  const address = reader.optionalText(value, 'address');
  const reason = address === undefined ? undefined : whyNotWebAddress(address);
  if (reason !== undefined) reader.refuse('address', reason);
  return address === undefined ? {} : { address };
}

function readUndecided(value: unknown, reader: ShapeReader): { undecided?: number } {
  const undecided = reader.optionalNumber(value, 'undecided');
  if (undecided === undefined) return {};
  if (!Number.isInteger(undecided) || undecided < 1)
    reader.refuse('undecided', 'expected a whole number from 1');
  return { undecided };
}

function readRows(
  value: unknown,
  fields: readonly Field[],
  reader: ShapeReader,
): readonly (readonly Cell[])[] {
  return reader.list(value, 'rows').map((each, row) => {
    const cells = reader.list(each, 'rows');
    if (cells.length !== fields.length)
      reader.refuse('rows', `row ${String(row + 1)} should have ${String(fields.length)} cells`);
    return fields.map((field, column) => {
      const cell = cells[column];
      if (fits(cell, field)) return cell;
      reader.refuse(field.name, `row ${String(row + 1)} holds no ${field.type}`);
      return null;
    });
  });
}

function fits(cell: unknown, { type }: Field): cell is Cell {
  if (cell === null) return true;
  if (type === 'integer' || type === 'number')
    return typeof cell === 'number' && Number.isFinite(cell);
  if (typeof cell !== 'string') return false;
  if (type === 'date') return isIsoDay(cell);
  return type === 'yearmonth' ? isIsoMonth(cell) : true;
}
