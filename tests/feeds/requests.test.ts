import type { ServerResponse } from 'node:http';
import { generalStaffAddress } from '../../src/reference/feeds/general-staff';
import type { Answer } from './far-hosts';
import { arrivalFrom, farHosts, incomingFrom, newRows, refusal } from './arriving';

const hosts = farHosts();
const claims = { kind: 'feed', feed: 'general-staff' } as const;
const address = generalStaffAddress;
const days = [
  { date: '2026-07-31', tank: 12_231 },
  { date: '2026-08-30', tank: 12_290 },
  { date: '2026-08-31', tank: 12_288, 'other key': '=HYPERLINK("http://198.51.100.7")' },
  { date: '2026-09-02', tank: 12_300 },
];

const status =
  (code: number): Answer =>
  (_, response) =>
    response.writeHead(code).end('no');

/** Answers in turn; the last one for good. */
function inTurn(...answers: readonly Answer[]): Answer {
  let turn = 0;
  return (request, response) => {
    const answer = answers[Math.min(turn++, answers.length - 1)] ?? '';
    if (typeof answer === 'string') response.end(answer);
    else answer(request, response);
  };
}

test('claims become a row a month, the newest of each', async () => {
  hosts.answers.set(address, JSON.stringify(days));
  const { edition, warnings } = await incomingFrom(hosts, claims);
  expect(newRows(edition)).toMatchObject([
    { month: '2026-08', as_of: '2026-08-31', cumulative_claimed: 12_288, added_claimed: 57 },
    { month: '2026-09', as_of: '2026-09-02', cumulative_claimed: 12_300, added_claimed: 12 },
  ]);
  expect(JSON.stringify(edition.tables)).not.toContain('HYPERLINK');
  expect(warnings).toEqual([
    '2026-09: Counted on 2026-09-02, before the month ended: not a whole month.',
  ]);
});

test('without newer days nothing is added, and that is said', async () => {
  hosts.answers.set(address, JSON.stringify([{ date: '2026-07-31', tank: 12_229 }]));
  const { edition, warnings } = await incomingFrom(hosts, claims);
  expect(newRows(edition)).toEqual([]);
  expect(warnings).toEqual([
    'There is nothing after 2026-07-31.',
    '2026-07-31: the feed now says 12229, the edition has 12231, which stays.',
  ]);
});

test('what may pass is tried again, twice, after longer waits', async () => {
  hosts.answers.set(address, inTurn(status(503), status(429), JSON.stringify(days)));
  expect(newRows((await incomingFrom(hosts, claims)).edition)).toHaveLength(2);
  expect(hosts.asked).toHaveLength(3);
  expect(hosts.pauses).toEqual([375, 750]);
});

test.each([
  [500, 3],
  [429, 3],
  [403, 1],
  [404, 1],
])('answer %i ends after %i tries', async (code, tries) => {
  hosts.answers.set(address, status(code));
  expect(await refusal(hosts, claims)).toBe(
    `raw.githubusercontent.com answers ${String(code)} for russia_losses_equipment.json.`,
  );
  expect(hosts.asked).toHaveLength(tries);
});

test('a connection that fails is tried again, then named', async () => {
  hosts.answers.set(address, (request) => request.socket.destroy());
  expect(await refusal(hosts, claims)).toMatch(/^raw\.githubusercontent\.com can't be reached/);
  expect(hosts.asked).toHaveLength(3);
});

test('an answer that ends before its declared length is not taken for the whole', async () => {
  hosts.answers.set(address, (_, response) => {
    response.writeHead(200, { 'content-length': 1000 });
    response.write(JSON.stringify(days), () => response.socket?.end());
  });
  expect(await refusal(hosts, claims)).toBe(
    'russia_losses_equipment.json from raw.githubusercontent.com broke off before its end.',
  );
  expect(hosts.asked).toHaveLength(3);
});

test.each([
  ['before the first byte', () => undefined],
  ['in the middle', (response: ServerResponse) => response.write('[')],
])('a host that hangs %s is given up after the time-out, once', async (_, begin) => {
  hosts.answers.set(address, (__, response) => {
    begin(response);
    hosts.timeIsUp();
  });
  expect(await refusal(hosts, claims)).toBe(
    'raw.githubusercontent.com did not send russia_losses_equipment.json within 20 seconds.',
  );
  expect(hosts.asked).toHaveLength(1);
});

test('Cancel ends a request that is under way, and nothing is asked after it', async () => {
  const cancel = new AbortController();
  hosts.answers.set(address, () => cancel.abort());
  expect(await arrivalFrom(hosts, claims, cancel.signal)).toEqual({
    ok: false,
    error: { kind: 'cancelled' },
  });
  await arrivalFrom(hosts, claims, cancel.signal);
  expect(hosts.asked).toHaveLength(1);
});

test('a body without end is left at the size limit', async () => {
  const ended = new Promise<void>((resolve) => {
    hosts.answers.set(address, (_, response) => {
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', more).on('close', resolve);
      more();
    });
  });
  expect(await refusal(hosts, claims)).toBe(
    'russia_losses_equipment.json from raw.githubusercontent.com has more than 2 MB.',
  );
  await ended;
});

test('a feed that leads to another host, or off https, is not followed', async () => {
  for (const to of [
    'https://elsewhere.example/claims.json',
    'http://raw.githubusercontent.com/x',
  ]) {
    hosts.answers.set(address, hosts.redirect(to));
    hosts.answers.set(to, JSON.stringify(days));
    expect(await refusal(hosts, claims)).toBe(
      `russia_losses_equipment.json from raw.githubusercontent.com leads to "${to}", which is not asked.`,
    );
  }
});

test('a feed may move on its own host', async () => {
  const to = 'https://raw.githubusercontent.com/moved.json';
  hosts.answers.set(address, hosts.redirect(to));
  hosts.answers.set(to, JSON.stringify(days));
  expect(newRows((await incomingFrom(hosts, claims)).edition)).toHaveLength(2);
});

test.each([
  ['a web page called text', '\n<html>', 'got a web page'],
  ['half a file', JSON.stringify(days).slice(0, -3), 'whole: it is not JSON'],
  ['renamed members', JSON.stringify([{ date: '2026-08-01', tanks: 1 }]), 'expected date, tank'],
  [
    'markup in a day',
    JSON.stringify([{ date: '<b>2026</b>', tank: 1 }]),
    '"<b>2026</b>" is no day',
  ],
])('%s is refused with what came', async (_, text, reason) => {
  hosts.answers.set(address, text);
  expect(await refusal(hosts, claims)).toContain(reason);
  expect(hosts.asked).toHaveLength(1);
});

test('bytes that are not text are refused', async () => {
  hosts.answers.set(address, (_, response) => response.end(Buffer.from([0x5b, 0xff, 0xfe])));
  expect(await refusal(hosts, claims)).toBe(
    'russia_losses_equipment.json from raw.githubusercontent.com is not text in UTF-8.',
  );
});
