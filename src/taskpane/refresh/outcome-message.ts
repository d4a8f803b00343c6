import { html, LitElement, css } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { doneIcon, errorIcon, warningIcon } from '../page/icons';
import { base, messageBar } from '../page/shared-styles';
import type { RefreshMessage } from './result-text';

const icons = { success: doneIcon, warning: warningIcon, error: errorIcon } as const;

/** What became of what was asked for; in its slot, what can be done next. */
@customElement('tank-outcome-message')
export class TankOutcomeMessage extends LitElement {
  static override styles = [
    base,
    messageBar,
    css`
      :host {
        display: block;
      }
      .text {
        white-space: pre-line; /* faults of a package are lines */
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        justify-content: end;
      }
    `,
  ];

  @property({ attribute: false }) outcome!: RefreshMessage;
  /** Whether something stands in the slot. */
  @property({ type: Boolean }) actions = false;

  override render() {
    const { intent, text } = this.outcome;
    return html`<fluent-message-bar
      intent=${intent}
      layout=${this.actions ? 'multiline' : 'singleline'}
    >
      <span slot="icon">${icons[intent]}</span>
      <span class="text">${text}</span>
      ${this.actions ? html`<div class="actions" slot="actions"><slot></slot></div>` : ''}
    </fluent-message-bar>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-outcome-message': TankOutcomeMessage;
  }
}
