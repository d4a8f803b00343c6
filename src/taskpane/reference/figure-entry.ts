import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Edition } from '../../reference/edition';
import { chevronIcon, rangeIcon } from '../icons';
import { base, disclosure } from '../look';
import { citedSources } from './cited-sources';
import { boundsText, shortBoundsText, type Figure } from './figure';
import { figureFacts, figureSubtitle } from './figure-text';
import './range-line';
import './source-list';
import { Toggle } from './toggle';

/** A figure in the list. It opens to its range, how it is known, and who says it. */
@customElement('tank-figure-entry')
export class TankFigureEntry extends LitElement {
  static override styles = [
    base,
    disclosure,
    css`
      :host {
        display: block;
      }
      .value-line {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 8px;
        align-items: baseline;
      }
      .value-line b {
        font-size: 24px;
        line-height: 30px;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .value-line.long b {
        font-size: 20px;
        line-height: 26px;
      }
      fluent-badge {
        align-self: center;
        margin-inline-start: auto;
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 4px 12px;
        margin: 0;
        font-size: 12px;
        line-height: 16px;
        color: var(--colorNeutralForeground2);
      }
      dt {
        color: var(--colorNeutralForeground3);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) figure!: Figure;
  @property({ attribute: false }) edition!: Edition;
  @property({ type: Boolean }) open = false;
  @query('button') private button!: HTMLButtonElement;

  override focus(): void {
    this.button.focus();
  }

  override render() {
    const { figure, open } = this;
    return html`<button
        class="row"
        type="button"
        aria-expanded=${open}
        aria-controls="detail"
        @click=${() => this.dispatchEvent(new Toggle(figure.key))}
      >
        ${rangeIcon}<span
          ><span class="title">${figure.label}</span
          ><span class="subtitle">${figureSubtitle(figure)}</span></span
        ><span class="value">${shortBoundsText(figure)}</span>${chevronIcon}
      </button>
      <div id="detail" class="detail" ?hidden=${!open}>${open ? this.detail() : nothing}</div>`;
  }

  private detail() {
    const { figure, edition } = this;
    const value = boundsText(figure);
    const sources = citedSources([figure.source, figure.via], edition);
    return html`<div class="value-line ${value.length > 12 ? 'long' : ''}">
        <b>${value}</b><span class="small">${figure.unit}</span>
        <fluent-badge appearance="tint" color="informative">${figure.basis}</fluent-badge>
      </div>
      ${
        figure.unit === 'calendar year'
          ? nothing // a year has no size to show on a line
          : html`<tank-range-line .bounds=${figure}></tank-range-line>`
      }
      ${
        figure.note === undefined
          ? nothing
          : html`<div>
              <h3>Note</h3>
              <p class="small">${figure.note}</p>
            </div>`
      }
      <dl>
        ${figureFacts(figure).map(
          ([term, text]) =>
            html`<dt>${term}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
      <div>
        <h3>${sources.length > 1 ? 'Source, and where it was read' : 'Source'}</h3>
        <tank-source-list .sources=${sources}></tank-source-list>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-figure-entry': TankFigureEntry;
  }
}
