import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Citable } from '../../reference/source';
import { chevronIcon, outsideIcon } from '../page/icons';
import { fold } from '../page/opening-styles';
import { base, lists } from '../page/shared-styles';
import { countText } from '../page/count-text';
import { linkOf, publishedLine } from './source-line';

/** A longer list would bury what stands under it. */
const mostUnfolded = 6;

/** Sources with their links, and what the package says of each. */
@customElement('tank-source-list')
export class TankSourceList extends LitElement {
  static override styles = [
    base,
    fold,
    lists,
    css`
      :host {
        display: block;
      }
      ul {
        gap: 6px;
        padding: 0;
        list-style: none;
      }
      .line {
        display: block;
      }
    `,
  ];

  @property() heading = 'Sources';
  @property({ attribute: false }) sources: readonly Citable[] = [];

  override render() {
    const list = html`<ul>
      ${this.sources.map((source) => this.item(source))}
    </ul>`;
    if (this.sources.length <= mostUnfolded) return [html`<h3>${this.heading}</h3>`, list];
    return html`<details>
      <summary>${chevronIcon}${countText(this.sources.length, 'source')}</summary>
      ${list}
    </details>`;
  }

  private item(source: Citable): TemplateResult {
    const link = linkOf(source);
    const published = publishedLine(source);
    return html`<li>
      ${
        link === undefined
          ? source.title
          : html`<a href=${link} target="_blank" rel="noreferrer"
              >${source.title}${outsideIcon}<span class="unseen"> (opens in the browser)</span></a
            >`
      }
      ${published === '' ? nothing : html`<span class="line">${published}</span>`}
      ${source.note === undefined ? nothing : html`<span class="line quiet">${source.note}</span>`}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-source-list': TankSourceList;
  }
}
