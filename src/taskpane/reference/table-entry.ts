import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Place } from '../../excel/selection';
import type { Edition, ReferenceTable } from '../../reference/edition';
import { chevronIcon, tableIcon } from '../icons';
import '../insert/insert-actions';
import type { WorkbookState } from '../insert/workbook';
import { base, disclosure, lists } from '../look';
import { countText } from '../number-text';
import { citedSources } from './cited-sources';
import './column-list';
import './first-rows-table';
import './plot';
import { plotSeries } from './plot-series';
import './source-list';
import { Toggle } from './toggle';

/** A table in the list. It opens to what it holds, where that comes from and what must be known of it. */
@customElement('tank-table-entry')
export class TankTableEntry extends LitElement {
  static override styles = [
    base,
    disclosure,
    lists,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) table!: ReferenceTable;
  @property({ attribute: false }) edition!: Edition;
  @property({ attribute: false }) workbook: WorkbookState = 'starting';
  @property({ attribute: false }) place?: Place;
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) open = false;
  @query('button') private button!: HTMLButtonElement;

  override focus(): void {
    this.button.focus();
  }

  /** The entry that closed above this one has moved it: keep its row in sight. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this.button.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const { table, open } = this;
    return html`<button
        class="row"
        type="button"
        aria-expanded=${open}
        aria-controls="detail"
        @click=${() => this.dispatchEvent(new Toggle(table.id))}
      >
        ${tableIcon}<span
          ><span class="title">${table.title}</span
          ><span class="subtitle"
            >${table.subtitle} · ${countText(table.rows.length, 'row')}</span
          ></span
        ><span></span>${chevronIcon}
      </button>
      <div id="detail" class="detail" ?hidden=${!open}>${open ? this.detail() : nothing}</div>`;
  }

  private detail() {
    const { table, edition } = this;
    const series = plotSeries(table);
    const sources = citedSources(table.sourceIds, edition);
    return html`<tank-insert-actions
        .table=${table}
        .workbook=${this.workbook}
        .place=${this.place}
        ?busy=${this.busy}
      ></tank-insert-actions>
      ${series ? html`<tank-plot .series=${series}></tank-plot>` : nothing}
      <tank-first-rows .table=${table}></tank-first-rows>
      <div>
        <h3>Read this first</h3>
        <ul>
          ${table.notes.map((note) => html`<li>${note}</li>`)}
        </ul>
      </div>
      <tank-column-list .fields=${table.fields}></tank-column-list>
      <tank-source-list .sources=${sources}></tank-source-list>
      <div>
        <h3>Licence</h3>
        <p class="small">${table.licence}</p>
      </div>
      <p class="small quiet">
        Edition ${edition.version}, read ${table.retrieved}, inserted as ref_${table.id}
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-table-entry': TankTableEntry;
  }
}
