import { limits } from '../../src/feeds/limits';
import { addDays } from '../../src/reference/iso-date';
import { allowanceOf, countsIn } from '../../src/reference/feeds/plausible-change';
import { familyAddress, familyNames } from '../../src/reference/feeds/oryx-families';
import { familyFile } from '../reference/feeds/family-file';
import { oryxFile, sampleDay } from '../reference/feeds/oryx-file';
import { bundled, farHosts, incomingFrom, newRows, refusal } from './arriving';

const hosts = farHosts();
const oryx = { kind: 'feed', feed: 'oryx' } as const;
const folder = 'https://raw.githubusercontent.com/leedrake5/Russia-Ukraine/master/data/byType/';

/** Serves the file of a day, and gives its address. */
function serve(day: string, total = sampleDay.total): string {
  const address = `${folder}${day}.csv`;
  hosts.answers.set(address, oryxFile({ ...sampleDay, day, total }));
  return address;
}

test('the ends of past months and today are asked for, by plain requests, and become rows', async () => {
  const addresses = [serve('2026-08-31', 4450), serve('2026-09-02', 4455)];
  const { edition, warnings, retrieved } = await incomingFrom(hosts, oryx);
  expect(hosts.asked).toEqual(addresses);
  for (const init of hosts.inits)
    expect(Object.keys(init).sort()).toEqual(['referrerPolicy', 'signal']);
  expect(newRows(edition)).toMatchObject([
    { month: '2026-08', as_of: '2026-08-31', total: 4450, added_total: 20 },
    { month: '2026-09', as_of: '2026-09-02', total: 4455, added_total: 5 },
  ]);
  expect(retrieved).toBe('2026-09-02T09:12Z');
  expect(warnings.filter((text) => !text.includes('add up'))).toEqual([
    '2026-09: Counted on 2026-09-02, before the month ended: not a whole month.',
  ]);
});

test('days without a file are stepped over, ten at most, and never into another month', async () => {
  const late = serve('2026-08-21');
  const { edition } = await incomingFrom(hosts, oryx);
  const august = Array.from({ length: 11 }, (_, back) => addDays('2026-08-31', -back));
  expect(hosts.asked).toEqual(
    [...august, '2026-09-02', '2026-09-01'].map((day) => `${folder}${day}.csv`),
  );
  expect(hosts.asked).toContain(late);
  expect(hosts.pauses).toEqual([]);
  expect(newRows(edition)).toMatchObject([
    {
      as_of: '2026-08-21',
      note: expect.stringContaining('Counted on 2026-08-21, before the month'),
    },
  ]);
});

test('a month without any file has no row, and the next says since when it adds', async () => {
  hosts.today = '2026-10-01';
  for (const day of ['2026-09-30', '2026-10-01']) serve(day);
  const { edition, warnings } = await incomingFrom(hosts, oryx);
  expect(newRows(edition)[0]).toMatchObject({
    month: '2026-09',
    note: expect.stringContaining(
      'Added since 2026-07-31: there is no count of the months between.',
    ),
  });
  expect(warnings).toContain('There is no file of 2026-08-21 to 2026-08-31.');
});

test('without a file for any day the reason says which were tried', async () => {
  expect(await refusal(hosts, oryx)).toBe(
    'There is no file for any day tried between 2026-08-21 and 2026-09-02.',
  );
});

test('a file that is not as expected leaves its month out, and is named', async () => {
  const address = serve('2026-08-31');
  hosts.answers.set(address, oryxFile({ ...sampleDay }, 'Main Battle Tanks'));
  serve('2026-09-02');
  const { edition, warnings } = await incomingFrom(hosts, oryx);
  expect(newRows(edition)).toMatchObject([{ month: '2026-09' }]);
  expect(warnings.at(-1)).toMatch(
    /^2026-08-31\.csv from raw\.githubusercontent\.com: expected a row for Russia, Tanks, got /,
  );
});

