import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { InsertTarget } from '../../excel/tables/insert/insert-table';
import type { CellAddress } from '../../excel/selection';
import type { Offer } from '../../reference/stored/base';
import { actions, base, buttons } from '../page/shared-styles';
import { countText } from '../page/count-text';
import { InsertRequest } from './insert-request';
import { selection, workbook, type WorkbookState } from '../workbook/workbook';

/** The two ways to insert a table, and what either will do. */
@customElement('tank-insert-actions')
export class TankInsertActions extends LitElement {
  static override styles = [base, buttons, actions];

  @property({ attribute: false }) offer!: Offer;
  @workbook private workbook: WorkbookState = 'starting';
  @selection private selection: CellAddress | undefined;
  @property({ type: Boolean }) busy = false;

  override render() {
    if (this.workbook === 'absent') {
      return html`<p class="small">
        This page is open outside Excel. To insert the table, open TankStock on Excel’s Home tab.
      </p>`;
    }
    const rows = countText(this.offer.table.rows.length, 'row');
    return html`<div class="buttons">
        ${this.button(`Insert at ${this.selection?.address ?? 'the selection'}`, 'selection', 'primary')}
        ${this.button('On a new sheet', 'new-sheet')}
      </div>
      <p class="small quiet">
        Writes an Excel table of ${rows} under its title, source and notes, and a line on the sheet
        Sources.
      </p>`;
  }

  private button(
    words: string,
    kind: Exclude<InsertTarget['kind'], 'place'>,
    appearance = 'outline',
  ): TemplateResult {
    return html`<fluent-button
      role="button"
      size="small"
      appearance=${appearance}
      ?disabled-focusable=${this.busy || this.workbook === 'starting'}
      @click=${(event: MouseEvent) => this.request(event, kind)}
      >${words}</fluent-button
    >`;
  }

  private request({ detail, currentTarget }: MouseEvent, kind: 'selection' | 'new-sheet'): void {
    if (detail > 1) return; // the second click of a double click asks for the same insert
    currentTarget?.dispatchEvent(new InsertRequest(this.offer, { kind }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-insert-actions': TankInsertActions;
  }
}
