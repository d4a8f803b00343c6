import { pinOf } from '../../../src/reference/stored/pin';
import type { Edition } from '../../../src/reference/edition/edition';
import type { Incoming } from '../../../src/reference/edition/incoming';
import { newestPin } from '../../../src/taskpane/edition/newest-pin';
import { shippedEdition } from '../../excel/edition/edition';

const edition = shippedEdition();
const shipped = pinOf(edition);
const arrived = (others: Partial<Edition>): Incoming => ({
  ...{ origin: { kind: 'site' }, edition: { ...edition, version: '2099.1.0', ...others } },
  ...{ retrieved: '2099-01-02T09:12Z', warnings: [] },
});

test('formulas can move to what arrived from the site, when it is newer', () => {
  expect(newestPin(shipped, undefined).pin).toBe(shipped);
  expect(newestPin(shipped, arrived({ version: shipped.version })).pin).toBe(shipped);
  const incoming = arrived({});
  const newest = newestPin(shipped, incoming);
  expect(newest.pin).toEqual({ ...shipped, version: '2099.1.0' });
  expect(newest.incoming).toBe(incoming);
});

test('an edition without figures, or with figures of another form, is nothing to move to', () => {
  expect(newestPin(shipped, arrived({ tables: [] })).pin).toBe(shipped);
  const otherForm = edition.tables.map((table) => ({
    ...table,
    fields: table.fields.map((field) =>
      field.name === 'basis' ? { ...field, name: 'ground' } : field,
    ),
  }));
  expect(newestPin(shipped, arrived({ tables: otherForm })).pin).toBe(shipped);
});
