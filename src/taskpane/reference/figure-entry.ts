import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { boundsText, shortBoundsText } from '../../reference/bounds-text';
import { authorDate } from '../../reference/citation';
import type { Edition } from '../../reference/edition';
import type { Figure } from '../../reference/figure';
import { rivalsOf, type Contest } from '../../reference/rivals';
import type { Place } from '../../excel/selection';
import { chevronIcon, rangeIcon } from '../icons';
import '../insert/formula-actions';
import type { WorkbookState } from '../insert/workbook';
import { base, disclosure } from '../look';
import { countText } from '../number-text';
import { citedSources } from './cited-sources';
import { figureFacts, figureSubtitle, ownFirst } from './figure-text';
import type { Mark } from './range-lines';
import './range-lines';
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
    const sources = citedSources([figure.sourceId, figure.viaSourceId], edition);
    return html`<div class="value-line ${value.length > 12 ? 'long' : ''}">
        <b>${value}</b><span class="small">${figure.unit}</span>
        <fluent-badge appearance="tint" color="informative">${figure.basis}</fluent-badge>
      </div>
      <tank-formula-actions
        key=${figure.key}
        .workbook=${this.workbook}
        .place=${this.place}
        ?busy=${this.busy}
      ></tank-formula-actions>
      ${this.lines()}
      ${
        figure.note === null
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
      <tank-source-list
        heading=${sources.length > 1 ? 'Source, and where it was read' : 'Source'}
        .sources=${sources}
      ></tank-source-list>`;
  }

  /** The figure on a line, its rivals under it. A calendar year has no size to show. */
  private lines() {
    const { figure, edition } = this;
    if (figure.unit === 'calendar year') return nothing;
    const contests = rivalsOf(edition, figure.key);
    if (contests.length > 0) return contests.map((contest) => this.contest(contest));
    const marks: Mark[] = [{ bounds: figure, who: null, note: null, self: true }];
    return html`<tank-range-lines .marks=${marks}></tank-range-lines>`;
  }

  private contest({ quantity, figures }: Contest) {
    const marks: Mark[] = ownFirst(figures, this.figure).map(({ figure, differs }) => ({
      bounds: figure,
      who: citedSources([figure.sourceId], this.edition).map(authorDate).join(),
      note: differs,
      self: figure.key === this.figure.key,
    }));
    return html`<div>
      <h3>Beside ${countText(marks.length - 1, 'other figure')}: ${quantity}</h3>
      <tank-range-lines .marks=${marks}></tank-range-lines>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-figure-entry': TankFigureEntry;
  }
}
