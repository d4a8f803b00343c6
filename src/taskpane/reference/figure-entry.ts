import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { boundsText, shortBoundsText } from '../../reference/figures/bounds-text';
import { withInputs } from '../../reference/cite/cited-ids';
import type { Edition } from '../../reference/edition/edition';
import type { Figure } from '../../reference/figures/figure';
import type { Pin } from '../../reference/stored/pin';
import { rivalsOf, type Contest } from '../../reference/figures/rivals';
import { figureIcon } from '../page/icons';
import '../insert/citation-actions';
import '../insert/figure-actions';
import { countText } from '../page/count-text';
import { citedSources } from './cited-sources';
import { Entry } from './entry';
import { figureFacts, figureSubtitle, ownFirst, whoSays } from './figure-text';
import type { Mark } from './range-lines';
import './range-lines';
import './source-list';

/** A figure in the list. It opens to its range, how it is known, and who says it. */
@customElement('tank-figure-entry')
export class TankFigureEntry extends Entry {
  static override styles = [
    Entry.styles,
    css`
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
  /** What the workbook's formulas answer from, once it is pinned. */
  @property({ attribute: false }) pin: Pin | undefined;

  protected row() {
    const { figure } = this;
    return {
      name: figure.key,
      icon: figureIcon,
      title: figure.label,
      subtitle: figureSubtitle(figure),
      value: shortBoundsText(figure),
    };
  }

  protected detail() {
    const { figure, edition } = this;
    const value = boundsText(figure);
    const ids = [figure.sourceId, figure.viaSourceId].filter((id) => id !== null);
    const sources = citedSources(withInputs(ids, edition.sources), edition);
    return html`<div class="value-line ${value.length > 12 ? 'long' : ''}">
        <b>${value}</b><span class="small">${figure.unit}</span>
        <fluent-badge appearance="tint" color="informative">${figure.basis}</fluent-badge>
      </div>
      <tank-figure-actions
        .figure=${figure}
        .edition=${edition}
        .pin=${this.pin}
        ?busy=${this.busy}
      ></tank-figure-actions>
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
      <tank-citation-actions
        .figure=${figure}
        .edition=${edition}
        ?busy=${this.busy}
      ></tank-citation-actions>
      <tank-source-list
        heading=${sourceHeading(ids.length, sources.length)}
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
      who: whoSays(figure, this.edition),
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

/** @param named how many sources the figure names; the others are what it was worked out from */
function sourceHeading(named: number, all: number): string {
  if (all > named) return 'Source, and what it was worked out from';
  return named > 1 ? 'Source, and where it was read' : 'Source';
}
