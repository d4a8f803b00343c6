import { readFileSync } from 'node:fs';
import { readPackage } from '../../../src/build/read-package';
import { moveEdition } from '../../../src/excel/edition/move-edition';
import { pinXml } from '../../../src/excel/edition/pinned-edition';
import { usedReferences } from '../../../src/excel/edition/used-references';
import { WorkbookEdition } from '../../../src/excel/edition/workbook-edition';
import { readChangelog } from '../../../src/reference/edition/changelog';
import type { Figure } from '../../../src/reference/figures/figure';
import { pinOf, type Pin } from '../../../src/reference/stored/pin';
import { reviewMove } from '../../../src/taskpane/edition/review';
import { functionsFile, functionsJson, handOver } from '../../functions/functions-of-page';
import { openExcel, type OpenedExcel } from '../../workbench/excel';
import { addPart } from '../custom-xml';
import '../dom-parser';
import { shippedEdition } from './edition';

const released = readPackage('tests/cases/edition-2026-8-0').edition;
if (!released.ok) throw new Error('The edition of August 2026 is broken.');
const before = pinOf(released.value);
const log = readChangelog(readFileSync('assets/reference/CHANGELOG.md', 'utf8'));
const keys = [...before.figures.keys()];

/** Every figure whose value is another; of the others only words are. */
const otherValues = [
  ['losses.oryx.latest.total', '4,430 tanks', '4,448 tanks'],
  ['losses.oryx.latest.destroyed', '3,336 tanks', '3,353 tanks'],
  ['losses.oryx.latest.abandoned', '391 tanks', '392 tanks'],
  ['losses.oryx.latest.share.destroyed', '75.3 percent', '75.4 percent'],
  ['losses.oryx.added.2026-h1', '129 tanks', '106 tanks'],
  ['losses.general-staff.latest.total', '12,231 tanks', '12,316 tanks'],
  ['storage.prewar.tni', 'at least 7,300 tanks', '7,300 tanks'],
  ['storage.nominal.kovalenko', '13,700 tanks', 'at least 13,000 tanks'],
  ['storage.restorable.kovalenko', '2,900 tanks', 'up to 2,900 tanks'],
  ['refurbishment.highmarsed.early', 'at least 115 tanks/month', '115 tanks/month'],
  ['production.plan.frontelligence.t90m', '1,783 tanks', 'at least 1,783 tanks'],
  ['dprk.shells.rok-dia', 'up to 12,000,000 rounds', 'at least 12,000,000 rounds'],
  ['dprk.troops.msmt.2024', '11,000 soldiers', 'at least 11,000 soldiers'],
];

let excel: OpenedExcel;
let workbook: WorkbookEdition;
beforeAll(async () => {
  let isRead: (workbook: WorkbookEdition) => void = () => undefined;
  handOver(new Promise((resolve) => (isRead = resolve)));
  excel = await openExcel({
    functionsJson,
    scripts: [functionsFile],
  });
  await addPart(await pinXml(before));
  workbook = new WorkbookEdition(shippedEdition());
  await workbook.read();
  isRead(workbook);
  await excel.enter(
    Object.fromEntries(keys.map((key, i) => [`Sheet1!A${i + 1}`, `=TANKREF("${key}","range")`])),
  );
});
afterAll(() => {
  excel.close();
});

/** Low, best and high of every figure that the workbook uses, by its key. */
function shown(): ReadonlyMap<string, readonly unknown[]> {
  const rows = excel.valuesOf(`Sheet1!A1:C${keys.length}`);
  return new Map(keys.map((key, i) => [key, rows[i] ?? []]));
}

/** What they are in an edition: of a best value alone all three are that value. */
function rangesIn({ figures }: Pin): ReadonlyMap<string, readonly unknown[]> {
  const rangeOf = ({ low, best, high }: Figure) =>
    [low, best, high].map((end) => end ?? (low === null && high === null ? best : '#N/A'));
  return new Map([...figures].map(([key, figure]) => [key, rangeOf(figure)]));
}

test('a workbook with every figure of August 2026 moves to December, and was told each change and why', async () => {
  expect(workbook.state).toMatchObject({ kind: 'pinned', pin: { version: '2026.8.0' } });
  const then = shown();
  expect(then).toEqual(rangesIn(before));

  const { names } = await usedReferences();
  const { used } = reviewMove(before, workbook.shipped, names, log);
  const listed = used.filter(({ name }) => before.figures.has(name));
  expect(listed).toHaveLength(53);
  expect(listed.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
  const values = listed.flatMap(({ name, lines }) =>
    lines.flatMap(({ what, from, to }) => (what === undefined ? [[name, from, to]] : [])),
  );
  expect(values).toEqual(otherValues);

  const result = await moveEdition(workbook, workbook.shipped);
  await excel.settled();
  expect(result).toMatchObject({ kind: 'moved', formulas: keys.length });
  const now = shown();
  const expected = rangesIn(workbook.shipped);
  expect(now).toEqual(new Map(keys.map((key) => [key, expected.get(key)])));
  const different = keys.filter((key) => String(now.get(key)) !== String(then.get(key)));
  expect(different).toEqual(otherValues.map(([key]) => key));
});
