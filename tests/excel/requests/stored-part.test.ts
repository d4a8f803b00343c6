import * as v from 'valibot';
import fc from 'fast-check';
import { decode } from '../../../src/excel/requests/decode-part';
import { encode } from '../../../src/excel/requests/encode-part';
import { pack } from '../../../src/excel/requests/pack-text';
import { ReadingAllowance } from '../../../src/excel/requests/reading-allowance';
import { unpack } from '../../../src/excel/requests/unpack-text';
import { partText, partXml } from '../../../src/excel/requests/part-xml';
import { succeed } from '../../../src/reference/result';
import { mostKept } from '../../../src/reference/stored/stored-kind';
import type { StoredShape } from '../../../src/reference/stored/stored-shape';
import '../dom-parser';
import { turnsOf } from './turns';

interface Head {
  readonly title: string;
}
interface Lists {
  readonly items: string;
}
type Kept = Head & { readonly items: readonly string[] };

const kind = {
  title: 'list of things',
  root: 'things',
  namespace: 'urn:test:things',
  format: 3,
  lists: ['items'],
} as const;
const shape: StoredShape<Head, Lists, Kept> = {
  head: v.strictObject({ title: v.string() }),
  lists: () => ({ items: { item: v.string(), most: 100_000 } }),
  whole: succeed,
};

const read = (xml: string, allowance = new ReadingAllowance()) =>
  decode(kind, shape, xml, allowance);
const why = async (xml: string, allowance?: ReadingAllowance) => {
  const value = await read(xml, allowance);
  return value.ok ? 'was read' : value.error;
};

/** A part whose digest fits, whatever its lines are. */
const partOf = async (lines: Iterable<string>) =>
  partXml(kind.root, kind.namespace, `3 ${await pack('things 3', lines)}`);

test('whatever texts hold, they are read as they were written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string({ unit: 'binary' })),
      async (title, items) => {
        const xml = await encode(kind, { title, items });
        expect(xml).toMatch(/^<things xmlns="urn:test:things">[A-Za-z0-9+/= ]+<\/things>$/);
        expect(await read(xml)).toEqual({ ok: true, value: { title, items } });
      },
    ),
    { numRuns: 50 },
  );
});

test('many items and long ones are read as they were written', async () => {
  const value = {
    title: '🛈',
    items: ['Ж'.repeat(300_000), ...Array.from({ length: 20_000 }, (_, i) => `item ${String(i)}`)],
  };
  const xml = await encode(kind, value);
  expect(xml.length).toBeLessThan(150_000);
  expect(await read(xml)).toEqual({ ok: true, value });
});

test('also where nothing can compress; there what is compressed is not read, with advice', async () => {
  const value = { title: 'x', items: ['<&>'] };
  const compressed = await encode(kind, value);
  const { CompressionStream: before, DecompressionStream: after } = globalThis;
  Object.assign(globalThis, { CompressionStream: undefined, DecompressionStream: undefined });
  try {
    expect(await read(await encode(kind, value))).toEqual({ ok: true, value });
    expect(await why(compressed)).toContain('update Excel');
  } finally {
    Object.assign(globalThis, { CompressionStream: before, DecompressionStream: after });
  }
});

test('an item that could not be read again is not written', async () => {
  const items = ['x'.repeat(mostKept.longLine)];
  await expect(encode(kind, { title: 'x', items })).rejects.toThrow(
    'list of things: a row is longer than a workbook can keep',
  );
});

test('Excel may write the XML in its own way', async () => {
  const text =
    /<things[^>]*>([^<]*)/.exec(await encode(kind, { title: 'x', items: [] }))?.[1] ?? '';
  const declared = `<?xml version="1.0" encoding="UTF-8"?>\r\n<t:things xmlns:t='${kind.namespace}'><![CDATA[${text}]]></t:things>\r\n`;
  expect(await read(declared)).toEqual({ ok: true, value: { title: 'x', items: [] } });
});

const head = '{"title":"x"}\n';

test.each<[string, Iterable<string>, string]>([
  ['no lines', [], 'holds nothing'],
  ['a head of another shape', ['{"title":1}\n'], 'title: Invalid type'],
  ['members that are not known', ['{"title":"x","more":1}\n'], 'more: Invalid key'],
  ['no JSON', ['{"title":\n'], 'is not JSON'],
  ['a list that is not known', [head, 'others ["a"]\n'], 'holds a list that is not known'],
  [
    'a list by the name of a method',
    [head, 'constructor ["a"]\n'],
    'holds a list that is not known',
  ],
  ['no list', [head, 'items 5\n'], 'items: expected a list'],
  ['an item of another shape', [head, 'items ["a",2]\n'], 'items, 2: Invalid type'],
  ['a line that is cut', [head, 'items ["a"]'], 'is shorter, unpacked, than it says'],
  [
    'many values in a line',
    [head, `items [${'[],'.repeat(50_000)}0]\n`],
    'holds a longer line than is read',
  ],
  [
    'a very long line',
    [head, `items ["${'x'.repeat(8_000_000)}"]\n`],
    'holds a longer line than is read',
  ],
  [
    'more entries than are read',
    [head, ...Array.from({ length: 11 }, () => `items [${'"",'.repeat(9_999)}""]\n`)],
    'items: more than the 100000 entries that are read',
  ],
])('%s: refused with a reason', async (_, lines, reason) => {
  expect(await why(await partOf(lines))).toContain(`list of things: ${reason}`);
});

