import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { addInFolder } from '../../src/workbench/bundle/build-add-in';
import { listen } from '../../src/workbench/serve/server';
import { writeStatic } from '../../src/workbench/serve/static-files';
import { violations } from './axe';
import { bundledWorkbench } from './bundle-once';
import { useWorkbench, type OpenedWorkbench, type ServedWorkbench } from './workbench';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
};

/** The workbench as files, in a folder of a server that knows nothing of it. */
async function serveFiles(): Promise<ServedWorkbench> {
  const folder = path.resolve('.cache/static-workbench');
  writeStatic(folder, addInFolder, bundledWorkbench());
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.replace(/^\/shown\/here\//, '').replace(/(^|\/)$/, '$1index.html');
    readFile(path.join(folder, name)).then(
      (body) => {
        const type = types[path.extname(name)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  const { port, close } = await listen(server, 0);
  return { address: `http://127.0.0.1:${port}/shown/here/#attrition`, close };
}

const open = useWorkbench(serveFiles);

/** The cell in a column of the row with this label, from a row on. */
async function cellOf(
  workbench: OpenedWorkbench,
  label: string,
  column: string,
  from = 1,
): Promise<string> {
  const labels = await workbench.valuesOf('Attrition!B1:B160');
  const row = labels.findIndex(([text], i) => i + 1 >= from && text === label) + 1;
  if (row === 0) throw new Error(`No row says "${label}".`);
  return `${column}${row}`;
}

test('a person has Attrition from a link, asks it otherwise, builds it again, and opens it from a file', async () => {
  const workbench = await open();
  const pane = () => workbench.pane;
  const said = pane().locator('.said');

  // Laid at once, since the address names it.
  await said.getByText('Built on Attrition and Attrition calc.').waitFor({ timeout: 60_000 });
  await pane().getByText('Checks: all hold.').waitFor({ timeout: 60_000 });
  expect(await workbench.valueOf('Attrition!B5')).toMatch(
    /^On the base assumptions the reserve is used up in October 2026 and the stock is down to 1,000 tanks in July 2027 \(half of the paths between .+\); deliveries .+\.$/,
  );
  expect(await violations(pane())).toEqual([]);

  // The losses of the article, by keyboard.
  const scenarios = Number((await cellOf(workbench, 'Losses go on as in', 'D')).slice(1));
  await workbench.typeByKeyboard(await cellOf(workbench, 'Losses', 'D', scenarios), 'article');
  expect(await workbench.valueOf('Attrition!B5')).toContain('1,000 tanks in December 2027');

  // A rival for the tanks in service, by keyboard too.
  const start = await cellOf(workbench, 'Active tanks, 2024', 'E');
  await workbench.selectByKeyboard(start);
  const rival = pane().getByRole('button', { name: 'Use: high 2,400, Forbes 2024' });
  await rival.waitFor();
  expect(await violations(pane())).toEqual([]);
  await rival.press('Enter');
  await said.getByText('now takes high 2,400, Forbes 2024').waitFor();
  expect(await workbench.valueOf(`Attrition!${start}`)).toBe(2400);

  // Another build takes both over.
  await pane().getByRole('button', { name: 'Build again Attrition' }).click();
  await said.getByText('Taken over: Losses, Base; Active tanks, 2024, best.').waitFor();
  expect(await workbench.valueOf(`'Attrition 2'!${start}`)).toBe(2400);

  // The first was changed and stays. The second holds what was taken over, as it was laid.
  await pane().getByRole('button', { name: 'Take back Attrition', exact: true }).click();
  await said.getByText('Attrition was changed since it was built').waitFor();
  const takeBackSecond = pane().getByRole('button', { name: 'Take back Attrition 2' });
  await takeBackSecond.click();
  await said.getByText('does not show').waitFor();
  await takeBackSecond.click();
  await said.getByText('Taken back: Attrition 2 and its calc sheet are gone.').waitFor();
  expect(await takeBackSecond.getAttribute('disabled-focusable')).toBe('');

  // The address still names the model. Nothing is built into a file that is opened.
  expect(new URL(workbench.page.url()).hash).toBe('#attrition');
  await workbench.openXlsx(await workbench.saveXlsx());
  await pane().getByRole('tab', { name: 'Build' }).click();
  await pane().getByRole('button', { name: 'Go to Attrition' }).waitFor();
  await workbench.settled();
  expect(await pane().locator('.said').count()).toBe(0);
  expect(
    await pane()
      .getByRole('button', { name: /^Go to / })
      .count(),
  ).toBe(1);
});
