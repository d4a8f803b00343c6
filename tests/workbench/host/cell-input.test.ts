import fc from 'fast-check';
import { RichApiError } from '../../../src/workbench/host/errors';
import { cellInput } from '../../../src/workbench/host/objects/cell-input';

/** What a value puts into a cell, or the code it is refused with. */
function inputOf(value: unknown, format = 'General'): unknown {
  try {
    return cellInput(value, format, false);
  } catch (error) {
    if (!(error instanceof RichApiError)) throw error;
    return error.code;
  }
}

test('text behind an apostrophe is kept to the letter, whatever it looks like', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(inputOf(`'${text}`)).toEqual({ kind: 'constant', value: text });
    }),
  );
});

test('text in a cell formatted as text is kept to the letter, unless an apostrophe leads it', () => {
  const text = fc.string({ minLength: 1 }).filter((s) => !s.startsWith("'"));
  fc.assert(
    fc.property(text, (value) => {
      expect(inputOf(value, '@')).toEqual({ kind: 'constant', value });
    }),
  );
});

test('nothing that Excel could read as a number, a date or a time gets in as text', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
  const part = fc.integer({ min: 1, max: 31 }).map(String);
  const date = fc
    .tuple(part, part, fc.integer({ min: 1900, max: 2100 }), fc.constantFrom('/', '-', '.'))
    .map(([a, b, year, sign]) => [a, b, year].join(sign));
  const time = fc.tuple(part, part).map(([a, b]) => `${a}:${b}`);
  const amount = fc.tuple(fc.constantFrom('$', '€', '£'), number).map(([sign, n]) => sign + n);
  const percent = number.map((n) => `${n}%`);
  fc.assert(
    fc.property(fc.oneof(number, date, time, amount, percent), (text) => {
      expect(inputOf(text)).toBe('ApiNotImplemented');
    }),
  );
});

test('numbers and truth values go in as they are, anything else is refused', () => {
  expect([inputOf(1.5), inputOf(true), inputOf(null)]).toEqual([
    { kind: 'constant', value: 1.5 },
    { kind: 'constant', value: true },
    undefined,
  ]);
  expect([inputOf({}), inputOf([1]), inputOf(1, '@')]).toEqual([
    'InvalidArgument',
    'InvalidArgument',
    'ApiNotImplemented',
  ]);
});

test('dates count from 1899-12-30', () => {
  const serial = (text: string) => (inputOf(text, 'yyyy-mm-dd') as { value: number }).value;
  expect([serial('1900-03-01'), serial('2022-02-24'), serial('2026-08-01')]).toEqual([
    61, 44616, 46235,
  ]);
});
