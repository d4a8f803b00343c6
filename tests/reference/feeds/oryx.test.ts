import fc from 'fast-check';
import Papa from 'papaparse';
import { describeFeedFault } from '../../../src/reference/feeds/feed-fault';
import { parseOryxDay } from '../../../src/reference/feeds/oryx';
import { oryxFile, sampleDay } from './oryx-file';

const whole = oryxFile(sampleDay);

/** What the pane would say of a file, or the total that was read. */
function answer(text: string, day = sampleDay.day): string | number {
  const count = parseOryxDay(text, day);
  return count.ok ? count.value.total : describeFeedFault(count.error);
}

test('the row of Russian tanks is read, with its four states', () => {
  expect(parseOryxDay(whole, sampleDay.day)).toEqual({ ok: true, value: sampleDay });
});

test('an older form is read alike: fewer columns, fewer quotes, Windows line ends, a mark at the start', () => {
  const rows = [
    ',country,equipment_type,destroyed,abandoned,captured,damaged,type_total,Date',
    '1,Russia,All Types,709,222,574,27,1532,2022-03-18',
    '2,Russia,"Tanks\n",93,41,106,4,244,2022-03-18',
  ];
  expect(parseOryxDay(rows.join('\r\n'), '2022-03-18')).toMatchObject({
    value: { total: 244, destroyed: 93, damaged: 4, abandoned: 41, captured: 106 },
  });
});

test('states that do not add up to the total are read as they stand', () => {
  expect(answer(oryxFile({ ...sampleDay, total: 4448 }))).toBe(4448);
});

test.each([
  [
    'a web page',
    '<!DOCTYPE html><title>429</title>',
    'expected a CSV file of losses by type, got a web page',
  ],
  ['nothing', '', /^expected country, equipment_type, .+, Date, each once, got none$/],
  ['renamed columns', whole.replace('"type_total"', '"total"'), /each once, got .*"total"/],
  ['a column twice', whole.replace('"row_id"', '"destroyed"'), /each once, got/],
  [
    'a renamed type',
    oryxFile(sampleDay, 'Main Battle Tanks'),
    /^expected a row for Russia, Tanks, got "All Types", .*"Main Battle Tanks"/,
  ],
  [
    'a type twice',
    oryxFile(sampleDay) + '"8","Russia","Tanks",1,1,1,1,4,"9","2026-08-31"\n',
    'the row Russia, Tanks is there more than once',
  ],
  [
    'another day',
    oryxFile({ ...sampleDay, day: '2026-08-30' }),
    'expected the day 2026-08-31, got "2026-08-30"',
  ],
  [
    'words for numbers',
    whole.replace('4450', '"n/a"'),
    'expected a count of tanks for type_total on 2026-08-31, got "n/a"',
  ],
  [
    'a formula',
    whole.replace('4450', '"=1+1"'),
    'expected a count of tanks for type_total on 2026-08-31, got "=1+1", which a spreadsheet may run as a formula',
  ],
  ['a negative count', whole.replace('3350', '-3350'), /got "-3350"/],
  [
    'an open quote',
    whole.replace('"3","Russia"', '"3,"Russia"'),
    /^expected a CSV file of losses by type, whole: the file, row/,
  ],
])('%s is refused', (_, text, expected) => {
  expect(answer(text)).toEqual(
    typeof expected === 'string' ? expected : expect.stringMatching(expected),
  );
});

test('half a file is refused or gives the right count, wherever it was cut', () => {
  for (let length = 0; length < whole.length; length += 1) {
    const count = parseOryxDay(whole.slice(0, length), sampleDay.day);
    if (count.ok) expect(count.value).toEqual(sampleDay);
  }
  expect(parseOryxDay(whole.slice(0, whole.length / 3), sampleDay.day)).toMatchObject({
    ok: false,
  });
});

test('columns are found by name, in any order and among any others', () => {
  const { data } = Papa.parse<string[]>(whole.trimEnd());
  const width = data[0]?.length ?? 0;
  const order = fc.shuffledSubarray(
    Array.from({ length: width }, (_, i) => i),
    { minLength: width, maxLength: width },
  );
  fc.assert(
    fc.property(order, fc.string(), (places, extra) => {
      const rows = data.map((row, i) => [
        ...places.map((place) => row[place]),
        i === 0 ? 'more' : extra,
      ]);
      expect(parseOryxDay(Papa.unparse(rows), sampleDay.day)).toEqual({
        ok: true,
        value: sampleDay,
      });
    }),
  );
});

test('whatever text arrives, the answer is a count of the day asked for, or a fault in words', () => {
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(20), fc.string(), (at, cut, inserted) => {
      const text = whole.slice(0, at) + inserted + whole.slice(at + cut);
      const count = parseOryxDay(text, sampleDay.day);
      if (count.ok) expect(count.value.day).toBe(sampleDay.day);
      else expect(describeFeedFault(count.error)).toMatch(/\S/);
    }),
  );
});
