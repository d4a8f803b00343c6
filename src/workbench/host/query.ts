import { notImplemented } from './errors';
import { ExcelObject, NullObject } from './excel-object';
import type { ObjectType } from './member';
import type { RichApi } from './rich-api';
import { memberName, wireName, type QueryInfo } from './wire';

/** What the client asked to load of an object: names of its own, and of objects below it. */
interface LoadedNames {
  readonly own: Set<string>;
  readonly below: Map<string, string[]>;
}

/** The loaded properties of an object as the client reads them; null for a null object. */
export function readObject(api: RichApi, object: ExcelObject, query: QueryInfo): unknown {
  if (object instanceof NullObject) return null;
  const type = api.typeOf(object);
  const selection = selectionOf(api, object, query, type);
  if (!type.items) return readOne(api, object, selection);
  const all = type.items(object, api.host).slice(query.Skip ?? 0);
  const items = query.Top === undefined ? all : all.slice(0, query.Top);
  return readCollection(api, object, type, items, selection);
}

/** A collection's own properties stand beside its items; everything else is asked of the items. */
function readCollection(
  api: RichApi,
  object: ExcelObject,
  type: ObjectType<ExcelObject>,
  items: readonly ExcelObject[],
  selection: LoadedNames,
): Record<string, unknown> {
  const ofCollection = [...selection.own].filter((name) => Object.hasOwn(type.members, name));
  const ofItems = {
    own: new Set([...selection.own].filter((name) => !ofCollection.includes(name))),
    below: selection.below,
  };
  const values: Record<string, unknown> = {};
  for (const name of ofCollection) values[name] = readProperty(api, object, name);
  values['_Items'] = items.map((item) => {
    const own = ofItems.own.has('*') ? allScalars(api, item) : ofItems.own;
    return readOne(api, item, { own, below: ofItems.below });
  });
  return values;
}

function readOne(
  api: RichApi,
  object: ExcelObject,
  selection: LoadedNames,
): Record<string, unknown> | null {
  if (object instanceof NullObject) return null;
  const values: Record<string, unknown> = {};
  if (object.id !== undefined) values['_Id'] = object.id;
  const kept = api.references.idOf(object);
  if (kept) values['_ReferenceId'] = kept;
  for (const name of selection.own) values[name] = readProperty(api, object, name);
  for (const [name, Select] of selection.below) {
    const member = api.member(object, name);
    if (member.kind !== 'navigation') throw notImplemented(`${object.type}.${memberName(name)}`);
    values[name] = readObject(api, member.read(object, api.host), { Select });
  }
  return values;
}

function readProperty(api: RichApi, object: ExcelObject, name: string): unknown {
  const member = api.member(object, name);
  if (member.kind !== 'property') {
    throw notImplemented(`loading ${object.type}.${memberName(name)}`);
  }
  return member.read(object, api.host);
}

function selectionOf(
  api: RichApi,
  object: ExcelObject,
  query: QueryInfo,
  type: ObjectType<ExcelObject>,
): LoadedNames {
  const below = new Map<string, string[]>();
  const own = new Set<string>();
  const wanted = query.Select?.length ? query.Select : ['*'];
  for (const path of [...wanted, ...(query.Expand ?? []).map((name) => `${name}/*`)]) {
    const [first = '', ...rest] = path.split(/[/.]/);
    const name = wireName(first);
    const member = Object.hasOwn(type.members, name) ? type.members[name] : undefined;
    const leadsOn = rest.length > 0 || member?.kind === 'navigation';
    if (leadsOn) below.set(name, [...(below.get(name) ?? []), rest.join('/') || '*']);
    else own.add(first === '*' ? '*' : name);
  }
  if (!own.delete('*')) return { own, below };
  const all = type.items ? new Set(['*']) : allScalars(api, object);
  return { own: new Set([...own, ...all]), below };
}

/** Everything that a load without names brings: the values this Excel has. */
function allScalars(api: RichApi, object: ExcelObject): Set<string> {
  const members = Object.entries(api.typeOf(object).members);
  const scalars = members.filter(([, { kind, since }]) => kind === 'property' && api.has(since));
  return new Set(scalars.map(([name]) => name));
}
