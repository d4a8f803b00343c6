import { contentsOf } from '../grid/xlsx-save';
import type { Hub } from '../host/hub';
import { readXlsx } from '../xlsx/read';
import { writeXlsx, type AddInOfFile } from '../xlsx/write';
import { handOver } from './handed-over';
import { UnsavedChanges } from './unsaved-changes';

/** The open workbook as a file: New, Open and Save. */
export class WorkbookDocument {
  private readonly unsaved: UnsavedChanges;

  /** @param name without ".xlsx" */
  constructor(
    private readonly hub: Hub,
    private readonly addIn: AddInOfFile,
    readonly name: string,
  ) {
    this.unsaved = new UnsavedChanges(hub.engine.univer);
  }

  /** A blank workbook takes this one's place. */
  startNew(): void {
    if (this.unsaved.mayLeave()) location.reload();
  }

  /**
   * Opens a file in this one's place, in a page that loads anew: as in Excel, a workbook has its own run of the
   * add-in. Rejects with an XlsxError when the file cannot be read; the open workbook stays then.
   */
  async open(bytes: Uint8Array, fileName: string): Promise<void> {
    await readXlsx(bytes, this.addIn);
    if (!this.unsaved.mayLeave()) return;
    await handOver(bytes, fileName.replace(/\.xlsx$/i, ''));
    location.reload();
  }

  /** The workbook as an xlsx file, after what is being calculated. */
  async bytes(): Promise<Uint8Array> {
    await this.hub.settled();
    return writeXlsx(contentsOf(this.hub.engine, this.hub.document), this.addIn);
  }

  /** Lets the browser save the file where its person wants it. */
  async save(): Promise<void> {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const file = new Blob([new Uint8Array(await this.bytes())], { type });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${this.name}.xlsx`;
    link.click();
    URL.revokeObjectURL(link.href);
    this.unsaved.saved();
  }
}
