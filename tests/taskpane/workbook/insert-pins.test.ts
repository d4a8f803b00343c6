import type { EditionState } from '../../../src/excel/edition/workbook-edition';
import type { Pin } from '../../../src/reference/stored/pin';
import { InsertPins } from '../../../src/taskpane/workbook/insert-pins';

const pinned: EditionState = { kind: 'pinned', pin: {} as Pin, others: 0 };

/** An edition that keeps what is asked for at once. */
class FakeEdition {
  constructor(public state: EditionState = { kind: 'unpinned' }) {}

  pin(): Promise<void> {
    this.state = pinned;
    return Promise.resolve();
  }

  unpin(): Promise<void> {
    this.state = { kind: 'unpinned' };
    return Promise.resolve();
  }
}

test('the first insert has the edition kept, and taking it back ends that', async () => {
  const edition = new FakeEdition();
  const pins = new InsertPins(Promise.resolve(edition));
  await pins.add('A');
  expect(edition.state.kind).toBe('pinned');
  await pins.takeBack('A');
  expect(edition.state.kind).toBe('unpinned');
});

test.each([
  ['the first', ['A', 'B']],
  ['the second', ['B', 'A']],
])(
  'while another table stands the edition is kept, also when %s is taken back',
  async (_, order) => {
    const edition = new FakeEdition();
    const pins = new InsertPins(Promise.resolve(edition));
    await Promise.all([pins.add('A'), pins.add('B')]);
    const [before = '', last = ''] = order;
    await pins.takeBack(before);
    expect(edition.state.kind).toBe('pinned');
    await pins.takeBack(last);
    expect(edition.state.kind).toBe('unpinned');
  },
);

test('an insert while the last one is taken back has the edition kept after all', async () => {
  const edition = new FakeEdition();
  let write: () => void = () => undefined;
  const written = new Promise<void>((resolve) => (write = resolve));
  edition.unpin = async () => {
    await written;
    edition.state = { kind: 'unpinned' };
  };
  const pins = new InsertPins(Promise.resolve(edition));
  await pins.add('A');
  const takenBack = pins.takeBack('A');
  const added = pins.add('B');
  write();
  await Promise.all([takenBack, added]);
  expect(edition.state.kind).toBe('pinned');
});

test('an insert that is taken back before the edition is read leaves nothing behind', async () => {
  const edition = new FakeEdition();
  const pins = new InsertPins(Promise.resolve(edition));
  await Promise.all([pins.add('A'), pins.takeBack('A')]);
  await pins.add('B');
  await pins.takeBack('B');
  expect(edition.state.kind).toBe('unpinned');
});

test('a workbook that kept its edition before keeps it whatever is taken back', async () => {
  const edition = new FakeEdition(pinned);
  const pins = new InsertPins(Promise.resolve(edition));
  await pins.add('A');
  await pins.takeBack('A');
  expect(edition.state.kind).toBe('pinned');
});

test('where the edition did not load, or Excel does not let it go, inserts go on', async () => {
  const absent = new InsertPins(Promise.resolve(undefined));
  await absent.add('A');
  await absent.takeBack('A');

  const edition = new FakeEdition();
  edition.unpin = () => Promise.reject(new Error('Excel is editing a cell.'));
  const pins = new InsertPins(Promise.resolve(edition));
  await pins.add('A');
  await pins.takeBack('A');
  expect(edition.state.kind).toBe('pinned');
});
