import type { Offer } from '../../../src/reference/stored/base';
import { KeyChange } from '../../../src/taskpane/own/key-choice';
import { ownAddress } from '../../../src/taskpane/refresh/answers';
import '../../../src/taskpane/refresh/new-data-page';
import { FetchRequest, ForgetPackageRequest } from '../../../src/taskpane/refresh/requests';
import { edition, losses } from '../sample-edition';
import { show } from '../shown';

const site = { place: { kind: 'site' }, title: 'The add-in’s site', asks: 'One request.' } as const;
const own = { kind: 'package', address: 'https://example.org/counts' } as const;
const ownPlace = { place: own, title: 'Counts', asks: 'Its files.' };
const unkeyed: Offer = {
  ...{ table: { ...losses, primaryKey: [] }, edition, origin: own },
};

test('a place that is being asked shows how far it is, and no other can be asked meanwhile', async () => {
  const page = await show('tank-new-data-page', { places: [site, ownPlace] });
  const asked = page.raised<FetchRequest>(FetchRequest);
  await page.press('Get: The add-in’s site');
  await page.set({ asking: site.place, work: { text: 'Fetching', done: 2, all: 5 } });
  expect(page.text).toContain('Fetching …');
  expect(page.buttons).toEqual(['Back to the list', 'Cancel']);
  await page.press('Get: Counts');
  await page.press('Get it');
  expect(asked.map(({ place }) => place)).toEqual([site.place]);
});

test('an address is asked by its button and by Enter, and what it answered stands where it was typed', async () => {
  const page = await show('tank-new-data-page', {});
  const asked = page.raised<FetchRequest>(FetchRequest);
  const [field] = page.all<HTMLInputElement>('input[type="url"]');
  if (!field) throw new Error('no field');
  field.value = 'https://example.org/counts';
  await page.press('Get it');
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(asked.map(({ place }) => place)).toEqual([own, own]);
  const text = 'The address could not be reached: look whether it is spelled right.';
  await page.set({ answers: new Map([[ownAddress, [{ intent: 'error', text }]]]) });
  expect(page.text).toMatch(/It is read here and sent nowhere\..*The address could not be reached/);
});

test('files are taken from the computer, the same ones also a second time, and none while another is read', async () => {
  const page = await show('tank-new-data-page', {});
  const asked = page.raised<FetchRequest>(FetchRequest);
  const [input] = page.all<HTMLInputElement>('#file');
  if (!input) throw new Error('no input');
  const file = new File(['month,total'], 'counts.csv');
  const files = [Object.assign(file, { webkitRelativePath: '' })];
  Object.defineProperty(input, 'files', { value: files });
  const choose = () => input.dispatchEvent(new Event('change', { bubbles: true }));
  choose();
  choose();
  await page.set({ work: { text: 'Reading' } });
  choose();
  expect(asked.map((request) => request.files)).toEqual([files, files]);
});

test('a package that no table comes from can be forgotten; the focus goes on to the form', async () => {
  const forgettable = [own.address];
  const page = await show('tank-new-data-page', { places: [ownPlace], forgettable });
  const forgot = page.raised<ForgetPackageRequest>(ForgetPackageRequest);
  await page.press('Forget https://example.org/counts');
  expect(forgot.map(({ address }) => address)).toEqual([own.address]);
  await page.set({ places: [], forgettable: [] });
  expect(page.text).not.toContain('Counts');
  expect(page.buttons).toContain('Get it');
});

test('columns become a key once they tell all rows apart, and none is asked for again', async () => {
  const page = await show('tank-new-data-page', { places: [ownPlace], unkeyed: [unkeyed] });
  const chosen = page.raised<KeyChange>(KeyChange);
  expect(page.text).toContain('The package names no key.');
  await page.tick('Source');
  expect(page.text).toContain('In these columns some rows are alike or empty.');
  expect(chosen).toEqual([]);
  await page.tick('Month');
  expect(page.text).toContain('They tell all 6 rows apart.');
  await page.tick('Source');
  await page.tick('Month');
  expect(chosen.map(({ key }) => key)).toEqual([['month', 'source_id'], ['month'], []]);
});

test('updates that arrived can be reviewed once nothing is at work', async () => {
  const page = await show('tank-new-data-page', { updates: 2, work: { text: 'Asking' } });
  expect(page.buttons).not.toContain('Review 2 updates');
  await page.set({ work: undefined });
  expect(page.buttons).toContain('Review 2 updates');
});
