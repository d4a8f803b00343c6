import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const weight = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

test('the functions are at most 27.7 kB, gzip, and a worker 11.5 kB', () => {
  expect(weight('dist/functions.js')).toBeLessThanOrEqual(27_700);
  expect(weight('dist/uncertainty-worker.js')).toBeLessThanOrEqual(11_500);
});

test('what Excel and the help show of functions and arguments is not in functions.js', () => {
  const { functions } = JSON.parse(readFileSync('dist/functions.json', 'utf8')) as {
    functions: { description: string; parameters: { description: string }[] }[];
  };
  const script = readFileSync('dist/functions.js', 'utf8');
  const described = functions.flatMap((each) => [each, ...each.parameters]);
  const inScript = described.filter(({ description }) => script.includes(description));
  expect(inScript).toEqual([]);
  expect(functions.length).toBeGreaterThan(16);
});
