import { createHash } from 'node:crypto';
import {
  createHeadlessExcel,
  HostStatus,
  type HeadlessExcel,
} from '../../../src/workbench/headless/headless';

const compression = globalThis.CompressionStream;
const { digest } = crypto.subtle;

/** Node hashes in another thread, and waking that takes longer than to hash. */
function digestAtOnce(algorithm: AlgorithmIdentifier, bytes: BufferSource): Promise<ArrayBuffer> {
  if (algorithm !== 'SHA-256') throw new Error(`Not tried with ${JSON.stringify(algorithm)}.`);
  const hash = createHash('sha256').update(bytes as Uint8Array);
  return Promise.resolve(new Uint8Array(hash.digest()).buffer);
}

/** A workbook that is used for one case after the other: opening one takes longer than a case. */
export class FuzzWorkbook {
  private excel: HeadlessExcel | undefined;

  /** Blank: one sheet, and nothing kept. @param fresh opens another one */
  async blank(fresh = false): Promise<void> {
    if (fresh) this.close();
    if (!this.excel) {
      // What is kept is not compressed here: that takes a sixth of a case, and has tests of its own.
      globalThis.CompressionStream = undefined as never;
      crypto.subtle.digest = digestAtOnce;
      this.excel = await createHeadlessExcel({ requirements: { ExcelApi: '1.11' } });
      return;
    }
    this.excel.hub.faults.reset();
    await emptyWorkbook();
    this.excel.hub.engine.forgetUndo();
  }

  /** Makes requests fail from the k-th on; only that one unless `lasting`. */
  fail(k: number, when: 'before' | 'after', lasting = false): void {
    const { faults } = this.open.hub;
    if (lasting) faults.failFrom(k, { status: HostStatus.sessionLost, when });
    else faults.failRequest(k, { status: HostStatus.tooBusy, when });
  }

  /** Requests since it was calm. */
  get requests(): number {
    return this.open.hub.faults.traffic.requests;
  }

  calm(): void {
    this.open.hub.faults.reset();
  }

  close(): void {
    this.excel?.close();
    this.excel = undefined;
    globalThis.CompressionStream = compression;
    crypto.subtle.digest = digest;
  }

  private get open(): HeadlessExcel {
    if (!this.excel) throw new Error('The workbook is not open.');
    return this.excel;
  }
}

async function emptyWorkbook(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, customXmlParts } = context.workbook;
    worksheets.load('items/id');
    customXmlParts.load('items/id');
    await context.sync();
    const blank = worksheets.add('blank');
    for (const sheet of worksheets.items) sheet.delete();
    for (const part of customXmlParts.items) part.delete();
    blank.name = 'Sheet1';
    await context.sync();
  });
}
