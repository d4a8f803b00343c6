import { ICommandService } from '@univerjs/core';
import type { Hub } from '../host/hub';
import type { AddInOfFile } from '../xlsx/write';
import { leaveNextFile } from './next-file';
import { UnsavedChanges } from './unsaved-changes';

/** What reads and writes files is large and seldom needed: it is loaded when it is. */
const fileWriter = () => import('../host/workbook-file');

/** The open workbook as a file: New, Open and Save. Nobody leaves it by mistake with changes that no file holds. */
export class WorkbookDocument {
  private readonly unsaved = new UnsavedChanges();

  /** @param name without ".xlsx" */
  constructor(
    private readonly hub: Hub,
    private readonly addIn: AddInOfFile,
    readonly name: string,
  ) {
    // What Univer would send to other people at the workbook: changes, and no results of formulas.
    hub.engine.univer
      .__getInjector()
      .get(ICommandService)
      .onMutationExecutedForCollab(() => this.unsaved.add());
    window.addEventListener('beforeunload', (event) => {
      if (this.unsaved.any) event.preventDefault();
    });
  }

  /** A blank workbook takes this one's place. */
  startNew(): void {
    if (this.mayLeave()) location.reload();
  }

  /**
   * Opens a file in this one's place, in a page that loads anew: as in Excel, a workbook has its own run of the
   * add-in. Rejects with an XlsxError when the file cannot be read; the open workbook stays then.
   */
  async open(bytes: Uint8Array, fileName: string): Promise<void> {
    const { readXlsx } = await import('../xlsx/read');
    await readXlsx(bytes, this.addIn);
    if (!this.mayLeave()) return;
    await leaveNextFile(bytes, fileName.replace(/\.xlsx$/i, ''));
    location.reload();
  }

  /** The workbook as an xlsx file, after what is being calculated. */
  async bytes(): Promise<Uint8Array> {
    const { workbookFile } = await fileWriter();
    return workbookFile(this.hub, this.addIn);
  }

  /**
   * Lets the browser save the file where its person wants it. Resolves with how many charts the file leaves out:
   * exceljs writes none. Until they are gone the workbook counts as unsaved.
   */
  async save(): Promise<number> {
    const { workbookFile } = await fileWriter();
    let held = 0;
    const bytes = await workbookFile(this.hub, this.addIn, () => {
      held = this.unsaved.count;
    });
    handOver(bytes, `${this.name}.xlsx`);
    const charts = this.hub.engine.charts.all().length;
    if (charts === 0) this.unsaved.keptInFile(held);
    return charts;
  }

  /**
   * Lets the browser save a copy for programs without the add-in. Resolves with how many charts it leaves out. The
   * workbook itself is in no file by it, and counts as unsaved as before.
   */
  async saveValues(): Promise<number> {
    const { valuesFile } = await fileWriter();
    handOver(await valuesFile(this.hub, this.addIn), `${this.name} values.xlsx`);
    return this.hub.engine.charts.all().length;
  }

  /** Asks whether unsaved changes may be lost; true when they may, or there are none. */
  private mayLeave(): boolean {
    const { unsaved } = this;
    if (unsaved.any && !confirm('This workbook has changes that are not saved. Leave it?'))
      return false;
    unsaved.giveUp(); // the browser need not ask again
    return true;
  }
}

function handOver(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
