import { environmentOf } from '../../src/feeds';

/** As much of a page as is asked for; its timers run when the test says so. */
function page() {
  const timers = new Map<number, () => void>();
  let last = 0;
  const window = {
    location: { href: 'https://add-in.example/taskpane.html' },
    fetch: (address: string) => Promise.resolve(address),
    setTimeout: (call: () => void, milliseconds: number) => {
      expect(milliseconds).toBe(20_000);
      timers.set(++last, call);
      return last;
    },
    clearTimeout: (timer: number) => timers.delete(timer),
  };
  const run = () => timers.forEach((call) => call());
  return { timers, run, environment: environmentOf(window as unknown as Window) };
}

test('a pause ends with its time, or with a cancel that leaves no timer behind', async () => {
  const { timers, run, environment } = page();
  const cancel = new AbortController();
  const [whole, cut] = [
    environment.wait(20_000, new AbortController().signal),
    environment.wait(20_000, cancel.signal),
  ];
  cancel.abort();
  await cut;
  expect(timers.size).toBe(1);
  run();
  await whole;
});

test('a time-out aborts its signal when the time is up, not before', () => {
  const { run, environment } = page();
  const signal = environment.timeOut(20_000);
  expect(signal.aborted).toBe(false);
  run();
  expect(signal.aborted).toBe(true);
});

test('the page’s own fetch, address, clock and chance are used', async () => {
  const { environment } = page();
  expect(await environment.fetch('https://data.example/', {})).toBe('https://data.example/');
  expect(environment.site).toBe('https://add-in.example/taskpane.html');
  expect(Math.abs(environment.now().getTime() - Date.now())).toBeLessThan(60_000);
  expect(environment.random()).toBeLessThan(1);
});
