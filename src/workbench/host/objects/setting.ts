import { invalidArgument, itemNotFound } from '../errors';
import type { Host } from '../host';
import { NullObject } from '../excel-object';
import { method, property, type ObjectType } from '../member';
import { SettingObject, type SettingCollectionObject } from './handles';

function find(host: Host, key: unknown): SettingObject | undefined {
  return typeof key === 'string' && host.document.settings.has(key)
    ? new SettingObject(key)
    : undefined;
}

function get(host: Host, key: unknown): SettingObject {
  const found = find(host, key);
  if (!found) throw itemNotFound();
  return found;
}

export const setting: ObjectType<SettingObject> = {
  members: {
    Key: property('1.4', ({ key }) => key),
    Value: property(
      '1.4',
      ({ key }, host) => host.document.settings.get(get(host, key).key),
      ({ key }, value, host) => {
        host.document.settings.set(get(host, key).key, value);
      },
    ),
    Delete: method('1.4', ({ key }, _, host) => {
      host.document.settings.delete(get(host, key).key);
    }),
  },
};

/** The client turns dates into JSON and back, so the values here are JSON. */
export const settingCollection: ObjectType<SettingCollectionObject> = {
  items: (_, host) => [...host.document.settings.keys()].map((key) => new SettingObject(key)),
  item: (_, key, host) => get(host, key),
  members: {
    Add: method('1.4', (_, args, host) => {
      const key = args.text(0, 'key');
      const value = args.at(1);
      if (value === undefined) throw invalidArgument('A setting needs a value.');
      host.document.settings.set(key, value);
      return new SettingObject(key);
    }),
    GetCount: method('1.4', (_, __, host) => host.document.settings.size),
    GetItem: method('1.4', (_, args, host) => get(host, args.at(0))),
    GetItemOrNullObject: method(
      '1.4',
      (_, args, host) => find(host, args.at(0)) ?? new NullObject(),
    ),
  },
};
