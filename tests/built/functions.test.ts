import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { goodCalls } from '../functions/good-calls';
import { load, metadata, shipped } from '../functions/shipped-functions';

const weight = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

// What other files of the page import from src/functions costs more by a module of its own than from all.ts.
test('the functions are at most 25 kB, gzip, and a worker 11.5 kB', () => {
  expect(weight('dist/functions.js')).toBeLessThanOrEqual(25_000);
  expect(weight('dist/uncertainty-worker.js')).toBeLessThanOrEqual(11_500);
});

test('what Excel and the help show of functions and arguments is not in functions.js', () => {
  const { functions } = metadata;
  const script = readFileSync('dist/functions.js', 'utf8');
  const described = functions.flatMap((each) => [each, ...each.parameters]);
  const inScript = described.filter(({ description }) => script.includes(description));
  expect(inScript).toEqual([]);
  expect(functions.length).toBeGreaterThan(16);
});

test('functions.js holds no figures', () => {
  expect(readFileSync('dist/functions.js').includes('losses.oryx.latest')).toBe(false);
});

test('Excel is told of the functions what their contracts say', () => {
  expect(JSON.parse(readFileSync('dist/functions.json', 'utf8'))).toEqual(metadata);
});

describe('dist/functions.js with nothing but CustomFunctions and what every browser has', () => {
  const alone = load('dist/functions.js');

  test('registers exactly the functions of functions.json', () => {
    expect([...alone.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  test.each(Object.entries(goodCalls))(
    '%s answers as in the page, or says what it lacks',
    (id, given) => {
      const answer = (functions: typeof alone) => {
        try {
          return functions.get(id)?.(...given);
        } catch (error) {
          return error;
        }
      };
      // The edition comes from the page, and so does how the workbook counts dates.
      const needsPage = /^TANK(REF|CITE|SERIES|LEDGER|RATE|FORECAST|BACKTEST)$/.test(id);
      expect(answer(alone)).toEqual(
        needsPage ? expect.objectContaining({ code: '#N/A' }) : answer(shipped),
      );
    },
  );
});
