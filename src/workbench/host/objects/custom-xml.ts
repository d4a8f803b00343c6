import { invalidArgument, itemNotFound, RichApiError } from '../errors';
import type { Host } from '../host';
import { NullObject } from '../excel-object';
import { method, property, type ObjectType } from '../member';
import {
  CustomXmlPartObject,
  CustomXmlPartScopedCollectionObject,
  type CustomXmlPartCollectionObject,
} from './handles';
import { rootNamespace } from './xml-root';

function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

function addPart(xml: string, { document, engine, state }: Host): string {
  const id = newId();
  document.xmlParts.set(id, xml);
  if (state.xmlPartsAndUndo === 'emptyTheList') engine.forgetUndo();
  return id;
}

function find(host: Host, id: unknown): CustomXmlPartObject | undefined {
  return typeof id === 'string' && host.document.xmlParts.has(id)
    ? new CustomXmlPartObject(id)
    : undefined;
}

function get(host: Host, id: unknown): CustomXmlPartObject {
  const found = find(host, id);
  if (!found) throw itemNotFound();
  return found;
}

function xmlOf(part: CustomXmlPartObject, host: Host): string {
  return host.document.xmlParts.get(get(host, part.partId).partId) ?? '';
}

function checkedXml(value: string): string {
  if (rootNamespace(value) === undefined) {
    throw invalidArgument('A custom XML part must be one well-formed XML element.');
  }
  return value;
}

export const customXmlPart: ObjectType<CustomXmlPartObject> = {
  members: {
    Id: property('1.5', (part, host) => get(host, part.partId).partId),
    NamespaceUri: property('1.5', (part, host) => rootNamespace(xmlOf(part, host)) ?? ''),
    GetXml: method('1.5', (part, _, host) => xmlOf(part, host)),
    /** Excel deletes the part and makes it anew: look it up by its namespace afterwards. */
    SetXml: method('1.5', (part, args, host) => {
      get(host, part.partId);
      const xml = checkedXml(args.text(0, 'xml'));
      host.document.xmlParts.delete(part.partId);
      addPart(xml, host);
    }),
    Delete: method('1.5', (part, _, host) => {
      host.document.xmlParts.delete(get(host, part.partId).partId);
    }),
  },
};

export const customXmlPartCollection: ObjectType<CustomXmlPartCollectionObject> = {
  items: (_, host) => [...host.document.xmlParts.keys()].map((id) => new CustomXmlPartObject(id)),
  item: (_, key, host) => get(host, key),
  members: {
    Add: method('1.5', (_, args, host) => {
      const id = addPart(checkedXml(args.text(0, 'xml')), host);
      return new CustomXmlPartObject(id);
    }),
    GetByNamespace: method(
      '1.5',
      (_, args) => new CustomXmlPartScopedCollectionObject(args.text(0, 'namespaceUri')),
    ),
    GetCount: method('1.5', (_, __, host) => host.document.xmlParts.size),
    GetItem: method('1.5', (_, args, host) => get(host, args.at(0))),
    GetItemOrNullObject: method(
      '1.5',
      (_, args, host) => find(host, args.at(0)) ?? new NullObject(),
    ),
  },
};

function partsIn(list: CustomXmlPartScopedCollectionObject, host: Host): CustomXmlPartObject[] {
  return [...host.document.xmlParts]
    .filter(([, xml]) => rootNamespace(xml) === list.namespaceUri)
    .map(([id]) => new CustomXmlPartObject(id));
}

function findIn(list: CustomXmlPartScopedCollectionObject, host: Host, id: unknown) {
  return partsIn(list, host).find(({ partId }) => partId === id);
}

export const customXmlPartScopedCollection: ObjectType<CustomXmlPartScopedCollectionObject> = {
  items: partsIn,
  item: (list, key, host) => findIn(list, host, key) ?? get(host, undefined),
  members: {
    GetCount: method('1.5', (list, _, host) => partsIn(list, host).length),
    GetItem: method('1.5', (list, args, host) => findIn(list, host, args.at(0)) ?? get(host, '')),
    GetItemOrNullObject: method(
      '1.5',
      (list, args, host) => findIn(list, host, args.at(0)) ?? new NullObject(),
    ),
    GetOnlyItem: method('1.5', (list, _, host) => {
      const only = onlyOne(partsIn(list, host));
      if (!only) {
        throw new RichApiError('GeneralException', 'The namespace does not have exactly one part.');
      }
      return only;
    }),
    GetOnlyItemOrNullObject: method(
      '1.5',
      (list, _, host) => onlyOne(partsIn(list, host)) ?? new NullObject(),
    ),
  },
};

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
