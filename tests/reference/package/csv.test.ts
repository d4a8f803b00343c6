import fc from 'fast-check';
import Papa from 'papaparse';
import { CsvRows, parseCsv } from '../../../src/reference/package/csv';
import { plainDialect } from '../../../src/reference/package/dialect';

/** A stretch of text as real files have it, or as they break. */
const piece = fc.constantFrom(
  'tank',
  '"',
  '""',
  ',',
  '\n',
  ' ',
  '\r',
  'Vehicle of "Ural"',
  'é',
  '=',
);
const cell = fc
  .tuple(fc.array(piece, { maxLength: 6 }), fc.constantFrom(1, 1, 1, 20, 100))
  .map(([pieces, times]) => pieces.join('').repeat(times));
const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 60 });

test('rows come out as they were written, wherever the steps end', () => {
  const header = fc.tuple(cell, cell, cell);
  const newlines = fc.constantFrom('\n', '\r\n', '\r');
  fc.assert(
    fc.property(header, rows, newlines, fc.boolean(), (header, written, newline, quotes) => {
      const text = Papa.unparse([header, ...written], { newline, quotes });
      expect(parseCsv('t.csv', text + newline)).toMatchObject({
        ok: true,
        value: { header, rows: written },
      });
    }),
    { numRuns: 100 },
  );
});

test('rows come out as they were written, wherever the parts of the file end', () => {
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
  const newlines = fc.constantFrom('\n', '\r\n', '\r');
  fc.assert(
    fc.property(rows, newlines, cuts, fc.nat(400), (some, newline, places, times) => {
      const repeated = Array.from({ length: times }, () => some).flat();
      const text = Papa.unparse([['a', 'b', 'c'], ...repeated], { newline });
      const ends = [...places.map((place) => Math.floor(place * text.length)), text.length].sort(
        (a, b) => a - b,
      );
      const parts = ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
      const read = new CsvRows(
        't.csv',
        parts.filter((part) => part !== ''),
        plainDialect,
      );
      const found: string[][] = [];
      while (read.next()) found.push([...read.cells]);
      expect(read.problems).toEqual([]);
      expect(found).toEqual(repeated);
    }),
    { numRuns: 25 },
  );
});

test('a file breaks at the row where it is broken, wherever the steps end', () => {
  const long = (rowsBefore: number) => `a,b\n${'"some text", x\n'.repeat(rowsBefore)}`;
  for (const rowsBefore of [0, 1000, 1092, 1093, 5000]) {
    const row = rowsBefore + 2;
    expect(parseCsv('t.csv', `${long(rowsBefore)}"x"y,1\nz,1`)).toMatchObject({
      error: [{ row, message: 'a quote inside a quoted cell is not doubled' }],
    });
    expect(parseCsv('t.csv', `${long(rowsBefore)}"x,1\nz,1`)).toMatchObject({
      error: [{ row, message: 'a quoted cell is not closed' }],
    });
    expect(parseCsv('t.csv', `${long(rowsBefore)}x,y,1\nz,1`)).toEqual({
      ok: false,
      error: [{ file: 't.csv', row, message: 'has 3 cells, the header has 2' }],
    });
  }
});
