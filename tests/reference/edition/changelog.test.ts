import { readFileSync } from 'node:fs';
import packed from '../../../assets/reference/datapackage.json?edition';
import { readChangelog, reasonsFor } from '../../../src/reference/edition/changelog';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';

const log = readChangelog(
  [
    '# Changes',
    '- figures, before.any.edition: 1 → 2. Not under a heading.',
    '    - figures, an.example: 1 → 2. Shows the form.',
    '## 2026.10.0, 2027-01-20',
    'December appended.',
    '- figures, losses.oryx.latest.total: 4453 → 4460. September 2026 appended.',
    '## 2026.9.1, 2026-12-24',
    '- figures, losses.oryx.share: 72.8 → 72.9. Rounded, not cut. See the list.',
    '## 2026.9.0, 2026-12-20',
    '- figures, losses.oryx.latest.total: 4430 → 4453. August 2026 appended.',
    '- the note of a table was reworded',
  ].join('\r\n'),
);

test('a line names edition, figure, what it was and is, and why', () => {
  expect(log).toHaveLength(3);
  expect(log[1]).toEqual({
    version: '2026.9.1',
    table: 'figures',
    key: 'losses.oryx.share',
    from: '72.8',
    to: '72.9',
    reason: 'Rounded, not cut. See the list.',
  });
});

test.each([
  ['2026.8.0', '2026.10.0', ['August 2026 appended.', 'September 2026 appended.']],
  ['2026.9.0', '2026.10.0', ['September 2026 appended.']],
  ['2026.8.0', '2026.9.1', ['August 2026 appended.']],
  ['2026.10.0', '2026.10.0', []],
])('the reasons between %s and %s, oldest first', (from, to, reasons) => {
  expect(reasonsFor(log, 'losses.oryx.latest.total', from, to)).toEqual(reasons);
});

describe('the changelog of the shipped package', () => {
  const text = readFileSync('assets/reference/CHANGELOG.md', 'utf8');
  const edition = unpackEdition(packed);

  test('begins with the edition that is shipped', () => {
    expect(/^## (\S+), (\S+)$/m.exec(text)?.slice(1)).toEqual([edition.version, edition.released]);
  });

  test('every line of a change can be read, and names a table that is there', () => {
    const written = text.split('\n').filter((line) => line.startsWith('- '));
    const read = readChangelog(text);
    expect(read).toHaveLength(written.length);
    const tables = edition.tables.map(({ id }) => id);
    expect(read.filter(({ table }) => !tables.includes(table))).toEqual([]);
  });
});

test.each([
  [' → x', 0],
  [' → x. ', 1],
  [': ', 0],
])('a line with thousands of "%s" is read or given up at once', (mark, changes) => {
  const log = readChangelog(`## 2026.9.0, x\n- figures, a.b: x${mark.repeat(40_000)}y`);
  expect(log).toHaveLength(changes);
});
