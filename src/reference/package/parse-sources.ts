import { isIsoDay, isIsoMonth } from '../iso-date';
import { mostOf, tooMany } from './package-limits';
import { quoted, type PackageProblem } from './package-problem';
import { fail, succeed, type Result } from '../result';
import { isObject, parseJson, ShapeReader, textOf, type JsonObject } from './shape-reader';
import {
  evidences,
  evidenceWord,
  sourceTypes,
  type Citable,
  type CslDate,
  type CslName,
} from '../source';
import { whyNotWebAddress } from './untrusted-text';

const members = [
  'id',
  'type',
  'title',
  'author',
  'container-title',
  'publisher',
  'issued',
  'accessed',
  'URL',
  'note',
  'custom',
];

/** Reads a CSL-JSON file: a list of sources, each with its own id. */
export function parseSources(
  file: string,
  text: string,
): Result<ReadonlyMap<string, Citable>, readonly PackageProblem[]> {
  const json = parseJson(text);
  return json.ok ? readSources(file, json.value) : fail([{ file, message: json.error }]);
}

/** Reads the list of sources in parsed JSON. */
export function readSources(
  file: string,
  list: unknown,
): Result<ReadonlyMap<string, Citable>, readonly PackageProblem[]> {
  if (!Array.isArray(list)) return fail([{ file, message: 'expected a list of CSL items' }]);
  if (list.length > mostOf.sources)
    return fail([{ file, message: tooMany(list.length, mostOf.sources) }]);
  const sources = new Map<string, Citable>();
  const problems = list.flatMap((value: unknown, i): PackageProblem[] => {
    const reader = new ShapeReader(file);
    const source = readSource(reader.object(value, ''), reader);
    if (sources.has(source.id)) reader.refuse('id', `${quoted(source.id)} is used twice`);
    sources.set(source.id, source);
    return reader.problems.map((problem) => ({ ...problem, row: i + 1 }));
  });
  problems.push(
    ...[...sources.values()].flatMap((source, i) =>
      checkInputs(source, sources).map((problem) => ({ file, row: i + 1, ...problem })),
    ),
  );
  return problems.length > 0 ? fail(problems) : succeed(sources);
}

/** Arithmetic rests on sources of the list, and not on other arithmetic: so who follows its inputs ends. */
function checkInputs(
  { custom }: Citable,
  sources: ReadonlyMap<string, Citable>,
): Pick<PackageProblem, 'field' | 'message'>[] {
  return (custom?.inputs ?? [])
    .filter((input) => sources.get(input)?.custom?.inputs !== undefined || !sources.has(input))
    .map((input) => ({
      field: 'custom.inputs',
      message: `expected ids of sources without inputs, got ${quoted(input)}`,
    }));
}

function readSource(item: JsonObject, reader: ShapeReader): Citable {
  for (const member of Object.keys(item).filter((key) => !members.includes(key)))
    reader.refuse(member, `is not read; a source has ${members.join(', ')}`);
  const has = (member: string): boolean => item[member] !== undefined;
  const text = (member: string): string => reader.sheetText(item[member], member);
  return {
    id: readId(item, reader),
    type: reader.oneOf(item['type'], 'type', sourceTypes) ?? 'webpage',
    title: text('title'),
    ...(has('author') && { author: readNames(item['author'], reader) }),
    ...(has('container-title') && { 'container-title': text('container-title') }),
    ...(has('publisher') && { publisher: text('publisher') }),
    ...(has('issued') && { issued: readDate(item['issued'], 'issued', reader) }),
    ...(has('accessed') && { accessed: readDate(item['accessed'], 'accessed', reader) }),
    ...(has('URL') && { URL: readAddress(item['URL'], reader) }),
    ...(has('note') && { note: text('note') }),
    ...(has('custom') && { custom: readCustom(item['custom'], reader) }),
  };
}

/** Formulas and BibTeX take an id as it is. */
function readId(item: JsonObject, reader: ShapeReader): string {
  const id = reader.text(item['id'], 'id');
  if (id !== '' && !/^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/.test(id))
    reader.refuse('id', `expected letters, digits, dots and hyphens, got ${quoted(id)}`);
  return id;
}

function readNames(value: unknown, reader: ShapeReader): CslName[] {
  return reader.list(value, 'author').map((json, i) => {
    const at = `author[${String(i)}]`;
    const name = reader.object(json, at);
    if (name['literal'] !== undefined)
      return { literal: reader.sheetText(name['literal'], `${at}.literal`) };
    const family = reader.sheetText(name['family'], `${at}.family`);
    return name['given'] === undefined
      ? { family }
      : { family, given: reader.sheetText(name['given'], `${at}.given`) };
  });
}

function readDate(value: unknown, at: string, reader: ShapeReader): CslDate {
  const date = reader.object(value, at);
  const ends = reader
    .list(date['date-parts'], `${at}.date-parts`)
    .map((parts, i) => readDateParts(parts, `${at}.date-parts[${String(i)}]`, reader));
  const [first = [], last = first] = ends;
  if (ends.length < 1 || ends.length > 2)
    reader.refuse(`${at}.date-parts`, 'expected one date, or the two ends of a range');
  else if (first.length !== last.length || isoText(first) > isoText(last))
    reader.refuse(`${at}.date-parts`, 'expected two dates, equally exact and in order');
  const circa = date['circa'];
  if (circa !== undefined && typeof circa !== 'boolean')
    reader.refuse(`${at}.circa`, 'expected true or false');
  return { 'date-parts': ends, ...(circa === true && { circa }) };
}

function readDateParts(value: unknown, at: string, reader: ShapeReader): number[] {
  const parts = reader.list(value, at);
  const iso = isoText(parts);
  const valid =
    parts.every(Number.isInteger) &&
    (parts.length === 1 ? /^\d{4}$/.test(iso) : isIsoDay(iso) || isIsoMonth(iso));
  if (!valid) reader.refuse(at, `expected year, month and day as numbers, got ${quoted(iso)}`);
  return parts.map((part) => (typeof part === 'number' ? part : 0));
}

function isoText(parts: readonly unknown[]): string {
  return parts.map((part) => textOf(part).padStart(2, '0')).join('-');
}

function readAddress(value: unknown, reader: ShapeReader): string {
  const address = reader.text(value, 'URL');
  const reason = whyNotWebAddress(address);
  if (reason !== undefined) reader.refuse('URL', `${quoted(address)} ${reason}`);
  return address;
}

function readCustom(value: unknown, reader: ShapeReader): NonNullable<Citable['custom']> {
  if (!isObject(value)) reader.refuse('custom', 'expected an object');
  const custom = isObject(value) ? value : {};
  const { evidence, licence, described, inputs } = custom;
  if (described !== undefined && typeof described !== 'boolean')
    reader.refuse('custom.described', 'expected true or false');
  const grade =
    evidence === undefined
      ? undefined
      : reader.oneOf(evidenceWord(evidence), 'custom.evidence', evidences);
  return {
    ...(grade && { evidence: grade }),
    ...(licence !== undefined && { licence: reader.sheetText(licence, 'custom.licence') }),
    ...(described === true && { described }),
    ...(inputs !== undefined && { inputs: reader.texts(inputs, 'custom.inputs') }),
  };
}
