import { parseAddress } from '../../grid/address';
import type { NameInfo } from '../../grid/names';
import { invalidArgument, itemNotFound, notImplemented } from '../errors';
import type { Host } from '../host';
import { NullObject } from '../excel-object';
import { method, navigation, property, type ObjectType } from '../member';
import type { Arguments } from '../arguments';
import {
  NamedItemObject,
  RangeObject,
  WorksheetObject,
  type NamedItemCollectionObject,
} from './handles';
import { addressOf } from './range-place';
import { assertNameFree, checkName } from './table-name';

function nameOf(item: NamedItemObject, host: Host): NameInfo {
  const found = named(host, item.name, item.sheetId);
  if (!found) throw itemNotFound();
  return found;
}

function named(host: Host, name: unknown, sheetId: string | undefined): NameInfo | undefined {
  if (typeof name !== 'string') return undefined;
  const wanted = name.toLowerCase();
  return host.engine.names
    .all()
    .find((n) => n.name.toLowerCase() === wanted && n.sheetId === sheetId);
}

/** The range a name stands for; undefined when it stands for a formula or a value. */
function rangeOf({ reference }: NameInfo, host: Host): RangeObject | undefined {
  const parsed = parseAddress(reference);
  const sheet =
    parsed?.sheetName === undefined ? undefined : host.engine.sheets.byName(parsed.sheetName);
  return parsed && sheet && new RangeObject(sheet.getSheetId(), parsed.area);
}

export const namedItem: ObjectType<NamedItemObject> = {
  members: {
    Name: property('1.1', (item, host) => nameOf(item, host).name),
    Comment: property('1.4', (item, host) => nameOf(item, host).comment),
    Formula: property(
      '1.7',
      (item, host) => `=${nameOf(item, host).reference}`,
      (item, value, host) => {
        const found = nameOf(item, host);
        host.engine.names.setReference(found.name, found.sheetId, formulaOf(value, host));
      },
    ),
    Scope: property('1.4', (item) => (item.sheetId === undefined ? 'Workbook' : 'Worksheet')),
    Type: property('1.1', (item, host) => {
      if (!rangeOf(nameOf(item, host), host)) throw notImplemented('NamedItem.type of a formula');
      return 'Range';
    }),
    Value: property('1.1', (item, host) => {
      const range = rangeOf(nameOf(item, host), host);
      if (!range) throw notImplemented('NamedItem.value of a formula');
      return addressOf(range, host);
    }),
    WorksheetOrNullObject: navigation('1.4', (item) =>
      item.sheetId === undefined ? new NullObject() : new WorksheetObject(item.sheetId),
    ),
    GetRange: method('1.1', (item, _, host) => {
      const range = rangeOf(nameOf(item, host), host);
      if (!range) throw invalidArgument('The name does not stand for a range.');
      return range;
    }),
    GetRangeOrNullObject: method(
      '1.4',
      (item, _, host) => rangeOf(nameOf(item, host), host) ?? new NullObject(),
    ),
    Delete: method('1.4', (item, _, host) => {
      const { name, sheetId } = nameOf(item, host);
      host.engine.names.delete(name, sheetId);
    }),
  },
};

function itemsOf(list: NamedItemCollectionObject, host: Host): NamedItemObject[] {
  return host.engine.names
    .all()
    .filter(({ sheetId }) => sheetId === list.sheetId)
    .map(({ name, sheetId }) => new NamedItemObject(name, sheetId));
}

function find(
  list: NamedItemCollectionObject,
  host: Host,
  key: unknown,
): NamedItemObject | undefined {
  const found = named(host, key, list.sheetId);
  return found && new NamedItemObject(found.name, found.sheetId);
}

function get(list: NamedItemCollectionObject, host: Host, key: unknown): NamedItemObject {
  const found = find(list, host, key);
  if (!found) throw itemNotFound();
  return found;
}

export const namedItemCollection: ObjectType<NamedItemCollectionObject> = {
  items: itemsOf,
  item: (list, key, host) => get(list, host, key),
  members: {
    GetCount: method('1.4', (list, _, host) => itemsOf(list, host).length),
    GetItem: method('1.1', (list, args, host) => get(list, host, args.at(0))),
    GetItemOrNullObject: method(
      '1.4',
      (list, args, host) => find(list, host, args.at(0)) ?? new NullObject(),
    ),
    Add: method('1.4', add),
  },
};

function add(list: NamedItemCollectionObject, args: Arguments, host: Host): NamedItemObject {
  const name = checkName(args.at(0), 'a name');
  assertNotFunction(name, host);
  if (list.sheetId === undefined) assertNameFree(host, name);
  else if (find(list, host, name)) throw invalidArgument(`The sheet has the name "${name}".`);
  const target = args.object(1) ?? args.at(1);
  const reference =
    target instanceof RangeObject ? addressOf(target, host, true) : formulaOf(target, host);
  host.engine.names.add(name, reference, args.optionalText(2, 'comment') ?? '', list.sheetId);
  return new NamedItemObject(name, list.sheetId);
}

/** A formula after its `=`. */
function formulaOf(value: unknown, host: Host): string {
  if (typeof value !== 'string' || !value.startsWith('=')) {
    throw invalidArgument('A name stands for a range or a formula that starts with "=".');
  }
  if (!host.engine.cells.isFormula(value)) throw invalidArgument(`"${value}" is not a formula.`);
  return value.slice(1);
}

/** The grammar forbids a name that a user-defined function has (ECMA-376, Names). */
function assertNotFunction(name: string, host: Host): void {
  if (host.functionNames().includes(name.toUpperCase())) {
    throw invalidArgument(`"${name}" is the name of a custom function.`);
  }
}
