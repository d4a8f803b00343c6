import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Field } from '../../reference/edition/edition';
import { chevronIcon } from '../page/icons';
import { fold } from '../page/opening-styles';
import { base } from '../page/shared-styles';
import { countText } from '../page/count-text';

/** All columns of a table with their units and what they hold, folded away until wanted. */
@customElement('tank-column-list')
export class TankColumnList extends LitElement {
  static override styles = [
    base,
    fold,
    css`
      :host {
        display: block;
        font-size: 12px;
        line-height: 16px;
      }
      dl {
        display: grid;
        gap: 6px;
        margin: 4px 0 0 18px;
        color: var(--colorNeutralForeground2);
      }
      dt {
        color: var(--colorNeutralForeground1);
      }
      dd {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) fields: readonly Field[] = [];

  override render() {
    return html`<details>
      <summary>${chevronIcon}${countText(this.fields.length, 'column')}</summary>
      <dl>
        ${this.fields.map(
          ({ title, unit, description }) =>
            html`<div>
              <dt>
                ${title}${unit === undefined ? nothing : html`<span class="quiet">, ${unit}</span>`}
              </dt>
              <dd>${description}</dd>
            </div>`,
        )}
      </dl>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-column-list': TankColumnList;
  }
}
