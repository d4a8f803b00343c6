import packed from '../../../assets/reference/datapackage.json?edition';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';
import { RowKeys, withChosenKeys } from '../../../src/taskpane/own/row-keys';

class Stored {
  item: string | null = null;
  getItem = () => this.item;
  setItem = (_: string, value: string) => void (this.item = value);
}

test('a choice is remembered by package and table, the oldest of many go', () => {
  const stored = new Stored();
  const keys = new RowKeys(stored);
  keys.choose('file:a.csv', 'own_a', ['depot']);
  keys.choose('https://x.example/datapackage.json', 'own_a', ['month', 'family']);
  keys.choose('file:a.csv', 'own_a', ['place']);
  const later = new RowKeys(stored);
  expect(later.of('file:a.csv', 'own_a')).toEqual(['place']);
  expect(later.of('https://x.example/datapackage.json', 'own_a')).toEqual(['month', 'family']);
  expect(later.of('file:b.csv', 'own_a')).toBeUndefined();
  for (let i = 0; i < 200; i++) keys.choose(`file:${String(i)}.csv`, 'own_a', ['x']);
  expect(later.of('file:a.csv', 'own_a')).toBeUndefined();
  expect(later.of('file:199.csv', 'own_a')).toEqual(['x']);
});

test('what the browser keeps may be anything, and may be refused', () => {
  const stored = new Stored();
  for (const item of ['no json', '[]', '{"file:a.csv own_a":"depot"}', 'null']) {
    stored.item = item;
    expect(new RowKeys(stored).of('file:a.csv', 'own_a')).toBeUndefined();
  }
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(() => new RowKeys(full).choose('file:a.csv', 'own_a', ['a'])).not.toThrow();
  expect(new RowKeys(undefined).of('file:a.csv', 'own_a')).toBeUndefined();
});

test('a chosen key holds where it tells rows apart, and only for tables without one', () => {
  const edition = unpackEdition(packed);
  const [first] = edition.tables;
  if (!first) throw new Error('no table');
  const unkeyed = { ...first, id: 'own_a', primaryKey: ['month'] };
  const incoming = {
    origin: { kind: 'package', address: 'file:a.csv' },
    edition: { ...edition, tables: [unkeyed, { ...first, id: 'own_b' }] },
    ...{ retrieved: '2026-11-29T09:00Z', warnings: [], unkeyed: ['own_a'] },
  } as const;
  const keysWith = (key: readonly string[] | undefined) =>
    withChosenKeys(incoming, () => key).edition.tables.map(({ primaryKey }) => primaryKey);
  expect(keysWith(['as_of'])).toEqual([['as_of'], first.primaryKey]);
  for (const unfit of [undefined, [], ['source_id'], ['nothing']])
    expect(keysWith(unfit)).toEqual([['month'], first.primaryKey]);
});