test.each([
  ['gone', undefined],
  ['a web page', '<!DOCTYPE html><p>Sign in</p>'],
])('a month that was read before stays when its file is %s', async (_, text) => {
  const august = serve('2026-08-31', 4450);
  serve('2026-09-02', 4455);
  const first = await incomingFrom(hosts, oryx);
  const [earlier] = first.edition.tables;
  if (!earlier) throw new Error('no table');
  if (text === undefined) hosts.answers.delete(august);
  else hosts.answers.set(august, text);
  const second = await incomingFrom(hosts, oryx, earlier);
  expect(newRows(second.edition)).toEqual(newRows(first.edition));
  expect(second.warnings).toContain(
    '2026-08: The feed has no count as late as that of 2026-08-31 read before, which stays.',
  );
});

test.each([
  [
    'a web page',
    '<!DOCTYPE html><p>Sign in</p>',
    /expected a CSV file of losses by type, got a web page/,
  ],
  [
    'half a file',
    oryxFile(sampleDay).slice(0, 150),
    /expected a CSV file of losses by type, whole: /,
  ],
  ['other columns', oryxFile(sampleDay).replace('"type_total"', '"sum"'), /each once, got /],
  [
    'a formula',
    oryxFile(sampleDay).replace('4450', '"=HYPERLINK(""http://198.51.100.7"")"'),
    /which a spreadsheet may run as a formula/,
  ],
  ['markup', oryxFile(sampleDay).replace('4450', '"<b>4450</b>"'), /got "<b>4450<\/b>"/],
])('%s in the place of the only file is refused', async (_, text, reason) => {
  hosts.today = '2026-08-31';
  hosts.answers.set(serve('2026-08-31'), text);
  expect(await refusal(hosts, oryx)).toMatch(reason);
});

test('a drop of 300 tanks arrives as what it is, for the merge to ask about', async () => {
  hosts.today = '2026-08-31';
  serve('2026-08-31', 4130);
  const { edition, warnings } = await incomingFrom(hosts, oryx);
  expect(warnings).toContain('2026-08: Correction: 300 fewer than on 2026-07-31.');
  const [table, known] = [edition, bundled].map(({ tables }) =>
    tables.find(({ id }) => id === 'losses_oryx'),
  );
  if (!table || !known) throw new Error('no table');
  const total = table.fields.findIndex(({ name }) => name === 'total');
  const [from, to] = countsIn(table, total).slice(-2);
  expect((from?.total ?? 0) - (to?.total ?? 0)).toBe(300);
  expect(allowanceOf(countsIn(known, total)).fall).toBeLessThan(300);
});

test('requests are counted: a feed that is years behind ends at the limit', async () => {
  hosts.today = '2028-01-31';
  expect(await refusal(hosts, oryx)).toBe('More than 60 requests would be needed.');
  expect(hosts.asked).toHaveLength(limits.requests);
});

test('families are continued from the file of the table’s last day, without which nothing is', async () => {
  const families = { kind: 'feed', feed: 'oryx-families' } as const;
  const days = ['2026-08-31', '2026-09-02'];
  for (const day of days) hosts.answers.set(familyAddress(day), familyFile(day, { 'T-72B': 4 }));
  expect(await refusal(hosts, families)).toBe(
    'There is no file for any day tried between 2026-07-21 and 2026-07-31.',
  );
  hosts.asked.length = 0;
  hosts.answers.set(familyAddress('2026-07-31'), familyFile('2026-07-31'));
  const { edition } = await incomingFrom(hosts, families);
  expect(hosts.asked).toEqual(['2026-07-31', ...days].map(familyAddress));
  const rows = newRows(edition);
  expect(rows.map(({ family }) => family)).toEqual([...familyNames, ...familyNames]);
  expect(rows.map(({ added_total: added }) => added)).toEqual([
    ...[0, 0, 0, 4, 0, 0, 0],
    ...[0, 0, 0, 0, 0, 0, 0],
  ]);
});
