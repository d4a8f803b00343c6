import { HostStatus, openExcel, type OpenedExcel } from '../excel';
import { refusal } from './refusal';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

const write = (address: string, value: string | number) =>
  refusal((context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [[value]];
  });

test.each([
  ['cellEditMode', 'InvalidOperationInCellEditMode'],
  ['sessionLost', 'InvalidOrTimedOutSession'],
  ['tooBusy', 'ActivityLimitReached'],
  ['requestTooLarge', 'RequestPayloadSizeLimitExceeded'],
  ['responseTooLarge', 'ResponsePayloadSizeLimitExceeded'],
  ['accessDenied', 'AccessDenied'],
] as const)(
  'the host fails with %s: the client says %s, and nothing was done',
  async (name, code) => {
    excel.failRequest(1, { status: HostStatus[name] });
    expect((await write('A1', 1)).code).toBe(code);
    expect(excel.valueOf('Sheet1!A1')).toBe('');
  },
);

test('an error of Excel can be had for the k-th request', async () => {
  excel.failRequest(2, { error: { code: 'GeneralException', message: 'It did not work.' } });
  const told = await refusal(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    sheet.getRange('A2').values = [[2]];
    await context.sync();
  });
  expect(told).toMatchObject({ code: 'GeneralException', message: 'It did not work.' });
  expect(excel.valuesOf('Sheet1!A1:A2')).toEqual([[1], ['']]);
});

test('a lost answer: the request was carried out, the client sees a failure', async () => {
  excel.failRequest(1, { status: HostStatus.sessionLost, when: 'after' });
  expect((await write('A1', 1)).code).toBe('InvalidOrTimedOutSession');
  expect(excel.valueOf('Sheet1!A1')).toBe(1);
});

test('a request that fails midway: the first half of its commands stays done', async () => {
  excel.failRequest(1, { error: { code: 'GeneralException' }, when: 'midway' });
  await refusal((context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (let row = 0; row < 10; row++) sheet.getCell(row, 0).values = [[row + 1]];
  });
  const values = excel.valuesOf('Sheet1!A1:A10').flat();
  expect([values[0], values[9]]).toEqual([1, '']);
});

test('a lost session stays lost until it is reset', async () => {
  excel.failFrom(1, { status: HostStatus.sessionLost });
  expect((await write('A1', 1)).code).toBe('InvalidOrTimedOutSession');
  expect((await write('A1', 1)).code).toBe('InvalidOrTimedOutSession');
  excel.resetTraffic();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[3]];
    await context.sync();
  });
  expect(excel.valueOf('Sheet1!A1')).toBe(3);
});

test('requests and bytes are counted; what the library asks by itself is not', async () => {
  expect(excel.traffic.requests).toBe(0);
  await Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
  });
  const small = excel.traffic;
  expect(small.requests).toBe(1);
  expect(small.bytesSent).toBeGreaterThan(100);
  expect(small.bytesReceived).toBeGreaterThan(20);
  excel.resetTraffic();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['é'.repeat(1000)]];
    await context.sync();
  });
  expect(excel.traffic.largestSent).toBeGreaterThan(2000); // two bytes each in UTF-8
  expect(excel.traffic.bytesSent).toBeGreaterThanOrEqual(excel.traffic.largestSent);
});

const text = 'x'.repeat(30_000);

test('a request over 5 MB is refused, and nothing of it is done', async () => {
  const rows = Array.from({ length: 180 }, () => [text]);
  const { code } = await refusal((context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:A180').values = rows;
  });
  expect(code).toBe('RequestPayloadSizeLimitExceeded');
  expect(excel.valueOf('Sheet1!A1')).toBe('');
});

test('an answer over 5 MB is refused', async () => {
  for (let row = 1; row <= 180; row++) excel.typeInCell(`Sheet1!A${row}`, text);
  const { code } = await refusal((context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:A180').load('values');
  });
  expect(code).toBe('ResponsePayloadSizeLimitExceeded');
});

test('while a cell is edited a batch fails, or waits when it is told to', async () => {
  excel.beginCellEdit();
  expect((await write('A1', 1)).code).toBe('InvalidOperationInCellEditMode');
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[2]];
    await context.sync();
  });
  excel.typeInCell('Sheet1!B1', 'typed');
  expect(excel.valueOf('Sheet1!A1')).toBe('');
  excel.endCellEdit();
  await waiting;
  expect(excel.valueOf('Sheet1!A1')).toBe(2);
});

test('commands before a failing one stay done, those after it are not run', async () => {
  const { code } = await refusal((context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[1, 2]];
    sheet.getRange('A3').values = [[3]];
  });
  expect(code).toBe('InvalidArgument');
  expect(excel.valuesOf('Sheet1!A1:A3')).toEqual([[1], [''], ['']]);
});