test('what is damaged is refused, whichever sign of it', async () => {
  const xml = await encode(kind, { title: 'losses', items: ['3960', '4200'] });
  const text = { min: xml.indexOf('>') + 1, max: xml.lastIndexOf('<') - 1 };
  await fc.assert(
    fc.asyncProperty(
      fc.integer(text),
      fc.constantFrom(...'0123456789abcXYZ+/= <&'),
      async (at, sign) => {
        fc.pre(xml[at] !== sign);
        expect((await read(xml.slice(0, at) + sign + xml.slice(at + 1))).ok).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});

test('any text at all is refused without an exception', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), async (text) => {
      expect((await read(text)).ok).toBe(false);
      expect((await read(partXml(kind.root, kind.namespace, text))).ok).toBe(false);
    }),
  );
});

const manyAttributes = Array.from({ length: 100_000 }, (_, i) => `a${String(i)}="1"`).join(' ');

test.each([
  ['a document type', '<!DOCTYPE t [<!ENTITY a "x">]><things xmlns="urn:test:things">&a;</things>'],
  ['an entity', '<things xmlns="urn:test:things">&amp;</things>'],
  ['a comment', '<things xmlns="urn:test:things"><!-- 3 --></things>'],
  ['another namespace', '<things xmlns="urn:test:other">3</things>'],
  ['attributes without end', `<things ${manyAttributes} xmlns="urn:test:things">3</things>`],
  [
    'elements without end',
    `${'<things xmlns="urn:test:things">'.repeat(100_000)}3${'</things>'.repeat(100_000)}`,
  ],
])('a part with %s holds no text of ours', (_, xml) => {
  expect(partText(xml, kind.root, kind.namespace)).toBeUndefined();
});

describe('what is small in the file and large unpacked', () => {
  test('is not unpacked beyond the limit, and counts what all parts hold together', async () => {
    const lines = Array.from({ length: 40 }, () => `items ["${'x'.repeat(1_000_000)}"]\n`);
    const xml = await partOf([head, ...lines]);
    expect(xml.length).toBeLessThan(70_000);
    const allowance = new ReadingAllowance();
    expect(await why(xml, allowance)).toBe('was read');
    expect(await why(xml, allowance)).toBe(
      'list of things: is left out: of all that a workbook keeps, 64 MB are read unpacked',
    );
  });

  test('keeps the thread for less than a fifth of a second, however large it grows', async () => {
    const texts = Array.from({ length: 300 }, () => `items ["${'x'.repeat(100_000)}"]\n`);
    const xml = await partOf([head, ...texts]);
    expect(xml.length).toBeLessThan(60_000);
    const reading = async () => {
      expect(await why(xml)).toBe('was read');
    };
    expect((await turnsOf(reading)).longest).toBeLessThan(200);
  });

  test('is given up where it is longer than it says', async () => {
    const packed = await pack('things 3', [head, `items ["${'x'.repeat(8_000_000)}"]\n`]);
    const [form = '', , , letters = ''] = packed.split(' ');
    // Whoever means harm works out the digest too.
    const bytes = Uint8Array.from(atob(letters), (sign) => sign.charCodeAt(0));
    const said = new TextEncoder().encode(`things 3 ${form} 100\n`);
    const hash = await crypto.subtle.digest('SHA-256', await new Blob([said, bytes]).arrayBuffer());
    const digest = Buffer.from(hash).toString('hex');
    const lines: string[] = [];
    const problem = await unpack(
      'things 3',
      `${form} 100 ${digest} ${letters}`,
      new ReadingAllowance(),
      (line) => {
        lines.push(line);
        return undefined;
      },
    );
    expect(problem).toBe('is longer, unpacked, than it says');
    expect(lines.join('').length).toBeLessThan(100);
  });

  test('many parts are read up to a number', async () => {
    const allowance = new ReadingAllowance();
    for (let i = 0; i < mostKept.parts; i++) await read('<things/>', allowance);
    const xml = await encode(kind, { title: 'x', items: [] });
    expect(await why(xml, allowance)).toBe(
      'list of things: is one of more than the 500 parts that are read',
    );
  });

  test('characters in the file are counted before they are read', async () => {
    const xml = partXml(kind.root, kind.namespace, 'A'.repeat(mostKept.characters));
    expect(await why(xml)).toContain('32 MB are read in the file');
  });
});
