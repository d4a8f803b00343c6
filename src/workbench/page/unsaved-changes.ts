import type { Engine } from '../grid/engine';

/** Asks before the page is left with changes that no file holds. */
export class UnsavedChanges {
  private any = false;

  constructor(engine: Engine) {
    engine.changes.onChange(() => {
      this.any = true;
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.any) event.preventDefault();
    });
  }

  saved(): void {
    this.any = false;
  }
}
