import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Edition } from '../../reference/edition/edition';
import './examples-button';
import { outsideLink } from './outside-link';
import { InSight } from './in-sight';
import { base, lists } from './shared-styles';
import { countText } from './count-text';

/** What this is, which data it holds, under which licences, and how to cite it. */
@customElement('tank-about')
export class TankAbout extends LitElement {
  static override styles = [
    base,
    lists,
    css`
      :host {
        display: block;
        overflow: hidden auto;
        scrollbar-width: thin;
      }
      .sections {
        display: grid;
        gap: 16px;
        padding: 12px 14px 20px;
      }
      h2 {
        margin: 0 0 4px;
        font-size: 14px;
        font-weight: 600;
        line-height: 20px;
      }
      p + p {
        margin-top: 6px;
      }
      ul {
        gap: 8px;
        padding: 0;
        list-style: none;
      }
      .date {
        white-space: nowrap;
      }
      b {
        display: block;
        font-weight: 600;
        color: var(--colorNeutralForeground1);
      }
    `,
  ];

  @property({ attribute: false }) edition!: Edition;

  private readonly seen = new InSight(this);

  override render() {
    if (!this.seen.yet) return nothing;
    const { edition } = this;
    return html`<div class="sections">
      <section>
        <h2>TankStock</h2>
        <p class="small">
          TankStock projects a stock of tanks month by month in cells, with =TANKSTOCK. It also
          inserts figures and tables on Russian tank losses, storage and supply, each with its
          source.
        </p>
        <p class="small">${outsideLink('help/index.html', 'Help: every function with examples')}</p>
        <tank-examples-button></tank-examples-button>
      </section>
      <section>
        <h2>Reference data</h2>
        <p class="small">
          ${edition.title}. Edition ${edition.version}, released
          <span class="date">${edition.released}</span>:
          ${countText(edition.tables.length, 'table')},
          ${countText(edition.sources.size, 'source')}. These data are part of the add-in and work
          offline. Newer data are fetched only when you click under Newer data. When the pane opens
          it asks the add-in’s site once whether there is a newer edition; you can switch that off
          under Newer data. Nothing of the workbook leaves Excel.
        </p>
      </section>
      <section>
        <h2>Cite the sources</h2>
        <p class="small">
          Figures belong to those who counted them. When you publish, name the source of each, as
          its entry, the line under an inserted table and the sheet Sources give it, with the
          edition number. Copies under CC BY 4.0 must be credited; claims of a party to the war must
          be named as claims.
        </p>
      </section>
      <section>
        <h2>Licences</h2>
        <ul>
          <li><b>The add-in</b>MIT.</li>
          ${edition.tables.map((table) => html`<li><b>${table.title}</b>${table.licence}</li>`)}
          <li><b>Included software</b>${outsideLink('notices.txt', 'Licence notices')}</li>
        </ul>
      </section>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-about': TankAbout;
  }
}
