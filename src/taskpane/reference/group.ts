import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { chevronIcon } from '../page/icons';
import { openingHeading } from '../page/opening-styles';
import { base } from '../page/shared-styles';
import { Toggle } from './toggle';

/** A heading of the list that opens to its entries. */
@customElement('tank-group')
export class TankGroup extends LitElement {
  static override styles = [
    base,
    openingHeading,
    css`
      :host {
        display: block;
      }
      button {
        grid-template-columns: 16px minmax(0, 1fr) auto;
        gap: 8px;
        padding: 0 12px 0 14px;
      }
      .count {
        font-size: 12px;
        font-weight: 400;
        line-height: 16px;
        color: var(--colorNeutralForeground3);
      }
      @media (forced-colors: active) {
        .icon {
          color: inherit;
        }
      }
    `,
  ];

  @property() name = '';
  @property() count = '';
  @property({ type: Boolean }) open = false;
  @query('button') private button!: HTMLButtonElement;

  override focus(): void {
    this.button.focus();
  }

  override render() {
    return html`<h2>
        <button
          type="button"
          aria-expanded=${this.open}
          aria-controls="entries"
          @click=${() => this.dispatchEvent(new Toggle(this.name))}
        >
          ${chevronIcon}<span>${this.name}</span><span class="count">${this.count}</span>
        </button>
      </h2>
      <div id="entries" ?hidden=${!this.open}><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-group': TankGroup;
  }
}
