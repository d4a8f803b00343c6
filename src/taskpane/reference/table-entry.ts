import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Offer } from '../../reference/stored/base';
import { tableIcon } from '../page/icons';
import '../insert/insert-actions';
import { lists } from '../page/shared-styles';
import { countText } from '../page/count-text';
import { citedSources } from './cited-sources';
import './column-list';
import { Entry } from './entry';
import './first-rows-table';
import './plot';
import { plotSeries } from './plot-series';
import './source-list';

/** A table in the list. It opens to what it holds, where that comes from and what must be known of it. */
@customElement('tank-table-entry')
export class TankTableEntry extends Entry {
  static override styles = [Entry.styles, lists];

  @property({ attribute: false }) offer!: Offer;

  protected row() {
    const { table } = this.offer;
    return {
      name: table.id,
      icon: tableIcon,
      title: table.title,
      subtitle: `${table.subtitle} · ${countText(table.rows.length, 'row')}`,
      value: '',
    };
  }

  protected detail() {
    const { table, edition } = this.offer;
    const series = plotSeries(table);
    const sources = citedSources(table.sourceIds, edition);
    return html`<tank-insert-actions .offer=${this.offer} ?busy=${this.busy}></tank-insert-actions>
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
