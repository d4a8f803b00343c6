import { readFileSync } from 'node:fs';
import type * as Actions from '../../src/commands/actions';
import { associateActions, commandsInUse } from '../../src/commands/actions';
import { commandsOf, type Commanded } from '../../src/commands/commands';
import type { InsertResult } from '../../src/excel/tables/insert/insert-table';
import type { StandingCopy } from '../../src/excel/tables/insert/standing-copy';
import { parseManifest } from '../../src/workbench/manifest/manifest';
import '../excel/dom-parser';
import { shippedEdition } from '../excel/edition/edition';
import { HostStatus, openExcel, type OpenedExcel } from '../workbench/excel';

const manifest = parseManifest(readFileSync('manifest.xml', 'utf8'));
const edition = shippedEdition();
let excel: OpenedExcel;
let results: (InsertResult | StandingCopy)[];
let previews: number;
let commanded: Commanded;

beforeEach(async () => {
  const sets = manifest.requirementSets.map(({ name, minVersion }) => [name, minVersion]);
  excel = await openExcel({ requirements: Object.fromEntries(sets) as Record<string, string> });
  results = [];
  previews = 0;
  associateActions();
  commanded = {
    inserted: (result) => results.push(result),
    refresh: () => {
      previews += 1;
      return Promise.resolve();
    },
  };
  commandsInUse.handOver(commandsOf(edition, commanded));
});
afterEach(() => {
  excel.close();
});

const commands = manifest.ribbon
  .flatMap(({ controls }) => controls)
  .flatMap(({ id, action }) =>
    action.kind === 'ExecuteFunction' ? [{ id, functionName: action.functionName }] : [],
  );

test('every function that the manifest names is there, and ends its event', async () => {
  expect(commands.map(({ functionName }) => functionName)).toEqual([
    'insertLosses',
    'refreshTables',
  ]);
  for (const { functionName, id } of commands) await excel.pressButton(functionName, id);
});

test('Insert losses lays the confirmed monthly losses on a new sheet', async () => {
  await excel.pressButton('insertLosses');
  await excel.settled();
  expect(results).toMatchObject([{ kind: 'inserted', table: 'ref_losses_oryx', rows: 56 }]);
  expect(excel.valueOf("'Losses Oryx'!B2")).toBe('Visually confirmed Russian tank losses');
});

test('where the losses stand already, under whatever name, a second copy is not inserted unasked', async () => {
  await excel.pressButton('insertLosses');
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('ref_losses_oryx').name = 'Losses';
    await context.sync();
  });
  await excel.pressButton('insertLosses');
  expect(results[1]).toMatchObject({ kind: 'standing', table: 'Losses' });
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load('items/name');
    await context.sync();
    expect(tables.items.map(({ name }) => name).sort()).toEqual(['Losses', 'ref_sources']);
  });
});

test('what went wrong is reported, and the event ends all the same', async () => {
  excel.failFrom(1, { status: HostStatus.tooBusy });
  await excel.pressButton('insertLosses');
  expect(results).toMatchObject([{ kind: 'failed' }]);
});

test('Refresh opens the preview of what has an update, and writes nothing by itself', async () => {
  await excel.pressButton('refreshTables');
  expect(previews).toBe(1);
  expect(results).toEqual([]);
});

describe('while taskpane.js is still on its way', () => {
  const page = new EventTarget();
  let isWaiting: Promise<void>;

  beforeEach(() => {
    jest.spyOn(console, 'warn').mockReturnValue(); // office.js: the buttons are connected anew
    Object.assign(document, { readyState: 'loading' });
    isWaiting = new Promise((resolve) => {
      window.addEventListener = (...given: Parameters<EventTarget['addEventListener']>) => {
        page.addEventListener(...given);
        resolve();
      };
    });
  });

  test.each(commands)('a click on $id waits, and is carried out', ({ functionName, id }) =>
    jest.isolateModulesAsync(async () => {
      const actions = (await import('../../src/commands/actions')) as typeof Actions;
      actions.associateActions();
      const clicked = excel.pressButton(functionName, id);
      await isWaiting;
      expect([results, previews]).toEqual([[], 0]);
      actions.commandsInUse.handOver(commandsOf(edition, commanded));
      page.dispatchEvent(new Event('load'));
      await clicked;
      expect(results.length + previews).toBe(1);
    }),
  );

  test('a click is ended where the script never comes', () =>
    jest.isolateModulesAsync(async () => {
      const actions = (await import('../../src/commands/actions')) as typeof Actions;
      actions.associateActions();
      const clicked = excel.pressButton('insertLosses', 'TankStock.InsertLosses');
      await isWaiting;
      page.dispatchEvent(new Event('load'));
      await clicked;
      expect([results, previews]).toEqual([[], 0]);
    }));
});
