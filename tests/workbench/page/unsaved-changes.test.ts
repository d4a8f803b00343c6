import { UnsavedChanges } from '../../../src/workbench/page/unsaved-changes';

function changed(times: number): UnsavedChanges {
  const unsaved = new UnsavedChanges();
  for (let time = 0; time < times; time++) unsaved.add();
  return unsaved;
}

test('a workbook is unsaved from its first change until a file holds all changes', () => {
  const unsaved = changed(0);
  expect(unsaved.any).toBe(false);
  unsaved.add();
  expect(unsaved.any).toBe(true);
  unsaved.keptInFile(unsaved.count);
  expect(unsaved.any).toBe(false);
});

test('what is typed while a file is written is in no file', () => {
  const unsaved = changed(2);
  const held = unsaved.count;
  unsaved.add();
  unsaved.keptInFile(held);
  expect(unsaved.any).toBe(true);
});

test('until the file is written, and when writing fails, the changes stay unsaved', () => {
  const unsaved = changed(1);
  expect(unsaved.count).toBe(1);
  expect(unsaved.any).toBe(true);
});

test('of two files, the one that ends last need not hold the most', () => {
  const unsaved = changed(1);
  const early = unsaved.count;
  unsaved.add();
  unsaved.keptInFile(unsaved.count);
  unsaved.keptInFile(early);
  expect(unsaved.any).toBe(false);
});

test('changes that may be lost are asked about once; the next one counts again', () => {
  const unsaved = changed(3);
  unsaved.giveUp();
  expect(unsaved.any).toBe(false);
  unsaved.add();
  expect(unsaved.any).toBe(true);
});
