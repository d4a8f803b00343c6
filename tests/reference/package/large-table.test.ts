import { readPackage } from '../../../src/reference/package/load-edition';
import { parseDescriptor } from '../../../src/reference/package/parse-descriptor';
import { packageFiles } from './package-files';
import { processorClock } from '../../processor-time';

const rows = 20_000;
const header = 'id,day,place,type,count,value,share,note,from,to,sure,code';
const fields = [
  { name: 'id', type: 'integer' },
  { name: 'day', type: 'date' },
  { name: 'place', type: 'string' },
  { name: 'type', type: 'string', constraints: { enum: ['T-62', 'T-72', 'T-80'] } },
  { name: 'count', type: 'integer', constraints: { required: true, minimum: 0 } },
  { name: 'value', type: 'number' },
  { name: 'share', type: 'number' },
  { name: 'note', type: 'string' },
  { name: 'from', type: 'date' },
  { name: 'to', type: 'date' },
  { name: 'sure', type: 'boolean' },
  { name: 'code', type: 'string' },
];

function largeTable(): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const day = `2024-0${String(1 + (i % 9))}-1${String(i % 10)}`;
    const type = ['T-62', 'T-72', 'T-80'][i % 3] ?? '';
    const numbers = [i % 1000, (i * 1.37).toFixed(2), (i % 100) / 100].join(',');
    const note = i % 7 === 0 ? `"seen, as ""${String(i)}"""` : `seen ${String(i)}`;
    return `${String(i)},${day},Place ${String(i % 50)},${type},${numbers},${note},${day},2024-12-31,true,C${String(i)}`;
  });
  return [header, ...lines].join('\n');
}

function readTimed(schema: object | undefined, text: string) {
  const resource = { name: 't', path: 't.csv', ...(schema && { schema }) };
  const descriptor = parseDescriptor(JSON.stringify({ resources: [resource] }));
  if (!descriptor.ok) throw new Error(JSON.stringify(descriptor.error));
  const files = packageFiles([['t.csv', text]]);
  const began = processorClock();
  const steps = readPackage(descriptor.value, files);
  let longest = 0;
  for (let before = began; ;) {
    const step = steps.next();
    const now = processorClock();
    longest = Math.max(longest, now - before);
    before = now;
    if (step.done !== true) continue;
    if (!step.value.ok) throw new Error(JSON.stringify(step.value.error));
    return { table: step.value.value.edition.tables[0], longest, whole: now - began };
  }
}

// `npm run bench -- packages` says how fast it is; here nothing may become several times slower.
test.each([
  ['with a schema and a key', { fields, primaryKey: ['id'] }],
  ['whose cells say of what type they are', undefined],
])('20,000 rows of 12 columns %s are read in short steps', (_, schema) => {
  const text = largeTable();
  const tries = [1, 2].map(() => readTimed(schema, text));
  expect(tries[0]?.table?.rows).toHaveLength(rows);
  expect(tries[0]?.table?.fields.map(({ type }) => type).join(' ')).toMatch(
    /^(integer|number) date string string (integer|number) number number string date date string string$/,
  );
  expect(Math.min(...tries.map(({ longest }) => longest))).toBeLessThan(100);
  expect(Math.min(...tries.map(({ whole }) => whole))).toBeLessThan(1_000);
});
