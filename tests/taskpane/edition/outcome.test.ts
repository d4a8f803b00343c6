import { moveOutcome } from '../../../src/taskpane/edition/outcome';

const moved = { kind: 'moved', from: undefined } as const;

test.each([
  [{ ...moved, formulas: 1 }, false, 'Moved to edition 2026.9.0: 1 formula calculated again.'],
  [
    { ...moved, formulas: 1200 },
    true,
    'Back on edition 2026.9.0: 1,200 formulas calculated again.',
  ],
])('%#: a move says where the workbook stands and what it calculated', (result, back, text) => {
  expect(moveOutcome(result, '2026.9.0', back)).toEqual({ done: true, text });
});

test('a move that failed says why and counts as none', () => {
  const failed = { kind: 'failed', message: 'Excel is editing a cell.' } as const;
  expect(moveOutcome(failed, '2026.9.0', true)).toEqual({
    done: false,
    text: 'Excel is editing a cell.',
  });
});
