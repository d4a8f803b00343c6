import { ICommandService, type Univer } from '@univerjs/core';

/** Sees to it that nobody leaves the page by mistake with changes that no file holds. */
export class UnsavedChanges {
  private any = false;

  constructor(univer: Univer) {
    // What Univer would send to other people at the workbook: changes, and no results of formulas.
    univer
      .__getInjector()
      .get(ICommandService)
      .onMutationExecutedForCollab(() => {
        this.any = true;
      });
    window.addEventListener('beforeunload', (event) => {
      if (this.any) event.preventDefault();
    });
  }

  saved(): void {
    this.any = false;
  }

  /** Asks whether unsaved changes may be lost; true when they may, or there are none. */
  mayLeave(): boolean {
    if (this.any && !confirm('This workbook has changes that are not saved. Leave it?'))
      return false;
    this.any = false; // the browser need not ask again
    return true;
  }
}
